package org.myogate.snapshot;

import java.util.List;

/**
 * A concept of which nothing certain is known.
 *
 * @param concept its id
 * @param reason why not
 * @param sources what was looked at
 * @param from the parts it was derived from, empty when it was read
 */
public record Unknown(String concept, Reason reason, List<Source> sources, List<String> from) implements Statement {

    /** Why a concept is unknown. */
    public enum Reason {
        /** The list it would stand in was not delivered. */
        NOT_DELIVERED,
        /** The list was asked for and failed. */
        FAILED,
        /** Nobody recorded an answer, and silence is no answer. */
        NOT_RECORDED,
        /** Two entries exclude each other. */
        CONTRADICTED,
        /** What is recorded is older than it may be. */
        STALE,
        /** What is recorded is too vague to tell. */
        VAGUE,
        /** A diagnosis of the list stands in no code system that is known here, and could be this one. */
        UNREADABLE,
        /** A part that could still turn it is unknown. */
        DERIVED
    }

    public Unknown {
        sources = List.copyOf(sources);
        from = List.copyOf(from);
    }

    /** For rules: something is on record, in remission or in words that leave it open. Silence is not vague. */
    public boolean vague() {
        return reason == Reason.VAGUE;
    }

    /** For rules: what is on record is too old or too vague to tell. */
    public boolean doubtful() {
        return reason == Reason.VAGUE || reason == Reason.STALE;
    }

    @Override
    public Truth qualifies() {
        return Truth.UNKNOWN;
    }

    @Override
    public Truth warns() {
        return Truth.UNKNOWN;
    }

    @Override
    public String toString() {
        return "Unknown[" + concept + ", " + reason + "]";
    }
}
