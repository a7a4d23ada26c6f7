package org.myogate.plan;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.gate.DrugClass;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** What is known of each class of medicines that can be an option: {@code plan/options.csv}. */
public final class OptionsTable {

    private static final String FILE = "plan/options.csv";
    private static final Set<String> COLUMNS = Set.of("class", "taken", "cost", "note");

    private final Map<DrugClass, Entry> entries;

    private OptionsTable(Map<DrugClass, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    /**
     * A class.
     *
     * @param taken the concept of who takes it
     * @param cost its place by cost, the cheapest first
     */
    private record Entry(String taken, int cost) {}

    /** The table; where {@code problems} grew it must not be used. */
    static OptionsTable read(RulesFiles files, Set<String> concepts, Problems problems) {
        Map<DrugClass, Entry> entries = new EnumMap<>(DrugClass.class);
        List<Row> rows = Table.readIfPresent(files, FILE, COLUMNS, problems);
        for (Row row : rows) {
            String taken = row.required("taken");
            if (!concepts.contains(taken)) {
                row.problem("'" + taken + "' is neither concept nor state");
            }
            Integer cost = row.optionalInteger("cost");
            if (cost == null) {
                row.problem("column 'cost' is blank");
            }
            Entry entry = new Entry(taken, cost == null ? 0 : cost);
            if (entries.put(row.choice("class", DrugClass.class), entry) != null) {
                row.problem(row.text("class") + " stands here already");
            }
        }
        Set<DrugClass> missing = new HashSet<>(DrugClass.all());
        missing.removeAll(entries.keySet());
        if (!rows.isEmpty() && !missing.isEmpty()) {
            problems.add(FILE, 0, "no row for " + missing);
        }
        return new OptionsTable(entries);
    }

    /** The concept of who takes it, empty where no table says so. */
    String taken(DrugClass option) {
        Entry entry = entries.get(option);
        return entry == null ? "" : entry.taken();
    }

    int cost(DrugClass option) {
        Entry entry = entries.get(option);
        return entry == null ? 0 : entry.cost();
    }
}
