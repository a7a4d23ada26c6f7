package org.myogate.card;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Silence;

/**
 * What one call is answered with.
 *
 * @param cards in the order to show them
 * @param silence why there are none; null exactly when there are cards
 */
public record Answer(List<Card> cards, @Nullable Silence silence) {

    public Answer {
        cards = List.copyOf(cards);
        if (cards.isEmpty() == (silence == null)) {
            throw new IllegalArgumentException("an answer has either cards or a silence");
        }
    }

    public static Answer silent(Silence silence) {
        return new Answer(List.of(), silence);
    }

    @Override
    public String toString() {
        return "Answer[" + cards.size() + " cards]";
    }
}
