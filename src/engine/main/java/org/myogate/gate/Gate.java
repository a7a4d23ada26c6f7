package org.myogate.gate;

import java.util.Arrays;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;

/**
 * A gate that fired for this patient.
 *
 * @param id {@code SG-..}, {@code X-..}, {@code M-..}, {@code G-..}, {@code F-..} or {@code T-..}
 * @param effect what it does
 * @param indicator how urgent it is
 * @param confirm it rests on something that has to be confirmed or measured again
 */
public record Gate(String id, Effect effect, Indicator indicator, boolean confirm) {

    /**
     * No exercise plan.
     *
     * @param restsOn the statements behind it; one that is not sure, be it present or missing, has to be confirmed
     */
    public static Gate stop(String id, Indicator indicator, Statement... restsOn) {
        return new Gate(id, Effect.STOP, indicator, anyUnsure(restsOn));
    }

    /** A stop that rests on an old, undated or vague finding. */
    public static Gate stopToConfirm(String id, Indicator indicator) {
        return new Gate(id, Effect.STOP, indicator, true);
    }

    /** Nothing above light activity until a clinician clears the patient; as {@link #stop} otherwise. */
    public static Gate clear(String id, Indicator indicator, Statement... restsOn) {
        return new Gate(id, Effect.CLEAR, indicator, anyUnsure(restsOn));
    }

    /** A clearance asked for on an old, undated or vague finding. */
    public static Gate clearToConfirm(String id, Indicator indicator) {
        return new Gate(id, Effect.CLEAR, indicator, true);
    }

    /** Light to moderate effort only; as {@link #stop} otherwise. */
    public static Gate cap(String id, Indicator indicator, Statement... restsOn) {
        return new Gate(id, Effect.CAP, indicator, anyUnsure(restsOn));
    }

    /** A cap that rests on an old, undated or vague finding. */
    public static Gate capToConfirm(String id, Indicator indicator) {
        return new Gate(id, Effect.CAP, indicator, true);
    }

    /** Another mode or other parameters; as {@link #stop} otherwise. */
    public static Gate modify(String id, Indicator indicator, Statement... restsOn) {
        return new Gate(id, Effect.MOD, indicator, anyUnsure(restsOn));
    }

    /** A change that rests on an old, undated or vague finding. */
    public static Gate modifyToConfirm(String id, Indicator indicator) {
        return new Gate(id, Effect.MOD, indicator, true);
    }

    /** Lines of advice beside the plan; as {@link #stop} otherwise. */
    public static Gate educate(String id, Indicator indicator, Statement... restsOn) {
        return new Gate(id, Effect.EDU, indicator, anyUnsure(restsOn));
    }

    private static boolean anyUnsure(Statement... restsOn) {
        return Arrays.stream(restsOn)
                .anyMatch(statement -> statement.qualifies() != Truth.TRUE && statement.warns() != Truth.FALSE);
    }
}
