package org.myogate.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myogate.card.Quiet;

/**
 * A card of one patient with one answer to it.
 *
 * @param topic of the card
 * @param keyId of the secret behind {@code factsHash}
 * @param factsHash of what it rested on
 * @param hookInstance of the call
 * @param shownAt when it was shown
 * @param answer null when there is none
 */
record EarlierCard(
        String topic,
        String keyId,
        String factsHash,
        String hookInstance,
        Instant shownAt,
        @Nullable Answer answer) {

    /**
     * An answer.
     *
     * @param outcome what was done
     * @param at when: by the client's clock, but not later than we heard of it
     * @param reason why, null when nobody said
     */
    record Answer(Feedback.Outcome outcome, Instant at, Quiet.@Nullable Reason reason) {}

    @Override
    public String toString() {
        return "EarlierCard[" + topic + "]";
    }
}
