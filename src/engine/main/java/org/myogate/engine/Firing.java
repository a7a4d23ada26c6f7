package org.myogate.engine;

import java.util.List;
import org.myogate.snapshot.Cutoff;

/**
 * One rule that fired, with all it matched and all it added.
 *
 * @param stage where
 * @param rule its full name
 * @param facts the facts it matched, in the order of its patterns
 * @param cutoffs the cut-offs it joined
 * @param evidence ids of its sources
 * @param added what it inserted
 */
public record Firing(
        Stage stage, String rule, List<Object> facts, List<Cutoff> cutoffs, List<String> evidence, List<Object> added) {

    public Firing {
        facts = List.copyOf(facts);
        cutoffs = List.copyOf(cutoffs);
        evidence = List.copyOf(evidence);
        added = List.copyOf(added);
    }

    /** The specification id a rule's name begins with ({@code EX-21}); an evidence rule is named in full. */
    public String id() {
        int end = rule.indexOf(' ');
        return end < 0 || Character.isLowerCase(rule.charAt(0)) ? rule : rule.substring(0, end);
    }

    @Override
    public String toString() {
        return "Firing[" + rule + "]";
    }
}
