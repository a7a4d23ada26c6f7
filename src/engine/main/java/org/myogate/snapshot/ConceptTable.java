package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.snapshot.Terms.Concept;
import org.myogate.snapshot.Terms.Kind;
import org.myogate.snapshot.Terms.Match;
import org.myogate.snapshot.Terms.Meaning;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Reads {@code terms/concepts.csv} and {@code terms/concept-codes.csv}. */
final class ConceptTable {

    private static final String CONCEPTS = "terms/concepts.csv";
    private static final String CODES = "terms/concept-codes.csv";
    private static final Set<String> COLUMNS =
            Set.of("concept", "kind", "open", "window", "low", "words", "confidence", "note");
    private static final Set<String> CODE_COLUMNS =
            Set.of("concept", "system", "code", "match", "display", "confidence");
    private static final Set<String> SYSTEMS =
            Set.of("snomed", "icd10cm", "atc", "rxnorm", "loinc-answer", "race", "encounter-class", "fact", "text");

    private ConceptTable() {}

    static Map<String, Concept> read(RulesFiles files, Problems problems) {
        Map<String, List<Meaning>> meanings = meanings(files, problems);
        Map<String, Concept> concepts = new LinkedHashMap<>();
        for (Row row : Table.read(CONCEPTS, files.text(CONCEPTS), COLUMNS, problems)) {
            String id = row.required("concept");
            Concept concept = new Concept(
                    id,
                    row.choice("kind", Kind.class),
                    row.yes("open"),
                    row.optionalWindow("window"),
                    row.required("words"),
                    meanings.getOrDefault(id, List.of()));
            if (concepts.put(id, concept) != null) {
                row.problem("concept '" + id + "' stands twice");
            }
        }
        for (String id : meanings.keySet()) {
            if (!concepts.containsKey(id)) {
                problems.add(CODES, 0, "no concept '" + id + "' in terms/concepts.csv");
            }
        }
        return concepts;
    }

    private static Map<String, List<Meaning>> meanings(RulesFiles files, Problems problems) {
        Map<String, List<Meaning>> meanings = new LinkedHashMap<>();
        for (Row row : Table.read(CODES, files.text(CODES), CODE_COLUMNS, problems)) {
            String system = row.required("system");
            if (!SYSTEMS.contains(system)) {
                row.problem("system '" + system + "' is none of " + SYSTEMS);
            }
            String code = row.required("code");
            CodeCheck.problem(system, code).ifPresent(row::problem);
            Meaning meaning = new Meaning(
                    system, system.equals("icd10cm") ? code.replace(".", "") : code, row.choice("match", Match.class));
            List<Meaning> list = meanings.computeIfAbsent(row.required("concept"), id -> new ArrayList<>());
            if (list.contains(meaning)) {
                row.problem("the same code stands twice for '" + row.text("concept") + "'");
            }
            list.add(meaning);
        }
        return meanings;
    }
}
