package org.myogate.snapshot;

import java.util.List;

/**
 * A marker without a usable value.
 *
 * @param marker the use's id in {@code terms/analytes.csv}, or the name of an index
 * @param reason why there is none
 * @param sources what was looked at and not used
 */
public record Unmeasured(String marker, Reason reason, List<Source> sources) implements Measurement {

    /** Why a marker has no value. */
    public enum Reason {
        /** Nothing was recorded, or nothing was delivered. */
        MISSING,
        /** All that is recorded is older than its look-back. */
        STALE,
        /** What is recorded could not be used. */
        UNUSABLE,
        /** Two values of one time contradict each other. */
        CONFLICT,
        /** Only values taken during acute illness or acute care. */
        ACUTE,
        /** The draw is not proven fasting. */
        NOT_FASTING,
        /** The index refuses to be computed for this patient. */
        REFUSED,
        /** Days since something that is not on record, on a list that came. */
        NO_EVENT
    }

    public Unmeasured {
        sources = List.copyOf(sources);
    }

    /** What never happened did not happen within so many days. */
    @Override
    public Truth against(Cutoff cutoff) {
        boolean isAtMost =
                cutoff.bounds().stream().allMatch(bound -> bound.operator().isUpper());
        return reason == Reason.NO_EVENT && isAtMost && !cutoff.bounds().isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
    }

    @Override
    public String toString() {
        return "Unmeasured[" + marker + ", " + reason + "]";
    }
}
