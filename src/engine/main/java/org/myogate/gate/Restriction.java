package org.myogate.gate;

import java.math.BigDecimal;

/** What a gate that lets a plan pass takes from it. */
public sealed interface Restriction {

    /** Id of the gate it came from. */
    String gate();

    /**
     * One number of the plan may not be higher.
     *
     * @param slot which number
     * @param phase of the plan
     * @param atMost in the unit of the slot's dimension
     * @param gate where it came from
     */
    record Limit(Slot slot, Slot.Phase phase, BigDecimal atMost, String gate) implements Restriction {}

    /**
     * One number of the plan may not be lower: light loads are lifted more often.
     *
     * @param slot which number
     * @param phase of the plan
     * @param atLeast in the unit of the slot's dimension
     * @param gate where it came from
     */
    record Floor(Slot slot, Slot.Phase phase, BigDecimal atLeast, String gate) implements Restriction {}

    /**
     * A way of exercising is left out.
     *
     * @param mode which
     * @param gate where it came from
     */
    record Without(Mode mode, String gate) implements Restriction {}

    /**
     * Intensity is told on this scale and no other.
     *
     * @param scale which
     * @param gate where it came from
     */
    record Gauge(Scale scale, String gate) implements Restriction {

        /** How a patient can tell effort where the heart rate does not. */
        public enum Scale {
            /** Rated perceived exertion, with the talk test. */
            RPE
        }
    }
}
