/**
 * The way in: decides between serving and a command, and wires what serving needs.
 *
 * <p>May import everything; nobody imports it. The decision a newcomer would question: commands run without Spring, so
 * that a replay of one file does not wait for a server that it never calls.
 */
@NullMarked
package org.myogate;

import org.jspecify.annotations.NullMarked;
