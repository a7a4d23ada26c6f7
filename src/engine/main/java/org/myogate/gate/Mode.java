package org.myogate.gate;

import java.util.Locale;

/** A way of exercising that a gate can take out of a plan. */
public enum Mode {
    VIGOROUS,
    HIGH_IMPACT,
    WEIGHT_BEARING,
    WALKING,
    STEP_GOAL,
    POOL,
    RESISTANCE,
    MAXIMAL_LIFTS,
    BREATH_HOLDING,
    HEAD_DOWN,
    SUPINE,
    LOADED_SPINE_FLEXION,
    CONTACT_OR_FALL_RISK,
    HEAT,
    UNACCOMPANIED;

    /** As the tables spell it: {@code weight-bearing}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
