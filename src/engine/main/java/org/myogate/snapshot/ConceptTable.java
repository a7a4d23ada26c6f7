package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.snapshot.Concept.Kind;
import org.myogate.snapshot.Concept.Match;
import org.myogate.snapshot.Concept.Meaning;
import org.myogate.snapshot.Concept.Remission;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Reads {@code terms/concepts.csv} and {@code terms/concept-codes.csv}. */
final class ConceptTable {

    private static final String CONCEPTS = "terms/concepts.csv";
    private static final String CODES = "terms/concept-codes.csv";
    private static final Set<String> COLUMNS =
            Set.of("concept", "kind", "open", "window", "low", "remission", "visit", "words", "confidence", "note");
    private static final Set<String> CODE_COLUMNS =
            Set.of("concept", "system", "code", "match", "display", "confidence");
    private static final Set<String> SYSTEMS = Set.of(
            "snomed",
            "icd10cm",
            "icd10",
            "atc",
            "rxnorm",
            "loinc-answer",
            "race",
            "encounter-class",
            "ips",
            "discharge",
            "procedure",
            "conclusion",
            "loinc-denial",
            "relatives",
            "fact",
            "sex",
            "diet",
            "pa",
            "text");

    private ConceptTable() {}

    static Map<String, Concept> read(RulesFiles files, Problems problems) {
        Map<String, List<Row>> codes = new LinkedHashMap<>();
        for (Row row : Table.read(files, CODES, CODE_COLUMNS, problems)) {
            codes.computeIfAbsent(row.required("concept"), id -> new ArrayList<>())
                    .add(row);
        }
        Set<String> withoutCodes = MedicineClass.withoutCodes(files);
        Map<String, Concept> concepts = new LinkedHashMap<>();
        for (Row row : Table.read(files, CONCEPTS, COLUMNS, problems)) {
            String id = row.required("concept");
            List<Meaning> meanings = meanings(codes.getOrDefault(id, List.of()));
            Concept concept = new Concept(
                    id,
                    row.choice("kind", Kind.class),
                    row.yes("open"),
                    row.optionalWindow("window"),
                    row.text("remission").isEmpty() ? Remission.ENDS : row.choice("remission", Remission.class),
                    row.optionalWindow("visit"),
                    row.required("words"),
                    meanings,
                    Concept.systems(meanings));
            if (concept.codes().isEmpty() && !withoutCodes.contains(id)) {
                row.problem("concept '" + id + "' has no code in " + CODES);
            }
            if (concepts.put(id, concept) != null) {
                row.problem("concept '" + id + "' stands twice");
            }
        }
        codes.forEach((id, rows) -> {
            if (!concepts.containsKey(id)) {
                rows.forEach(row -> row.problem("no concept '" + id + "' in " + CONCEPTS));
            }
        });
        return concepts;
    }

    private static List<Meaning> meanings(List<Row> rows) {
        List<Meaning> meanings = new ArrayList<>();
        for (Row row : rows) {
            String written = row.required("system");
            String system = Systems.isLocal(written) ? written : row.oneOf("system", SYSTEMS);
            String code = row.required("code");
            CodeCheck.problem(system, code).ifPresent(row::problem);
            Meaning meaning = new Meaning(
                    system,
                    system.startsWith("icd10") ? code.replace(".", "") : code,
                    row.choice("match", Match.class));
            if (meaning.match() == Match.NOT && !system.equals("procedure")) {
                row.problem("only a procedure is told by what it is not");
            }
            if (meanings.contains(meaning)) {
                row.problem("the same code stands twice for '" + row.text("concept") + "'");
            }
            meanings.add(meaning);
        }
        return meanings;
    }
}
