package org.myogate.snapshot;

/**
 * A resource that could not be used, and why. Never dropped in silence.
 *
 * @param source where it stands
 * @param reason one word for machines
 * @param detail one sentence for people
 */
public record Unusable(Source source, Reason reason, String detail) {

    /** The reasons of the replay line. */
    public enum Reason {
        UNIT,
        BOUNDS,
        STATUS,
        NO_VALUE,
        COMPARATOR,
        SUBJECT,
        NO_SUBJECT,
        DATE,
        FUTURE,
        CONFLICT,
        FASTING,
        RELEASE,
        PARSE
    }

    @Override
    public String toString() {
        return "Unusable[" + source + ", " + reason + "]";
    }
}
