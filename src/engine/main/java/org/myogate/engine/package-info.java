/**
 * Drools behind one call: builds and checks a ruleset, reads a record with it, and evaluates a snapshot.
 *
 * <p>May import every other package of the engine; the only one that touches Drools. The decision a newcomer would
 * question: four small rule bases in a row instead of one, so that no rule can read what its own stage inserts and the
 * answer cannot depend on the order of rules.
 */
@NullMarked
package org.myogate.engine;

import org.jspecify.annotations.NullMarked;
