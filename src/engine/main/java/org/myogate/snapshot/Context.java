package org.myogate.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * One row of {@code terms/contexts.csv}: a diagnosis that means another concept by the words beside its code, or by whose
 * it is.
 *
 * @param of the diagnosis
 * @param where whose it is
 * @param letters what the text beside the code has to hold in lower case, empty for none
 * @param concept what it means then
 */
public record Context(String of, Where where, String letters, String concept) {

    private static final String FILE = "terms/contexts.csv";

    /** Whose a diagnosis is. */
    public enum Where {
        OWN,
        FAMILY
    }

    static List<Context> read(RulesFiles files, Map<String, Concept> concepts, Problems problems) {
        return Table.read(files, FILE, Set.of("of", "where", "letters", "concept"), problems).stream()
                .map(row -> new Context(
                        known(row, "of", concepts),
                        row.choice("where", Where.class),
                        row.text("letters"),
                        known(row, "concept", concepts)))
                .toList();
    }

    /** Whether a text of the code holds the letters. */
    boolean fits(CodeableConcept code) {
        return letters.isEmpty()
                || CodeMatcher.texts(code).stream()
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(letters));
    }

    private static String known(Row row, String column, Map<String, Concept> concepts) {
        String id = row.required(column);
        if (!concepts.containsKey(id)) {
            row.problem("no concept '" + id + "' in terms/concepts.csv");
        }
        return id;
    }
}
