package org.myogate.snapshot;

/**
 * How near a relative is.
 *
 * @param degree 1 for parents, full siblings and children; 2 for the next
 * @param person mother, father or parent, of whom everybody has one; empty where one may have several
 */
public record Relative(int degree, String person) {}
