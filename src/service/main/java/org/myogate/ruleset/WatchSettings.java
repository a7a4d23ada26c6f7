package org.myogate.ruleset;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the folders of rules are watched, under {@code myogate.watch}.
 *
 * @param rules whether a change of {@code myogate.rules} goes live by itself
 * @param interval between two looks at the folders
 * @param settle how long a folder stays unchanged before it is taken
 */
public record WatchSettings(
        @DefaultValue("true") boolean rules,
        @DefaultValue("2s") Duration interval,
        @DefaultValue("5s") Duration settle) {

    /** @throws IllegalArgumentException for times that mean nothing */
    public WatchSettings {
        if (interval.toMillis() < 1) {
            throw new IllegalArgumentException("myogate.watch.interval must be 1ms or more");
        }
        if (settle.isNegative()) {
            throw new IllegalArgumentException("myogate.watch.settle must be 0 or more");
        }
    }
}
