/**
 * Words for advice, and the pure functions that settle proposals against gates.
 *
 * <p>May import {@code table}, {@code snapshot}, {@code index}, {@code state}, {@code finding} and {@code gate}. The
 * decision a newcomer would question: a plan rule never looks at another proposal; what stops it stands in
 * {@code rules/plan/unless.csv} and is applied in {@link org.myogate.plan.Settlement}, so that what was withheld is
 * always told with its reason.
 */
@NullMarked
package org.myogate.plan;

import org.jspecify.annotations.NullMarked;
