package org.myogate.state;

import java.util.Set;

/**
 * What a table of states may name.
 *
 * @param concepts ids of statements that are known before the table is worked out
 * @param markers ids of uses and names of indices
 * @param cutoffs ids of cut-offs
 * @param sources ids of {@code evidence/}
 * @param judgements what can be asked of the findings, as a part spells it; none where there are no findings yet
 */
public record Names(
        Set<String> concepts, Set<String> markers, Set<String> cutoffs, Set<String> sources, Set<String> judgements) {

    public Names {
        concepts = Set.copyOf(concepts);
        markers = Set.copyOf(markers);
        cutoffs = Set.copyOf(cutoffs);
        sources = Set.copyOf(sources);
        judgements = Set.copyOf(judgements);
    }
}
