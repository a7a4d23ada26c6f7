/**
 * Derived indices as pure functions of a snapshot; each result names the inputs it used or lacked.
 *
 * <p>May import {@code table} and {@code snapshot}. The decision a newcomer would question: coefficients and domain
 * limits of a published formula stand here beside their citation, while every cut-off an index is compared with stands
 * in {@code rules/thresholds}.
 */
@NullMarked
package org.myogate.index;

import org.jspecify.annotations.NullMarked;
