package org.myogate.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        return sha256(String.join("\n", found.lines()));
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
