/**
 * Looks at an installation from its own machine and says what would keep it from answering.
 *
 * <p>An entry point: may import record, ruleset, trust and the engine; only {@code org.myogate} imports it. The decision a newcomer
 * would question: it asks a running service over HTTP like a stranger, and opens files and the database by itself, since
 * what a broken service thinks of itself is of no use.
 */
@NullMarked
package org.myogate.doctor;

import org.jspecify.annotations.NullMarked;
