/**
 * Which ruleset is live.
 *
 * <p>May import card and the engine; the entry points and {@code org.myogate} import it. The decision a newcomer would
 * question: rules and the composer of their cards are one record behind one reference, so that no call ever meets the
 * rules of one version with the cards of another.
 */
@NullMarked
package org.myogate.ruleset;

import org.jspecify.annotations.NullMarked;
