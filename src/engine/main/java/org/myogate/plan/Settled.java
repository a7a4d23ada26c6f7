package org.myogate.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of every proposal: each stands in exactly one of the three lists.
 *
 * @param kept recommended
 * @param withheld stopped, and by what
 * @param merged part of another
 * @param options what became of the classes of medicines
 */
public record Settled(List<String> kept, List<Withheld> withheld, List<Merged> merged, Options options) {

    /**
     * A proposal that was stopped.
     *
     * @param id the proposal
     * @param because gate ids; where no gate stands behind it, the fact's name
     */
    public record Withheld(String id, List<String> because) {
        public Withheld {
            because = List.copyOf(because);
        }
    }

    /**
     * A proposal that lives on inside another.
     *
     * @param id the proposal
     * @param in the one that carries it
     */
    public record Merged(String id, String in) {}

    /** One without classes of medicines. */
    public Settled(List<String> kept, List<Withheld> withheld, List<Merged> merged) {
        this(kept, withheld, merged, Options.NONE);
    }

    public Settled {
        kept = List.copyOf(kept);
        withheld = List.copyOf(withheld);
        merged = List.copyOf(merged);
    }

    /** What is recommended, alone or as part of another. */
    public Set<String> standing() {
        Set<String> standing = new LinkedHashSet<>(kept);
        merged.forEach(each -> standing.add(each.id()));
        return standing;
    }
}
