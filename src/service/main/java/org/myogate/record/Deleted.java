package org.myogate.record;

/**
 * What was deleted.
 *
 * @param shown cards that were shown
 * @param answered answers to them
 */
public record Deleted(int shown, int answered) {}
