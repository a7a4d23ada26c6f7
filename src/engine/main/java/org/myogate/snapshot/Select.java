package org.myogate.snapshot;

/** How one value is chosen from several. */
public enum Select {
    NEWEST,
    /** The newest of the first group that has any. */
    FIRST,
    MEAN,
    /** The mean of daily values, of no fewer days than {@code terms/reading.csv} asks for. */
    DAYS,
    /** The higher of the newest reading and the mean of the last two. */
    MEAN2,
    /** The lower of the newest reading and the mean of the last two. */
    MEAN2_LOW,
    /** The lower of the newest two, for what has to be seen twice; one alone is none. */
    MIN2,
    MEDIAN,
    MAX
}
