package org.myogate.state;

import org.myogate.snapshot.Truth;
import org.myogate.state.Glycaemia.State;

/**
 * How far the disorder has come, as exercise advice words it (exercise specification 2.5). Text only: no rule reads it. It
 * has no stage for type 1 and other diabetes.
 */
public enum ExerciseStage {
    /** Normal glucose, no marker of insulin resistance. */
    S0,
    /** Normal glucose with such a marker. */
    S1,
    /** Prediabetes; one result in the diabetes range is read as prediabetes until it is confirmed (D14). */
    S2,
    /** Type 2 diabetes without a complication, vessel or kidney disease on record. */
    S3,
    /** Type 2 diabetes with one. */
    S4,
    UNKNOWN;

    /** The state that tells whether insulin resistance shows. */
    public static final String MARKER_STATE = "ir-marker";

    /** The state that tells whether diabetes has complications. */
    public static final String COMPLICATION_STATE = "diabetes-complicated";

    /** The stage; what could still be another one is unknown. */
    public static ExerciseStage of(State glycaemia, Truth marker, Truth complicated) {
        return switch (glycaemia) {
            case NORMO -> either(marker, S1, S0);
            case PREDM, DM_RANGE -> S2;
            case T2D -> either(complicated, S4, S3);
            case T1D, OTHER_DM, UNKNOWN -> UNKNOWN;
        };
    }

    private static ExerciseStage either(Truth truth, ExerciseStage yes, ExerciseStage no) {
        return switch (truth) {
            case TRUE -> yes;
            case FALSE -> no;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
