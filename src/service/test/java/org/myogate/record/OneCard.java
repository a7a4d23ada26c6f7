package org.myogate.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.card.Answer;
import org.myogate.card.CallContext;
import org.myogate.card.Card;
import org.myogate.card.CardSource;
import org.myogate.card.Coding;

/** A call and its answer of one card, for tests of what is recorded. */
public final class OneCard {

    private OneCard() {}

    public static CallContext call(String hookInstance, String patient) {
        return new CallContext("myogate-patient-view", hookInstance, patient, null, false, Set.of(), false);
    }

    /** @param facts digest of what the card rests on */
    public static Answer answer(String uuid, String topic, String facts, String... rules) {
        Card card = new Card(
                uuid,
                "s",
                "d",
                "info",
                new CardSource("l", null, new Coding("t", topic, topic)),
                List.of(),
                null,
                List.of(),
                List.of(),
                new Card.Extension(new Card.Provenance("r@1", false, null, List.of(rules))));
        return new Answer(List.of(card), null, Map.of(uuid, facts));
    }
}
