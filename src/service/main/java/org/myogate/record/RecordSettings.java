package org.myogate.record;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the record is kept, under {@code myogate.record}.
 *
 * @param retentionDays after which what was shown and answered is deleted
 * @param timeout how long a call waits for the database before it goes on without
 */
public record RecordSettings(
        @DefaultValue("730") int retentionDays,
        @DefaultValue("250ms") Duration timeout) {

    /** The pool of connections takes no less. */
    private static final Duration SHORTEST = Duration.ofMillis(250);

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException for a record that keeps nothing, or a time that the pool does not take */
    public RecordSettings {
        if (retentionDays < 1) {
            throw new IllegalArgumentException("myogate.record.retention-days must be 1 or more, not " + retentionDays);
        }
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "myogate.record.timeout must lie between 250ms and 1m, not " + timeout.toMillis() + "ms");
        }
    }
}
