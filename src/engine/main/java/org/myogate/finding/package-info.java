/**
 * Words for a phenotype: axis, evidence, level; and the algebra that turns evidence into a level.
 *
 * <p>May import {@code snapshot}, {@code index} and {@code state}. The decision a newcomer would question: rules only
 * add evidence for and against; what the evidence amounts to is decided once, in {@link org.myogate.finding.Algebra},
 * a pure function, because a rule engine would make it depend on the order of rules.
 */
@NullMarked
package org.myogate.finding;

import org.jspecify.annotations.NullMarked;
