/**
 * The command line: replays recorded input through the engine, compares it with what was expected, and checks a rules
 * folder. No server is started.
 *
 * <p>An entry point: may import everything but the other entry points; only {@code org.myogate} imports it. The decision a
 * newcomer would question: the report for people and the line for machines are written from one
 * {@link org.myogate.engine.Outcome} by two classes, not one from the other, because each leaves out what the other
 * shows.
 */
@NullMarked
package org.myogate.replay;

import org.jspecify.annotations.NullMarked;
