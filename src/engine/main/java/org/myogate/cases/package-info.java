/**
 * Cases beside the rules: each row of {@code rules/cases/} as a patient's FHIR record, and what an outcome says, in the
 * tokens in which a row writes what must hold and what must not.
 *
 * <p>Imports every package of the engine before it, and is imported by {@code audit} and by the command line alone:
 * answering a patient never reads a case. The decision a newcomer would question: it builds HAPI resources itself, which
 * otherwise only {@code snapshot} may touch. A case has to take the way of a real record, units, statuses and time zones
 * included, and the engine has no parser of FHIR; so this package has a gap of its own in the fence, for the structures
 * only.
 */
@NullMarked
package org.myogate.cases;

import org.jspecify.annotations.NullMarked;
