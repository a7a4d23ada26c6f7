package org.myogate.finding;

/** How much one item of evidence says. */
public enum Weight {
    STRONG,
    MODERATE,
    WEAK,
    /** Lowered below weak: shown, not counted. */
    NONE;

    /** One step down. */
    public Weight lowered() {
        return switch (this) {
            case STRONG -> MODERATE;
            case MODERATE -> WEAK;
            case WEAK, NONE -> NONE;
        };
    }
}
