package org.myogate.finding;

/** How sure a pattern is. A level is no diagnosis. */
public enum Level {
    DEFINITE,
    PROBABLE,
    POSSIBLE,
    ABSENT,
    UNKNOWN;

    public boolean isAtLeast(Level other) {
        return this != UNKNOWN && other != UNKNOWN && compareTo(other) <= 0;
    }
}
