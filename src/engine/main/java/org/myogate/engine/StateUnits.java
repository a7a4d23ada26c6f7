package org.myogate.engine;

import java.util.Set;
import org.myogate.state.StatesTable;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Checks in the tables of states that every cut-off fits the marker it is held against. */
final class StateUnits {

    private static final Set<String> COLUMNS = Set.of("id", "op", "parts", "source", "note");

    private StateUnits() {}

    static void check(RulesFiles files, Knowledge knowledge, Problems problems) {
        check(StatesTable.STATES, files, knowledge, problems);
        if (files.texts().containsKey(StatesTable.BRIDGE)) {
            check(StatesTable.BRIDGE, files, knowledge, problems);
        }
    }

    private static void check(String file, RulesFiles files, Knowledge knowledge, Problems problems) {
        // Its form is another reader's to complain of.
        for (Row row : Table.readIfPresent(files, file, COLUMNS, new Problems())) {
            for (String part : row.words("parts")) {
                String[] sides = part.replaceFirst("^!+", "").split("@", 2);
                if (sides.length == 2) {
                    String complaint = knowledge.markers().complaint(sides[0], sides[1], knowledge.thresholds());
                    if (!complaint.isEmpty()) {
                        problems.add(file, row.line(), complaint);
                    }
                }
            }
        }
    }
}
