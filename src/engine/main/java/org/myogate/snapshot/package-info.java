/**
 * Reads one patient's FHIR R4 record into dated, unit-safe facts that name their source.
 *
 * <p>May import HAPI structures, UCUM and CSV; imports no other package of Myogate. The decision a newcomer would
 * question: what is absent, stale or unusable is a fact of its own type ({@link org.myogate.snapshot.Unmeasured},
 * {@link org.myogate.snapshot.Unknown}), so that no rule can mistake silence for a normal result.
 */
@NullMarked
package org.myogate.snapshot;

import org.jspecify.annotations.NullMarked;
