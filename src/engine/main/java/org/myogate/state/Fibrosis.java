package org.myogate.state;

import org.myogate.snapshot.Truth;

/** How likely advanced fibrosis of the liver is by FIB-4 (phenotype specification, section 7); no diagnosis. */
public enum Fibrosis {
    LOW,
    GREY,
    HIGH,
    /** There is a score, and below its youngest age it says nothing. */
    NOT_GRADED,
    UNKNOWN;

    /** States of {@code state/states.csv} that tell the band. */
    public static final String LOW_STATE = "fibrosis-low";

    public static final String GREY_STATE = "fibrosis-grey";
    public static final String HIGH_STATE = "fibrosis-high";

    /** The score, and the age from which it is graded. */
    public static final String SCORE = "FIB4";

    public static final String AGE_CUTOFF = "age.fib4";

    /**
     * The band.
     *
     * @param low in the low band, and likewise the next two
     * @param scored whether there is a score
     * @param oldEnough whether the patient has reached the age from which the score is graded
     */
    public static Fibrosis of(Truth low, Truth grey, Truth high, boolean scored, Truth oldEnough) {
        if (scored && oldEnough == Truth.FALSE) {
            return NOT_GRADED;
        }
        if (high == Truth.TRUE) {
            return HIGH;
        }
        if (grey == Truth.TRUE) {
            return GREY;
        }
        return low == Truth.TRUE ? LOW : UNKNOWN;
    }
}
