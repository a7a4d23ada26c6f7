package org.myogate.engine;

import java.util.List;
import java.util.Set;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** The ids of {@code state/states.csv}. */
final class StateIds {

    static final String FILE = "state/states.csv";

    private StateIds() {}

    static List<String> read(RulesFiles files) {
        String text = files.texts().get(FILE);
        return text == null
                ? List.of()
                : Table.read(FILE, text, Set.of("id", "op", "parts", "source", "note"), new Problems()).stream()
                        .map(row -> row.text("id"))
                        .toList();
    }
}
