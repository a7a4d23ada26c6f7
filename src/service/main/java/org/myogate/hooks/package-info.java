/**
 * CDS Hooks over HTTP: discovery, the call, its feedback, and an OperationOutcome for whatever goes wrong.
 *
 * <p>An entry point: may import intake, fetch, card, record, ruleset, trust and the engine; only {@code org.myogate} imports
 * it. The decision a newcomer would question: the body is read as raw bytes and not by a message converter of Spring,
 * because its size, its compression and the depth of its JSON must be bounded before any parser sees it.
 */
@NullMarked
package org.myogate.hooks;

import org.jspecify.annotations.NullMarked;
