package org.myogate.snapshot;

/** How the draws of a use must stand to fasting. */
public enum Fasting {
    ANY,
    /** Not proven to be after food. */
    POSSIBLE,
    /** Proven. */
    REQUIRED;

    boolean admits(Reading reading) {
        return this == ANY
                || reading.fasting() == Truth.TRUE
                || (this == POSSIBLE && reading.fasting() == Truth.UNKNOWN);
    }
}
