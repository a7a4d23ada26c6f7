/**
 * Words for a patient's states and for confounders.
 *
 * <p>May import {@code table}, {@code snapshot} and {@code index}. The decision a newcomer would question: a state
 * that is one comparison or an any-of list is a row of {@code rules/state/states.csv} worked out with Kleene logic
 * here, not a rule, so that an unknown part never turns into a no.
 */
@NullMarked
package org.myogate.state;

import org.jspecify.annotations.NullMarked;
