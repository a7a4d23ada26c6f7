package org.myogate.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.index.Indices;
import org.myogate.index.WorkedOut;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.TermsReader;
import org.myogate.state.GlycaemiaRule;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/**
 * The tables of a rules folder that are no rules.
 *
 * @param terms codes, units and concepts
 * @param markers everything that can be a number
 * @param citations sources by id
 * @param thresholds cut-offs
 * @param entries words by id, with the place where they stand
 */
record Knowledge(
        Terms terms,
        Markers markers,
        Map<String, Citation> citations,
        Thresholds thresholds,
        Map<String, WordsReader.Entry> entries) {

    /** Ids of the cut-offs that formulas and the rule of glycaemia look at. */
    static final Set<String> CUTOFFS = Stream.of(
                    Indices.CUTOFFS, WorkedOut.CUTOFFS, GlycaemiaRule.CUTOFFS, Set.of(Speech.ADULT_CUTOFF))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    static final Set<String> USES = Stream.of(Indices.USES, WorkedOut.USES, GlycaemiaRule.USES)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    static final Set<String> CONCEPTS = Stream.of(Indices.CONCEPTS, Set.of(Speech.HOSPICE, Thresholds.ASIAN_CONCEPT))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    static Knowledge read(RulesFiles files, Manifest manifest, Problems problems) {
        Terms terms = TermsReader.read(files, manifest.settings(), problems);
        Map<String, Citation> citations = CitationsReader.read(files, problems);
        Thresholds thresholds = ThresholdsReader.read(files, terms, citations.keySet(), manifest.settings(), problems);
        need("thresholds", "cut-off", CUTOFFS, thresholds.ids(), problems);
        need("terms/analytes.csv", "use", USES, terms.analytes().keySet(), problems);
        need("terms/concepts.csv", "concept", CONCEPTS, terms.concepts().keySet(), problems);
        return new Knowledge(terms, Markers.of(terms), citations, thresholds, WordsReader.read(files, problems));
    }

    private static void need(String file, String what, Set<String> asked, Set<String> ids, Problems problems) {
        asked.stream()
                .filter(id -> !ids.contains(id))
                .sorted()
                .forEach(id -> problems.add(file, 0, what + " '" + id + "' is missing, which the engine asks for"));
    }

    Knowledge with(Thresholds others) {
        return new Knowledge(terms, markers, citations, others, entries);
    }

    Knowledge with(Terms others) {
        return new Knowledge(others, Markers.of(others), citations, thresholds, entries);
    }

    /** Ids of the concepts that are read from a record. */
    Set<String> concepts() {
        Set<String> concepts = new TreeSet<>(terms.concepts().keySet());
        terms.facts().values().stream().filter(Terms.Fact::isBoolean).forEach(fact -> concepts.add(fact.name()));
        return concepts;
    }

    Words words() {
        Map<String, Words.Word> words = new LinkedHashMap<>();
        entries.forEach((id, entry) -> words.put(id, entry.word()));
        return new Words(words);
    }
}
