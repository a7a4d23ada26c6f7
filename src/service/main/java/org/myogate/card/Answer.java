package org.myogate.card;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Silence;

/**
 * What one call is answered with.
 *
 * @param cards in the order to show them
 * @param silence why there are none; null exactly when there are cards
 * @param facts by uuid of a card, a digest of what it rests on: as long as it stays, the card says nothing new
 */
public record Answer(List<Card> cards, @Nullable Silence silence, Map<String, String> facts) {

    public Answer {
        cards = List.copyOf(cards);
        facts = Map.copyOf(facts);
        if (cards.isEmpty() == (silence == null)) {
            throw new IllegalArgumentException("an answer has either cards or a silence");
        }
    }

    /** One that nobody will ask whether it was given before. */
    public Answer(List<Card> cards, @Nullable Silence silence) {
        this(cards, silence, Map.of());
    }

    public static Answer silent(Silence silence) {
        return new Answer(List.of(), silence);
    }

    /** The same with one more link on each card. */
    public Answer with(Link link) {
        return new Answer(cards.stream().map(card -> card.with(link)).toList(), silence, facts);
    }

    @Override
    public String toString() {
        return "Answer[" + cards.size() + " cards]";
    }
}
