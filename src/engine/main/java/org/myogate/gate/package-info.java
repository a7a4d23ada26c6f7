/**
 * Words for safety: what stops, limits or changes a plan, and what has to be asked first.
 *
 * <p>May import {@code table}, {@code snapshot}, {@code index}, {@code state} and {@code finding}. The decision a
 * newcomer would question: gates never look at proposals; they stand for the patient, and {@code settle} holds
 * proposals against them. What a gate takes from a plan stands in {@code rules/gate/limits.csv}, and the strictest of
 * all gates is a pure function, {@link org.myogate.gate.Restrictions}.
 */
@NullMarked
package org.myogate.gate;

import org.jspecify.annotations.NullMarked;
