package org.myogate.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.myogate.snapshot.Cutoff;
import org.myogate.table.Problems;

/**
 * Says why rules fired for a patient, or did not: condition by condition, with the facts. Each part of a rule is put to
 * Drools as a rule of its own, over the facts that its stage read. Safe to share.
 */
public final class Explainer {

    private final List<ProbedRule> rules = new ArrayList<>();
    private final Map<Stage, Probes> probes = new EnumMap<>(Stage.class);

    private Explainer(Ruleset ruleset, Predicate<DrlRule> isAsked) {
        for (Stage stage : Stage.values()) {
            List<DrlFile> files = DrlFile.read(ruleset.files(), stage, new Problems());
            Probes ofStage = new Probes(stage);
            List<ProbedRule> asked = new ArrayList<>();
            for (DrlFile file : files) {
                List<DrlRule> some = file.rules().stream().filter(isAsked).toList();
                if (!some.isEmpty()) {
                    ofStage.readAs(file);
                    some.forEach(rule -> asked.add(ProbedRule.of(rule, ofStage)));
                }
            }
            if (!asked.isEmpty()) {
                ofStage.compile();
                probes.put(stage, ofStage);
                rules.addAll(asked);
            }
        }
    }

    /**
     * For all rules that a word stands for: an id ({@code EX-12}), an id with its word ({@code PH-02/age-60}), an axis, the
     * beginning of an evidence rule ({@code visceral-adiposity/S+ ANTHRO}), or a full name.
     *
     * @throws IllegalArgumentException for a word that stands for none, naming the nearest that does
     */
    public static Explainer of(Ruleset ruleset, String asked) {
        Explainer explainer = new Explainer(ruleset, rule -> standsFor(asked, rule.name()));
        if (explainer.rules.isEmpty()) {
            Set<String> known = new TreeSet<>();
            ruleset.rules().values().stream().flatMap(List::stream).forEach(name -> known.addAll(words(name)));
            String hint = Nearest.hint(asked, known);
            throw new IllegalArgumentException("no rule '" + asked + "'"
                    + (hint.isEmpty()
                            ? "; rules are named like EX-21, PH-02/age-60, SG-11 or visceral-adiposity/S+ ANTHRO"
                            : hint));
        }
        return explainer;
    }

    /** For every rule there is. */
    public static Explainer ofAll(Ruleset ruleset) {
        return new Explainer(ruleset, rule -> true);
    }

    private static boolean standsFor(String asked, String name) {
        return name.startsWith(asked)
                && !asked.isBlank()
                && (name.length() == asked.length() || " :/".indexOf(name.charAt(asked.length())) >= 0);
    }

    /** All that stands for it, the shortest first. */
    private static List<String> words(String name) {
        String label = name.split("[: ]", 2)[0];
        String family = name.split(":", 2)[0];
        return Stream.of(label.split("/", 2)[0], label, family, name).distinct().toList();
    }

    /**
     * The rules in the order of the files.
     *
     * @param ruleset the same rules, under the settings of this patient
     * @param outcome what they came to
     */
    public List<ExplainedRule> explain(Ruleset ruleset, Outcome outcome) {
        StageMemory memory = new StageMemory(outcome.cutoffs());
        Outcome again = ruleset.assess(outcome.snapshot(), memory);
        Map<Stage, List<Set<Object>>> matches = new EnumMap<>(Stage.class);
        probes.forEach((stage, ofStage) -> matches.put(stage, ofStage.matches(facts(stage, memory, again))));
        return rules.stream()
                .map(rule -> rule.explain(matches.getOrDefault(rule.rule().stage(), List.of()), again.firings()))
                .toList();
    }

    /** What the stage read, and the cut-offs its rules join. */
    private List<Object> facts(Stage stage, StageMemory memory, Outcome outcome) {
        List<Object> facts = new ArrayList<>(memory.read(stage));
        rules.stream()
                .map(ProbedRule::rule)
                .filter(rule -> rule.stage() == stage)
                .flatMap(rule -> rule.cutoffs().stream())
                .distinct()
                .forEach(id -> {
                    Cutoff cutoff = outcome.cutoffs().get(id);
                    if (cutoff != null) {
                        facts.add(cutoff);
                    }
                });
        return facts;
    }
}
