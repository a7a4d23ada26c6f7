package org.myogate.snapshot;

import java.util.List;

/**
 * A resource that could not be used, and why. Never dropped in silence.
 *
 * @param source where it stands
 * @param reason one word for machines
 * @param detail one sentence for people
 * @param codes what the resource is coded as, {@code system|code}, where the one who lists it does not know the
 *     terms: it is worth telling only if terms know one of them; empty when it is to be told in any case
 */
public record Unusable(Source source, Reason reason, String detail, List<String> codes) {

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

    public Unusable {
        codes = List.copyOf(codes);
    }

    /** To be told in any case. */
    public Unusable(Source source, Reason reason, String detail) {
        this(source, reason, detail, List.of());
    }

    @Override
    public String toString() {
        return "Unusable[" + source + ", " + reason + "]";
    }
}
