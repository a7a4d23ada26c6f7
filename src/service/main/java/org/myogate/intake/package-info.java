/**
 * Turns bytes from anybody into one patient's record: CDS Hooks requests, Bundles, resources, NDJSON, folders.
 *
 * <p>May import the engine's {@code snapshot} package, HAPI structures and Jackson; imports no other package of the
 * service. The decision a newcomer would question: every resource is checked element by element against HAPI's own
 * definitions before HAPI parses it. HAPI's parser is lenient and does not say where it was: here a mistake has a path,
 * spoils its own resource only, and no content reaches a message or a log.
 */
@NullMarked
package org.myogate.intake;

import org.jspecify.annotations.NullMarked;
