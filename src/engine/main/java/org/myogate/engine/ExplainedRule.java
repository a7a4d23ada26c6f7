package org.myogate.engine;

import java.util.List;

/**
 * Why one rule fired for one patient, or did not.
 *
 * @param stage where it stands
 * @param name its full name
 * @param id what its name begins with, as {@link Firing#id()} tells it
 * @param file path inside the rules folder
 * @param line of the rule
 * @param ways the rule as a list of conditions; several where it says {@code or}, of which one is enough
 * @param firings its firings; empty when it did not fire
 */
public record ExplainedRule(
        Stage stage,
        String name,
        String id,
        String file,
        int line,
        List<List<ExplainedCondition>> ways,
        List<Firing> firings) {

    public ExplainedRule {
        ways = ways.stream().map(List::copyOf).toList();
        firings = List.copyOf(firings);
    }

    /** Whether all conditions of a way are met together. */
    public boolean fired() {
        return ways.stream().anyMatch(ExplainedRule::isMet);
    }

    /** Whether all conditions of a way are met together. */
    public static boolean isMet(List<ExplainedCondition> way) {
        return way.stream().allMatch(ExplainedCondition::holdsSoFar);
    }

    @Override
    public String toString() {
        return "ExplainedRule[" + name + "]";
    }
}
