package org.myogate.snapshot;

import java.util.List;

/**
 * A concept known not to hold.
 *
 * @param concept its id
 * @param basis how that is known
 * @param sources the resources that say so, empty when none was recorded
 * @param from the parts it was derived from, empty when it was read
 */
public record Absent(String concept, Basis basis, List<Source> sources, List<String> from) implements Statement {

    /** How absence is known. */
    public enum Basis {
        /** The list was delivered and has no such entry. */
        NONE_RECORDED,
        /** The newest entry is inactive, resolved, in remission or refuted. */
        ENDED,
        /** Somebody recorded that it does not hold. */
        RECORDED,
        /** It cannot hold for this patient. */
        IMPOSSIBLE,
        DERIVED
    }

    public Absent {
        sources = List.copyOf(sources);
        from = List.copyOf(from);
    }

    @Override
    public Truth qualifies() {
        return Truth.FALSE;
    }

    @Override
    public Truth warns() {
        return Truth.FALSE;
    }

    @Override
    public String toString() {
        return "Absent[" + concept + "]";
    }
}
