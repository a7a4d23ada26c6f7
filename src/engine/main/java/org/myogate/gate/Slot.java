package org.myogate.gate;

import java.util.Locale;

/**
 * One number of an exercise plan: which part of it, and what of that part. A recommendation aims at it, a gate limits
 * it.
 *
 * @param part of the plan
 * @param dimension what is counted, and in which unit
 */
public record Slot(Part part, Dimension dimension) {

    /** Part of an exercise plan. */
    public enum Part {
        AEROBIC,
        INTERVALS,
        STRENGTH,
        BALANCE,
        AFTER_MEALS,
        SITTING;

        /** As the tables spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What of a part is counted: frequency, intensity on the scale a patient can use, time, volume. */
    public enum Dimension {
        DAYS_PER_WK("d/wk"),
        PER_DAY("/d"),
        MIN_PER_BOUT("min"),
        MIN_PER_WK("min/wk"),
        MET_MIN_PER_WK("[MET].min/wk"),
        HRR_PERCENT("%"),
        RPE("{6..20}"),
        EXERCISES("{#}"),
        SETS("{#}"),
        REPETITIONS("{#}"),
        ONE_RM_PERCENT("%"),
        STEPS_PER_DAY("/d"),
        BREAK_EVERY_MIN("min");

        private final String unit;

        Dimension(String unit) {
            this.unit = unit;
        }

        /** UCUM unit. */
        public String unit() {
            return unit;
        }

        /** As the tables spell it: {@code hrr-percent}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Which stretch of the plan a number belongs to. */
    public enum Phase {
        /** The first four weeks. */
        START,
        /** By week 12. */
        TARGET,
        /** Once the target has been held for a month. */
        LATER,
        /** Nothing but this until a clinician has cleared the patient. */
        UNTIL_CLEARED
    }
}
