package org.myogate.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.index.Indices;
import org.myogate.snapshot.Terms;

/** Every id that a rule or a word file may name. */
final class Vocabulary {

    /** What an id names. */
    enum Kind {
        CONCEPT("concept or state"),
        MARKER("marker"),
        CUTOFF("cut-off"),
        STATE("state"),
        CONFOUNDER("confounder"),
        GATE("gate"),
        PLAN("recommendation"),
        AXIS("axis"),
        FAMILY("family"),
        SOURCE("source"),
        SETTING("setting"),
        INPUT("input");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final Map<Kind, Set<String>> ids = new EnumMap<>(Kind.class);
    private final Map<String, Set<String>> scales;

    private Vocabulary(Map<String, Set<String>> scales) {
        this.scales = scales;
    }

    /**
     * Gathers what a rules folder defines.
     *
     * @param states ids of derived states
     * @param rules every rule of every stage
     */
    static Vocabulary of(Knowledge knowledge, Manifest manifest, Collection<String> states, List<DrlRule> rules) {
        Terms terms = knowledge.terms();
        Map<String, Set<String>> scales = scales(terms);
        Indices.UNITS.forEach((index, unit) -> scales.put(index, Set.of(unit)));
        scales.put(Derived.AGE, Set.of("a"));
        Vocabulary vocabulary = new Vocabulary(scales);
        vocabulary.add(Kind.CONCEPT, terms.concepts().keySet());
        terms.facts().values().forEach(fact -> vocabulary.addFact(fact, scales));
        vocabulary.add(Kind.CONCEPT, states);
        vocabulary.add(Kind.STATE, states);
        vocabulary.add(Kind.MARKER, scales.keySet());
        vocabulary.add(Kind.CUTOFF, knowledge.thresholds().ids());
        vocabulary.add(Kind.AXIS, Arrays.stream(Axis.values()).map(Axis::id).toList());
        vocabulary.add(
                Kind.FAMILY, Arrays.stream(Family.values()).map(Family::name).toList());
        vocabulary.add(Kind.SOURCE, knowledge.citations().keySet());
        vocabulary.add(Kind.SETTING, manifest.settings().keySet());
        vocabulary.add(Kind.INPUT, inputs(terms));
        rules.forEach(vocabulary::addRule);
        return vocabulary;
    }

    Set<String> ids(Kind kind) {
        return ids.getOrDefault(kind, Set.of());
    }

    /** Every id of every kind. */
    Set<String> all() {
        return ids.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every unit in which a marker can stand. */
    Set<String> scales(String marker) {
        return scales.getOrDefault(marker, Set.of());
    }

    private void add(Kind kind, Collection<String> more) {
        ids.computeIfAbsent(kind, any -> new TreeSet<>()).addAll(more);
    }

    private void addFact(Terms.Fact fact, Map<String, Set<String>> scales) {
        if (fact.isBoolean()) {
            add(Kind.CONCEPT, List.of(fact.name()));
        } else {
            scales.putIfAbsent(fact.name(), Set.of(fact.unit()));
        }
    }

    /** The id a rule's name begins with; names in a wrong form are another check's. */
    private void addRule(DrlRule rule) {
        String id = rule.name().replaceAll("[ /].*", "");
        switch (rule.stage()) {
            case STATE -> add(Kind.CONFOUNDER, List.of(id));
            case GATE -> add(Kind.GATE, List.of(id));
            case PLAN -> add(Kind.PLAN, List.of(id));
            case FINDING -> {}
        }
    }

    private static Map<String, Set<String>> scales(Terms terms) {
        Map<String, Set<String>> scales = new LinkedHashMap<>();
        terms.analytes()
                .values()
                .forEach(use -> scales.put(
                        use.id(),
                        use.quantity().scales().stream()
                                .map(row -> row.scale().unit())
                                .collect(Collectors.toCollection(TreeSet::new))));
        return scales;
    }

    private static List<String> inputs(Terms terms) {
        Stream<String> inputs = terms.analytes().values().stream().map(Terms.Analyte::input);
        return Stream.concat(inputs, Stream.of("conditions-list", "medicines-list"))
                .filter(input -> !input.isEmpty())
                .toList();
    }
}
