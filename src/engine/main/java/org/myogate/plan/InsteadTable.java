package org.myogate.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Which recommendation lives on inside which other: {@code plan/instead.csv}. */
public final class InsteadTable {

    private static final String FILE = "plan/instead.csv";
    private static final Set<String> COLUMNS = Set.of("recommendation", "in");

    private final Map<String, List<String>> carriers;

    private InsteadTable(Map<String, List<String>> carriers) {
        this.carriers = Map.copyOf(carriers);
    }

    /** The table; where {@code problems} grew it must not be used. */
    public static InsteadTable read(RulesFiles files, Problems problems) {
        Map<String, List<String>> carriers = new LinkedHashMap<>();
        for (Row row : Table.readIfPresent(files, FILE, COLUMNS, problems)) {
            String recommendation = Recommendations.id(row, "recommendation");
            String carrier = Recommendations.id(row, "in");
            if (reaches(carriers, carrier, recommendation)) {
                row.problem(recommendation + " would carry itself");
            } else {
                carriers.computeIfAbsent(recommendation, id -> new ArrayList<>())
                        .add(carrier);
            }
        }
        return new InsteadTable(carriers);
    }

    private static boolean reaches(Map<String, List<String>> carriers, String from, String to) {
        return from.equals(to)
                || carriers.getOrDefault(from, List.of()).stream().anyMatch(next -> reaches(carriers, next, to));
    }

    /** Those that may carry it, in file order. */
    List<String> carriers(String recommendation) {
        return carriers.getOrDefault(recommendation, List.of());
    }
}
