package org.myogate.card;

import org.apache.commons.codec.digest.DigestUtils;
import org.myogate.engine.Outcome;

/**
 * The facts that a card rests on, down to what was recorded and measured, as a digest: equal as long as the same rules say
 * the same of the same facts. Neither the moment nor the call is part of it, so that a card is known again on another day.
 *
 * @param knowledge whose rules
 * @param outcome whose facts
 */
record Grounds(Knowledge knowledge, Outcome outcome) {

    /** SHA-256 in hexadecimal over one line for each part, rule, fact and cut-off, sorted. */
    String digest(OpenSlot slot) {
        FactLines found = new FactLines(knowledge, outcome);
        found.line("rules", knowledge.fingerprint());
        outcome.snapshot().failedLists().forEach(list -> found.line("failed", list));
        slot.parts().forEach(found::part);
        if (slot.slot() == CardTables.Slot.CLASSES) {
            outcome.settled().options().ranked().forEach(each -> found.line("rank", each.option(), each.total()));
        }
        return DigestUtils.sha256Hex(String.join("\n", found.lines()));
    }
}
