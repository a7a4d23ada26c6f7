package org.myogate.engine;

/**
 * Why nothing is said.
 *
 * @param reason one word for machines
 * @param text one sentence for people
 */
public record Silence(Reason reason, String text) {

    /** The reasons of the replay line. */
    public enum Reason {
        UNDER_18,
        AGE_UNKNOWN,
        HOSPICE,
        PATIENT_USER,
        NO_DATA,
        NO_REASON,
        ALREADY_SHOWN,
        NOTHING_LEFT
    }
}
