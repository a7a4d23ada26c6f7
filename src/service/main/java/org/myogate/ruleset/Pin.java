package org.myogate.ruleset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for rules that were live before; outlives a restart, and ends when the watched folder changes.
 *
 * @param ruleset name of the kept copy
 * @param at when it was asked for
 * @param ignored what the watched folder holds that is not wanted; null until a service has looked
 */
record Pin(String ruleset, Instant at, @Nullable String ignored) {

    Pin ignoring(String identity) {
        return new Pin(ruleset, at, identity);
    }
}
