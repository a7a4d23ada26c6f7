package org.myogate.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * One row of {@code terms/registry.csv}: a class of medicines, and the concepts that one list of codes stands for.
 *
 * @param word the class
 * @param taken the concept of who takes it; its codes are those of the class
 * @param drafted of whom it is being ordered, empty when nobody asks
 * @param allergy of who is allergic to one of it, empty when nobody asks
 * @param intolerance of who does not tolerate one of it, empty when nobody asks
 */
public record MedicineClass(String word, String taken, String drafted, String allergy, String intolerance) {

    private static final String FILE = "terms/registry.csv";
    private static final Set<String> COLUMNS = Set.of("class", "taken", "drafted", "allergy", "intolerance");

    /** Every class, in file order. */
    static List<MedicineClass> read(RulesFiles files, Map<String, Concept> concepts, Problems problems) {
        return Table.read(files, FILE, COLUMNS, problems).stream()
                .map(row -> new MedicineClass(
                        row.required("class"),
                        known(row, "taken", concepts),
                        known(row, "drafted", concepts),
                        known(row, "allergy", concepts),
                        known(row, "intolerance", concepts)))
                .toList();
    }

    /** Concepts that have no code of their own, since those of a class say them. */
    static Set<String> withoutCodes(RulesFiles files) {
        return Table.read(files, FILE, COLUMNS, new Problems()).stream()
                .flatMap(row -> Stream.of(row.text("drafted"), row.text("allergy"), row.text("intolerance")))
                .filter(concept -> !concept.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String known(Row row, String column, Map<String, Concept> concepts) {
        String id = row.text(column);
        if (!concepts.containsKey(id) && (!id.isEmpty() || column.equals("taken"))) {
            row.problem("no concept '" + id + "' in terms/concepts.csv");
        }
        return id;
    }
}
