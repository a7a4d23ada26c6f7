/**
 * The files of a {@code rules/} folder and their CSV tables, each cell with the file and line it stands in.
 *
 * <p>Imports nothing of Myogate; every other package of the engine may import it. The decision a newcomer would
 * question: a bad cell is collected as a {@link org.myogate.table.Problem} instead of thrown, so that one load names
 * every mistake of an edit at once.
 */
@NullMarked
package org.myogate.table;

import org.jspecify.annotations.NullMarked;
