package org.myogate.intake;

/** How much of a CDS Hooks request must be right. */
public enum Strictness {
    /** Over HTTP: {@code hookInstance} is a UUID, and without the Patient there is no answer. */
    WIRE,
    /** From a file: any {@code hookInstance} will do, and a missing Patient leaves the age unknown. */
    REPLAY
}
