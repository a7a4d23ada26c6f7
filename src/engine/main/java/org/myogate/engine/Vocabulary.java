package org.myogate.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.gate.DrugClass;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Terms;

/** Every id that a rule or a word file may name. */
final class Vocabulary {

    /** What an id names. */
    enum Kind {
        CONCEPT("concept or state"),
        MARKER("marker"),
        CUTOFF("cut-off"),
        STATE("state"),
        BRIDGED("state that follows from the findings"),
        CONFOUNDER("confounder"),
        GATE("gate"),
        PLAN("recommendation"),
        AXIS("axis"),
        FAMILY("family"),
        SOURCE("source"),
        SETTING("setting"),
        INPUT("input"),
        DRUG_CLASS("class of medicines");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final Map<Kind, Set<String>> ids = new EnumMap<>(Kind.class);

    private Vocabulary() {}

    /**
     * Gathers what a rules folder defines.
     *
     * @param steps whose tables name the derived states
     * @param rules every rule of every stage
     */
    static Vocabulary of(Knowledge knowledge, Manifest manifest, Steps steps, List<DrlRule> rules) {
        Terms terms = knowledge.terms();
        Vocabulary vocabulary = new Vocabulary();
        vocabulary.add(Kind.CONCEPT, knowledge.concepts());
        vocabulary.add(Kind.CONCEPT, steps.stateIds());
        vocabulary.add(Kind.STATE, steps.stateIds());
        vocabulary.add(Kind.BRIDGED, steps.bridge().ids());
        vocabulary.add(Kind.MARKER, knowledge.markers().ids());
        vocabulary.add(Kind.CUTOFF, knowledge.thresholds().ids());
        vocabulary.add(Kind.AXIS, Arrays.stream(Axis.values()).map(Axis::id).toList());
        vocabulary.add(
                Kind.FAMILY, Arrays.stream(Family.values()).map(Family::name).toList());
        vocabulary.add(Kind.SOURCE, knowledge.citations().keySet());
        vocabulary.add(Kind.SETTING, manifest.settings().keySet());
        vocabulary.add(Kind.INPUT, inputs(terms));
        vocabulary.add(
                Kind.DRUG_CLASS,
                Arrays.stream(DrugClass.values()).map(DrugClass::name).toList());
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

    private void add(Kind kind, Collection<String> more) {
        ids.computeIfAbsent(kind, any -> new TreeSet<>()).addAll(more);
    }

    /** The id a rule's name begins with; names in a wrong form are another check's. */
    private void addRule(DrlRule rule) {
        String id = rule.id();
        switch (rule.stage()) {
            case STATE -> add(Kind.CONFOUNDER, List.of(id));
            case GATE -> add(Kind.GATE, List.of(id));
            case PLAN -> add(Kind.PLAN, List.of(id, rule.label()));
            case FINDING -> {}
        }
    }

    private static List<String> inputs(Terms terms) {
        Stream<String> inputs = terms.analytes().values().stream().map(Terms.Analyte::input);
        return Stream.concat(inputs, Snapshot.LISTS.stream())
                .filter(input -> !input.isEmpty())
                .toList();
    }
}
