package org.myogate.record;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a rule's cards fared. A card counts for each rule on it; one that was accepted and then overridden counts as both.
 *
 * @param rule its id
 * @param ruleset {@code id@version}
 * @param shown cards
 * @param accepted cards of which a suggestion was taken
 * @param overridden cards that were set aside
 * @param reasons by code, how many of those were set aside for it
 */
public record RuleCount(
        String rule, String ruleset, long shown, long accepted, long overridden, SortedMap<String, Long> reasons) {

    public RuleCount {
        reasons = new TreeMap<>(reasons);
    }

    RuleCount plus(RuleCount other) {
        SortedMap<String, Long> sum = new TreeMap<>(reasons);
        for (Map.Entry<String, Long> each : other.reasons.entrySet()) {
            sum.merge(each.getKey(), each.getValue(), Long::sum);
        }
        return new RuleCount(
                rule, ruleset, shown + other.shown, accepted + other.accepted, overridden + other.overridden, sum);
    }
}
