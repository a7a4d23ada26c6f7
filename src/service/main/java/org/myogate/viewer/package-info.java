/**
 * Web pages for people who would rather look than read: a sample or pasted patient, the cards as an EHR shows them, and the
 * why beside them.
 *
 * <p>An entry point: may import intake, card, record, ruleset and the engine; only {@code org.myogate} imports it. The decision a
 * newcomer would question: what was pasted is kept as bytes and read anew for each page. Nothing of a patient is ever
 * shared between two requests, and the bound on memory is the bound on bytes. Files of a replay lie in a file system in
 * memory, so that the command line's own reading serves both; forgetting a replay closes it.
 */
@NullMarked
package org.myogate.viewer;

import org.jspecify.annotations.NullMarked;
