package org.myogate.replay;

import java.io.PrintStream;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/**
 * All that a command may know of the world outside its arguments.
 *
 * @param out takes results, as UTF-8
 * @param err takes messages, as UTF-8
 * @param wantsProgress whether somebody watches {@code err} while the results go elsewhere; asked only when it matters,
 *     since the answer is not free
 * @param clock read once per command
 */
record Surroundings(PrintStream out, PrintStream err, BooleanSupplier wantsProgress, Clock clock) {}
