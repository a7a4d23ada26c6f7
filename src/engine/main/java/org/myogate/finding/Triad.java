package org.myogate.finding;

/**
 * How many of muscle, liver and fat are involved.
 *
 * @param positive arms at PROBABLE or more, 0 to 3
 * @param unknown arms that are unknown, 0 to 3
 * @param level DEFINITE for three, PROBABLE for two, ABSENT when two can no longer be reached, else UNKNOWN
 */
public record Triad(int positive, int unknown, Level level) {}
