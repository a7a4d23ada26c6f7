package org.myogate.ruleset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.myogate.card.Answer;
import org.myogate.card.Card;
import org.myogate.engine.Outcome;
import org.myogate.engine.Stage;

/**
 * Which rules spoke of a patient, and what they came to: ids and words of the ruleset, nothing of the patient.
 *
 * @param said by kind, then by id of the rule
 */
record Spoken(Map<Kind, SortedMap<String, SortedSet<String>>> said) {

    /** Where a rule shows. */
    enum Kind {
        /** Evidence rules, confounders, and the level of each axis under the axis' own name. */
        FINDING,
        GATE,
        PROPOSAL,
        /** Rules behind a card, with the topic of the card and how urgent it is. */
        CARD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a rule of one ruleset differs from the same rule of another. */
    enum Change {
        APPEARED,
        DISAPPEARED,
        /** It speaks in both and comes to something else. */
        CHANGED
    }

    /**
     * One difference.
     *
     * @param kind where it shows
     * @param rule id of the rule
     * @param change seen from the first ruleset
     */
    record Difference(Kind kind, String rule, Change change) {}

    static Spoken of(Outcome outcome, Answer answer) {
        Map<Kind, SortedMap<String, SortedSet<String>>> said = new EnumMap<>(Kind.class);
        outcome.firings().stream()
                .filter(firing -> firing.stage() == Stage.STATE || firing.stage() == Stage.FINDING)
                .forEach(firing -> add(said, Kind.FINDING, firing.id(), ""));
        outcome.findings()
                .forEach((axis, finding) ->
                        add(said, Kind.FINDING, axis.id(), finding.level().name()));
        outcome.gates()
                .forEach(gate -> add(said, Kind.GATE, gate.id(), gate.effect().word()));
        outcome.settled().standing().forEach(id -> add(said, Kind.PROPOSAL, id, "stands"));
        outcome.settled().withheld().forEach(withheld -> add(said, Kind.PROPOSAL, withheld.id(), "withheld"));
        for (Card card : answer.cards()) {
            String place = card.source().topic().code() + " " + card.indicator();
            card.extension().provenance().rules().forEach(rule -> add(said, Kind.CARD, rule, place));
        }
        return new Spoken(said);
    }

    private static void add(
            Map<Kind, SortedMap<String, SortedSet<String>>> said, Kind kind, String rule, String cameTo) {
        said.computeIfAbsent(kind, each -> new TreeMap<>())
                .computeIfAbsent(rule, each -> new TreeSet<>())
                .add(cameTo);
    }

    /** What another ruleset says otherwise. */
    List<Difference> differences(Spoken other) {
        List<Difference> differences = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            SortedMap<String, SortedSet<String>> before = said.getOrDefault(kind, Collections.emptySortedMap());
            SortedMap<String, SortedSet<String>> after = other.said.getOrDefault(kind, Collections.emptySortedMap());
            before.forEach((rule, cameTo) -> {
                SortedSet<String> comesTo = after.get(rule);
                if (comesTo == null) {
                    differences.add(new Difference(kind, rule, Change.DISAPPEARED));
                } else if (!comesTo.equals(cameTo)) {
                    differences.add(new Difference(kind, rule, Change.CHANGED));
                }
            });
            after.keySet().stream()
                    .filter(rule -> !before.containsKey(rule))
                    .forEach(rule -> differences.add(new Difference(kind, rule, Change.APPEARED)));
        }
        return differences;
    }

    @Override
    public String toString() {
        return "Spoken";
    }
}
