package org.myogate.record;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.card.Quiet;

/**
 * What a clinician did with one card, as CDS Hooks reports it.
 *
 * @param card uuid of the card
 * @param outcome what was done
 * @param at when, by the client's clock
 * @param suggestions uuids of those that were accepted, none when overridden
 * @param reason why it was overridden, null when nobody chose one
 * @param commented whether there was free text beside it; the text itself is never handed on
 */
public record Feedback(
        String card,
        Outcome outcome,
        Instant at,
        List<String> suggestions,
        Quiet.@Nullable Reason reason,
        boolean commented) {

    /** What was done. */
    public enum Outcome {
        ACCEPTED,
        OVERRIDDEN;

        /** As it stands on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Feedback {
        card = card.toLowerCase(Locale.ROOT);
        suggestions = suggestions.stream().sorted().distinct().toList();
    }

    /** Equal for two reports of one act (CDS Hooks item 76). */
    String digest() {
        return HashKey.digest(Stream.concat(Stream.of(card, outcome.word(), at.toString()), suggestions.stream())
                .toArray(String[]::new));
    }

    @Override
    public String toString() {
        return "Feedback[" + outcome + "]";
    }
}
