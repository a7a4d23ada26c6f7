package org.myogate.hooks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.myogate.record.CardRecord;
import org.myogate.record.Deleted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Deletes once a day what has been kept long enough. */
final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final CardRecord cards;
    private final Duration kept;
    private final InstantSource clock;
    private final RecordFaults faults;

    Retention(CardRecord cards, Duration kept, InstantSource clock, RecordFaults faults) {
        this.cards = cards;
        this.kept = kept;
        this.clock = clock;
        this.faults = faults;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        try {
            Deleted deleted = cards.forgetBefore(clock.instant().minus(kept));
            LOG.info("kept long enough and deleted: {} cards, {} answers", deleted.shown(), deleted.answered());
        } catch (DataAccessException | TransactionException e) {
            faults.report(e);
        }
    }
}
