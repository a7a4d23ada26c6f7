package org.myogate.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.myogate.index.Indices;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.TermsReader;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/**
 * The tables of a rules folder that are no rules.
 *
 * @param terms codes, units and concepts
 * @param citations sources by id
 * @param thresholds cut-offs
 * @param entries words by id, with the place where they stand
 */
record Knowledge(
        Terms terms, Map<String, Citation> citations, Thresholds thresholds, Map<String, WordsReader.Entry> entries) {

    static Knowledge read(RulesFiles files, Manifest manifest, Problems problems) {
        Terms terms = TermsReader.read(files, problems);
        Map<String, Citation> citations = CitationsReader.read(files, problems);
        Thresholds thresholds = ThresholdsReader.read(files, terms, citations.keySet(), manifest.settings(), problems);
        Set<String> needed = new TreeSet<>(Indices.CUTOFFS);
        needed.add(Speech.ADULT_CUTOFF);
        needed.removeAll(thresholds.ids());
        needed.forEach(
                id -> problems.add("thresholds", 0, "cut-off '" + id + "' is missing, which the engine asks for"));
        return new Knowledge(terms, citations, thresholds, WordsReader.read(files, problems));
    }

    Words words() {
        Map<String, Words.Word> words = new LinkedHashMap<>();
        entries.forEach((id, entry) -> words.put(id, entry.word()));
        return new Words(words);
    }
}
