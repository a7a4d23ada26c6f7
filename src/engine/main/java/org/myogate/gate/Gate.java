package org.myogate.gate;

/**
 * A gate that fired for this patient.
 *
 * @param id {@code SG-..}, {@code X-..}, {@code M-..}, {@code G-..}, {@code F-..} or {@code T-..}
 * @param effect what it does
 * @param indicator how urgent it is
 * @param confirm it rests on something that has to be confirmed or measured again
 */
public record Gate(String id, Effect effect, Indicator indicator, boolean confirm) {

    public static Gate stop(String id, Indicator indicator) {
        return new Gate(id, Effect.STOP, indicator, false);
    }

    /** A stop that rests on an unconfirmed or old finding. */
    public static Gate stopToConfirm(String id, Indicator indicator) {
        return new Gate(id, Effect.STOP, indicator, true);
    }
}
