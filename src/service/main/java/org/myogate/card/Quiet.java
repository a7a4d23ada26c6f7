package org.myogate.card;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was said of this patient before and is not said again for now. Answers for one call and one patient. */
@FunctionalInterface
public interface Quiet {

    /** Nothing was said before: in replay, and for callers that nobody knows. */
    Quiet NONE = (topic, facts) -> Optional.empty();

    /**
     * What keeps a card back.
     *
     * @param topic code of the card's topic
     * @param facts digest of what the card rests on, as in {@link Answer#facts()}
     * @return empty when the card may be shown; a critical card is shown whatever stands here
     */
    Optional<Before> about(String topic, String facts);

    /** Why a card is kept back. */
    enum Kind {
        /** A clinician set it aside. */
        OVERRIDDEN,
        /** It was shown a short while ago; keeps back only what is for information. */
        SHOWN
    }

    /**
     * When the same card was there before, on the same facts.
     *
     * @param kind what became of it
     * @param since when
     * @param until when it is shown again, even if no fact has changed
     * @param reason why it was set aside, null when nobody said why
     */
    record Before(
            Kind kind,
            Instant since,
            Instant until,
            @Nullable Reason reason) {}

    /**
     * Why a card was set aside.
     *
     * @param system of the code
     * @param code as the clinician chose it
     */
    record Reason(String system, String code) {}
}
