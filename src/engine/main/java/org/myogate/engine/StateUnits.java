package org.myogate.engine;

import java.util.Set;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Checks in {@code state/states.csv} that every cut-off fits the marker it is held against. */
final class StateUnits {

    private static final String FILE = "state/states.csv";
    private static final Set<String> COLUMNS = Set.of("id", "op", "parts", "source", "note");

    private StateUnits() {}

    static void check(RulesFiles files, Knowledge knowledge, Problems problems) {
        // Its form is another reader's to complain of.
        for (Row row : Table.read(FILE, files.texts().getOrDefault(FILE, ""), COLUMNS, new Problems())) {
            for (String part : row.words("parts")) {
                String[] sides = part.replaceFirst("^!+", "").split("@", 2);
                if (sides.length == 2) {
                    String complaint = knowledge.markers().complaint(sides[0], sides[1], knowledge.thresholds());
                    if (!complaint.isEmpty()) {
                        problems.add(FILE, row.line(), complaint);
                    }
                }
            }
        }
    }
}
