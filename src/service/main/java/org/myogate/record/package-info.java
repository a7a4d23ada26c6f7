/**
 * What was shown and what was answered, append-only.
 *
 * <p>May import card and the engine; the entry points import it. The decision a newcomer would question: it holds no
 * clinical value and no name, only keyed hashes of them, so that a lost disk tells nobody anything about a patient. Free
 * text of a clinician is not kept at all.
 */
@NullMarked
package org.myogate.record;

import org.jspecify.annotations.NullMarked;
