package org.myogate.hooks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts how often the record could not be read or written, and says so in the log, at most once a minute. */
final class RecordFaults {

    private static final Logger LOG = LoggerFactory.getLogger(RecordFaults.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Counter failures;
    private final InstantSource clock;
    private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.MIN);

    RecordFaults(MeterRegistry meters, InstantSource clock) {
        this.failures = Counter.builder("myogate.record.failures")
                .description("Times the record of cards could not be read or written")
                .register(meters);
        this.clock = clock;
    }

    void count() {
        failures.increment();
    }

    /** By type and state only: the message of a database may quote a row. */
    void report(Exception failure) {
        count();
        Instant now = clock.instant();
        Instant until = silentUntil.get();
        if (!now.isBefore(until) && silentUntil.compareAndSet(until, now.plus(PAUSE))) {
            LOG.error(
                    "the record of cards cannot be reached: {} {}; calls go on without it",
                    failure.getClass().getSimpleName(),
                    state(failure));
        }
    }

    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return cause.getClass().getSimpleName() + " " + sql.getSQLState();
            }
        }
        return "";
    }
}
