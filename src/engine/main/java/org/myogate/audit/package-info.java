/**
 * What is true of a rules folder only when its cases are replayed: that they hold, that every rule fires in one and nearly
 * fires in another, that nothing is out of reach, and that no change of a number, an operator, a gate or a row goes
 * unnoticed.
 *
 * <p>Imports the engine and {@code cases}; only the command line imports it. The decision a newcomer would question: a
 * change is made in the text of a table and read by the reader that the service uses, not in the objects it makes, so that
 * what is tried is what somebody could have typed.
 */
@NullMarked
package org.myogate.audit;

import org.jspecify.annotations.NullMarked;
