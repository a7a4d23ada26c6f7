/**
 * Who may call.
 *
 * <p>May import nothing of Myogate; the entry points and fetch import it. The decision a newcomer would question: a refusal tells the
 * caller its status and nothing else, since each reason would help somebody who guesses; the reason stands in the log.
 */
@NullMarked
package org.myogate.trust;

import org.jspecify.annotations.NullMarked;
