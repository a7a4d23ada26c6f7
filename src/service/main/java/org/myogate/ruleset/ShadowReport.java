package org.myogate.ruleset;

import java.time.Instant;
import java.util.List;

/**
 * In what the shadow differs from the live rules, since both are what they are. Holds nothing of a patient.
 *
 * @param live {@code id@version-hash} of the rules that answer
 * @param shadow of those that run beside
 * @param since the first call that was compared
 * @param compared calls that both were asked
 * @param equal calls in which no rule differed
 * @param differences by rule
 */
public record ShadowReport(
        String live, String shadow, Instant since, long compared, long equal, List<Row> differences) {

    /**
     * How one rule differs.
     *
     * @param rule its id, or the name of an axis
     * @param kind finding, gate, proposal or card
     * @param appeared calls in which only the shadow's spoke
     * @param disappeared calls in which only the live one spoke
     * @param changed calls in which both spoke and came to something else: another level, effect, card or urgency
     */
    public record Row(String rule, String kind, long appeared, long disappeared, long changed) {}

    public ShadowReport {
        differences = List.copyOf(differences);
    }
}
