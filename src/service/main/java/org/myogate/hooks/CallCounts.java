package org.myogate.hooks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.myogate.card.Answer;
import org.myogate.card.Card;
import org.myogate.snapshot.Snapshot;

/**
 * All that metrics may know of a call. Every text in it is a word of ours or of the ruleset, never one of the caller's.
 *
 * @param stages what each stage took that has ended
 * @param cards the cards of the answer
 * @param unusable why resources could not be used, a word for each resource
 */
record CallCounts(Map<CallStage, Duration> stages, List<Shown> cards, List<String> unusable) {

    static final CallCounts NONE = new CallCounts(Map.of(), List.of(), List.of());

    /**
     * A card as it is counted.
     *
     * @param topic code of its family
     * @param indicator info, warning or critical
     */
    record Shown(String topic, String indicator) {

        static Shown of(Card card) {
            return new Shown(card.source().topic().code(), card.indicator());
        }
    }

    CallCounts {
        stages = Map.copyOf(stages);
        cards = List.copyOf(cards);
        unusable = List.copyOf(unusable);
    }

    /** What is known once the request was read. */
    static CallCounts of(CallClock clock) {
        return new CallCounts(clock.stages(), List.of(), List.of());
    }

    /** What is known at the end. */
    static CallCounts of(CallClock clock, Snapshot snapshot, Answer answer) {
        return new CallCounts(
                clock.stages(),
                answer.cards().stream().map(Shown::of).toList(),
                snapshot.unusable().stream()
                        .map(unusable -> unusable.reason().name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
