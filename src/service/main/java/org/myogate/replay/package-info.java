/**
 * The command line.
 *
 * <p>An entry point: may import everything but the other entry points; only {@code Main} imports it. The decision a
 * newcomer would question: it shares no code with the service above intake and card, so that both stay thin.
 */
@NullMarked
package org.myogate.replay;

import org.jspecify.annotations.NullMarked;
