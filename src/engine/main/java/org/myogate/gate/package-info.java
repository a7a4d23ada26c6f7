/**
 * Words for safety: what stops, limits or changes a plan, and what has to be asked first.
 *
 * <p>May import {@code snapshot}, {@code index}, {@code state} and {@code finding}. The decision a newcomer would
 * question: gates never look at proposals; they stand for the patient, and {@code settle} holds proposals against them.
 */
@NullMarked
package org.myogate.gate;

import org.jspecify.annotations.NullMarked;
