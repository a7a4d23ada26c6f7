package org.myogate.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A concept on record.
 *
 * @param concept its id
 * @param basis how it came to be known
 * @param since clinical time of the newest entry, null when undated
 * @param sources the resources that say so
 * @param from the parts it was derived from, empty when it was read
 */
public record Present(String concept, Basis basis, @Nullable When since, List<Source> sources, List<String> from)
        implements Statement {

    /** How a present concept came to be known. */
    public enum Basis {
        CODED,
        /** Entered under Myogate's own code system. */
        ENTERED,
        /** Provisional, differential or unconfirmed: stops and warns, never qualifies. */
        UNCONFIRMED,
        /** Matched by its text alone: stops and warns, never qualifies. */
        TEXT,
        DERIVED
    }

    public Present {
        sources = List.copyOf(sources);
        from = List.copyOf(from);
    }

    /** For rules: whether it may qualify somebody. */
    public boolean isCertain() {
        return basis != Basis.UNCONFIRMED && basis != Basis.TEXT;
    }

    @Override
    public Truth qualifies() {
        return isCertain() ? Truth.TRUE : Truth.UNKNOWN;
    }

    @Override
    public Truth warns() {
        return Truth.TRUE;
    }

    @Override
    public String toString() {
        return "Present[" + concept + "]";
    }
}
