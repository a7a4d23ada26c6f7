package org.myogate.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Reads {@code terms/relatives.csv}. */
final class RelativeTable {

    private static final String FILE = "terms/relatives.csv";
    private static final Set<String> COLUMNS = Set.of("system", "code", "degree", "person", "words", "confidence");
    private static final Set<String> PERSONS =
            Set.of("", FamilyReader.MOTHER, FamilyReader.FATHER, FamilyReader.PARENT);

    private RelativeTable() {}

    static Map<String, Relative> read(RulesFiles files, Problems problems) {
        Map<String, Relative> relatives = new LinkedHashMap<>();
        for (Row row : Table.read(files, FILE, COLUMNS, problems)) {
            String system = row.oneOf("system", Set.of(Systems.ROLE, "snomed"));
            String code = row.required("code");
            CodeCheck.problem(system, code).ifPresent(row::problem);
            Relative relative = new Relative(
                    row.oneOf("degree", Set.of("1", "2")).equals("1") ? 1 : 2, row.oneOf("person", PERSONS));
            if (relatives.put(system + "|" + code, relative) != null) {
                row.problem("code '" + code + "' stands twice");
            }
            row.required("words");
            row.required("confidence");
        }
        return relatives;
    }
}
