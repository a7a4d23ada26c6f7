/**
 * Turns an {@link org.myogate.engine.Outcome} into few, ranked CDS Hooks cards with draft orders, or into a silence that
 * says why.
 *
 * <p>May import the engine, and HAPI for the draft orders; nothing of the service. The decision a newcomer would
 * question: which finding, gate or proposal opens which card stands in {@code rules/plan/slots.csv} and not here, so that
 * a new rule needs a row and no Java.
 */
@NullMarked
package org.myogate.card;

import org.jspecify.annotations.NullMarked;
