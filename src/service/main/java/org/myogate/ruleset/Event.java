package org.myogate.ruleset;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something that befell the rules of a service: a line of {@code rulesets/history.jsonl}, and what health tells of the last
 * attempt. Holds nothing of a patient.
 *
 * @param at when it was decided
 * @param kind what came of it
 * @param ruleset {@code id@version-hash}; {@code -} for rules that could not be read
 * @param from where they were read
 * @param seen what the watched folder held then, a hash as a rule
 * @param message every problem as {@code FILE:LINE what}, or in how many samples the rules differ from those before
 */
public record Event(Instant at, Kind kind, String ruleset, String from, String seen, String message) {

    /** What can come of rules. */
    public enum Kind {
        /** The service began with them. */
        STARTED,
        /** They took the place of others. */
        SWAPPED,
        /** They took it back, because somebody asked for it. */
        ROLLED_BACK,
        /** They did not go live, and the others stay. */
        REFUSED,
        /** They are live already. */
        UNCHANGED;

        /** As it is printed. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether from then on these rules answered. */
        public boolean isLive() {
            return this == STARTED || this == SWAPPED || this == ROLLED_BACK;
        }
    }

    /** Whether a line that was read back says all of it. */
    @SuppressWarnings("ConstantValue") // Jackson knows nothing of what may be null
    boolean isWhole() {
        return Stream.of(at, kind, ruleset, from, seen, message).noneMatch(Objects::isNull);
    }
}
