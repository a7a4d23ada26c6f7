package org.myogate.hooks;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.myogate.card.Answer;
import org.myogate.card.CallContext;
import org.myogate.card.Quiet;
import org.myogate.record.CardRecord;
import org.myogate.record.Client;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Joins calls to the record. A record that cannot be reached is counted, and the call goes on without.
 *
 * @param cards the record
 * @param clock tells when something was shown, whatever moment a caller looks from
 * @param faults counts what failed
 */
record CallRecords(CardRecord cards, InstantSource clock, RecordFaults faults) {

    private static final String REPEAT_DAYS = "repeat.days";

    /** @param client who calls; of callers that prove nothing all is shown, and only written down */
    Remembered of(Optional<Client> client) {
        return new OfOneCall(client.orElse(Client.UNKNOWN), client.isPresent());
    }

    /** Never shared: it remembers whether the record failed. */
    private final class OfOneCall implements Remembered {

        private final Client client;
        private final boolean isKnown;
        private boolean failed;

        OfOneCall(Client client, boolean isKnown) {
            this.client = client;
            this.isKnown = isKnown;
        }

        @Override
        public Quiet quiet(CallContext call, Map<String, String> settings) {
            int repeatDays = new BigDecimal(settings.getOrDefault(REPEAT_DAYS, "0")).intValue();
            return isKnown
                    ? new WhenAsked(
                            () -> tried(() -> cards.quiet(client, call, repeatDays, clock.instant()), Quiet.NONE))
                    : Quiet.NONE;
        }

        /** After a failure it is not tried again: a call waits for a dead database once. */
        @Override
        public void shown(CallContext call, Answer answer) {
            if (answer.cards().isEmpty()) {
                return;
            }
            tried(
                    () -> {
                        cards.shown(client, call, answer, clock.instant());
                        return true;
                    },
                    false);
        }

        private <T> T tried(Supplier<T> work, T otherwise) {
            if (failed) {
                faults.count();
                return otherwise;
            }
            try {
                return work.get();
            } catch (DataAccessException | TransactionException e) {
                failed = true;
                faults.report(e);
                return otherwise;
            }
        }
    }

    /** Asks the record only where a card could be written, and once. */
    private static final class WhenAsked implements Quiet {

        private final Supplier<Quiet> source;
        private @Nullable Quiet asked;

        WhenAsked(Supplier<Quiet> source) {
            this.source = source;
        }

        @Override
        public Optional<Before> about(String topic, String facts) {
            Quiet answer = asked;
            if (answer == null) {
                answer = source.get();
                asked = answer;
            }
            return answer.about(topic, facts);
        }
    }
}
