package org.myogate.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a record that speaks of a concept.
 *
 * @param concept its id
 * @param kind what the entry says
 * @param when clinical time, null when undated
 * @param source where it stands
 */
record Mention(String concept, Kind kind, @Nullable When when, Source source) {

    /** What an entry says of its concept. */
    enum Kind {
        ACTIVE,
        /** Active, but not yet confirmed. */
        UNCONFIRMED,
        /** Matched by text alone. */
        TEXT,
        /** A yes under Myogate's own code system. */
        ENTERED,
        /** Inactive, in remission, resolved, stopped. */
        ENDED,
        /** Somebody said that it does not hold. */
        DENIED,
        /** On hold, intended, or active for too long without renewal. */
        DOUBTFUL
    }

    boolean isPositive() {
        return kind == Kind.ACTIVE || kind == Kind.UNCONFIRMED || kind == Kind.TEXT || kind == Kind.ENTERED;
    }
}
