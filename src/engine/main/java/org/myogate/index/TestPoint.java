package org.myogate.index;

/** The moments of a glucose tolerance test at which glucose and insulin are drawn, in order of time. */
enum TestPoint {
    BEFORE(0, Input.GLUCOSE_0, Input.INSULIN_0),
    AFTER_30(30, Input.GLUCOSE_30, Input.INSULIN_30),
    AFTER_60(60, Input.GLUCOSE_60, Input.INSULIN_60),
    AFTER_90(90, Input.GLUCOSE_90, Input.INSULIN_90),
    AFTER_120(120, Input.GLUCOSE_120, Input.INSULIN_120);

    private final int minutes;
    private final Input glucose;
    private final Input insulin;

    TestPoint(int minutes, Input glucose, Input insulin) {
        this.minutes = minutes;
        this.glucose = glucose;
        this.insulin = insulin;
    }

    /** Since the load. */
    int minutes() {
        return minutes;
    }

    Input glucose() {
        return glucose;
    }

    Input insulin() {
        return insulin;
    }
}
