package org.myogate.card;

import org.myogate.snapshot.Cutoff;

/**
 * A cut-off as it was held against a value.
 *
 * @param cutoff itself
 * @param edge {@code high from 0.60, set NHLBI_US}
 * @param beyond what misses it: {@code below 0.60}
 * @param isMet by all of the value
 * @param mark how sure the number is, empty for one verified against its source
 */
public record CutoffText(Cutoff cutoff, String edge, String beyond, boolean isMet, String mark) {}
