package org.myogate.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.myogate.card.Quiet;

/**
 * What is not said again to one patient's clinicians in one call.
 *
 * @param cards of this patient, as far back as either time reaches
 * @param keys that the hashes may be of
 * @param hookInstance of this call: the same call again is answered again
 * @param now the moment of this call
 * @param overrideFor how long an override lasts
 * @param repeatAfter how long what was shown is not repeated; zero for off
 */
record EarlierCards(
        List<EarlierCard> cards,
        RecordKeys keys,
        String hookInstance,
        Instant now,
        Duration overrideFor,
        Duration repeatAfter)
        implements Quiet {

    EarlierCards {
        cards = List.copyOf(cards);
    }

    @Override
    public Optional<Before> about(String topic, String facts) {
        return overridden(topic, facts).or(() -> shown(topic, facts));
    }

    /** The newest answer counts; of two at one moment the one that lets the card be shown. */
    private Optional<Before> overridden(String topic, String facts) {
        return same(topic, facts)
                .map(EarlierCard::answer)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(EarlierCard.Answer::at)
                        .thenComparing(EarlierCard.Answer::outcome, Comparator.reverseOrder()))
                .filter(answer -> answer.outcome() == Feedback.Outcome.OVERRIDDEN)
                .map(answer ->
                        new Before(Kind.OVERRIDDEN, answer.at(), answer.at().plus(overrideFor), answer.reason()))
                .filter(this::lasts);
    }

    private Optional<Before> shown(String topic, String facts) {
        return same(topic, facts)
                .filter(card -> !card.hookInstance().equals(hookInstance))
                .map(EarlierCard::shownAt)
                .max(Comparator.naturalOrder())
                .map(at -> new Before(Kind.SHOWN, at, at.plus(repeatAfter), null))
                .filter(this::lasts);
    }

    private boolean lasts(Before before) {
        return before.until().isAfter(now);
    }

    private Stream<EarlierCard> same(String topic, String facts) {
        return keys.all().stream().flatMap(key -> {
            String hash = RecordKeys.factsHash(key, facts);
            return cards.stream()
                    .filter(card -> card.topic().equals(topic)
                            && card.keyId().equals(key.id())
                            && card.factsHash().equals(hash));
        });
    }

    @Override
    public String toString() {
        return "EarlierCards[" + cards.size() + "]";
    }
}
