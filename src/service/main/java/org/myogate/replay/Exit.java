package org.myogate.replay;

/** The exit statuses; of several the highest stands. */
final class Exit {

    static final int GOOD = 0;
    /** Something differs from {@code expected.json}, or a check has findings. */
    static final int DIFFERENCE = 1;
    /** Input or command line that cannot be used. */
    static final int UNUSABLE = 2;

    static final int RULESET_REFUSED = 3;
    static final int FAULT = 70;

    private Exit() {}
}
