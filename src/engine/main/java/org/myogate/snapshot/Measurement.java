package org.myogate.snapshot;

import java.util.List;

/** What is known of one marker in one use: a number, or why there is none. One per marker use and patient. */
public sealed interface Measurement permits Measured, Unmeasured {

    /** The use's id in {@code terms/analytes.csv}, or the name of an index. */
    String marker();

    /** The resources it was read from, or that were looked at in vain. */
    List<Source> sources();

    /** Whether all of the value meets the cut-off. */
    Truth against(Cutoff cutoff);
}
