/**
 * Reads from the caller's FHIR server what the prefetch of a call lacks.
 *
 * <p>May import intake, and trust for the limit on what others answer; only hooks imports it. The decision a newcomer would question: whatever was read is put into the
 * call as if the client had sent it, an error included. So there is one way to judge what came, and a list that could not
 * be had is told apart from an empty one in one place.
 */
@NullMarked
package org.myogate.fetch;

import org.jspecify.annotations.NullMarked;
