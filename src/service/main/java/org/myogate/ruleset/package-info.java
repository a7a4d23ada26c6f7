/**
 * Which ruleset is live: where it comes from, how another takes its place, how the one before is taken back, and which one
 * runs beside as a shadow.
 *
 * <p>May import card, intake and the engine; the entry points and {@code org.myogate} import it. The decision a newcomer
 * would question: rules and the composer of their cards are one record behind one reference, so that no call ever meets the
 * rules of one version with the cards of another; and a folder is looked at again and again, since a mounted one tells
 * nobody that it has changed.
 */
@NullMarked
package org.myogate.ruleset;

import org.jspecify.annotations.NullMarked;
