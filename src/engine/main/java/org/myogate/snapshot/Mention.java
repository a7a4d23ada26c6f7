package org.myogate.snapshot;

import java.util.List;
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
        /** Over before it was confirmed. */
        ENDED_UNCONFIRMED,
        /** A diagnosis that was refuted. */
        REFUTED,
        /** Somebody answered that it does not hold. */
        DENIED,
        /** The same, from somebody who is no clinician. */
        ANSWERED_NO,
        /** A medicine on hold, intended, or long without renewal; a diagnosis too vague, or in remission and asked. */
        DOUBTFUL
    }

    /** The concept holds by this entry. */
    boolean isPositive() {
        return switch (kind) {
            case ACTIVE, UNCONFIRMED, TEXT, ENTERED -> true;
            case ENDED, ENDED_UNCONFIRMED, REFUTED, DENIED, ANSWERED_NO, DOUBTFUL -> false;
        };
    }

    /** The concept holds, or held once, by this entry. */
    boolean wasPositive() {
        return isPositive() || kind == Kind.ENDED || kind == Kind.ENDED_UNCONFIRMED;
    }

    /** Somebody answered that it does not hold. */
    boolean isSaidNo() {
        return kind == Kind.DENIED || kind == Kind.ANSWERED_NO;
    }

    boolean isDoubtful() {
        return kind == Kind.DOUBTFUL;
    }

    Mention as(Kind other) {
        return new Mention(concept, other, when, source);
    }

    static List<Source> sources(List<Mention> mentions) {
        return mentions.stream().map(Mention::source).distinct().toList();
    }

    /** Names the entry, not what it says: this is patient data. */
    @Override
    public String toString() {
        return "Mention[" + source + "]";
    }
}
