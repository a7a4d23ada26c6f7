package org.myogate.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.myogate.gate.Mode;
import org.myogate.gate.Restrictions;
import org.myogate.gate.Slot;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Ways of exercising, and what gates leave of them: {@code plan/ways.csv}. */
final class WaysTable {

    private static final String FILE = "plan/ways.csv";
    private static final Set<String> COLUMNS = Set.of("way", "part", "out", "where", "note");

    private final List<Way> ways;

    private WaysTable(List<Way> ways) {
        this.ways = List.copyOf(ways);
    }

    private record Way(String id, Slot.Part part, Set<Mode> out, List<String> where) {}

    static WaysTable read(RulesFiles files, Set<String> concepts, Problems problems) {
        List<Way> ways = new ArrayList<>();
        for (Row row : Table.readIfPresent(files, FILE, COLUMNS, problems)) {
            row.words("where").stream()
                    .filter(concept -> !concepts.contains(concept))
                    .forEach(concept -> row.problem("'" + concept + "' is neither concept nor state"));
            Set<Mode> out = new TreeSet<>();
            for (String word : row.words("out")) {
                mode(word).ifPresentOrElse(out::add, () -> row.problem("'" + word + "' is no mode of exercise"));
            }
            ways.add(new Way(row.required("way"), row.choice("part", Slot.Part.class), out, row.words("where")));
        }
        return new WaysTable(ways);
    }

    private static Optional<Mode> mode(String word) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.word().equals(word))
                .findFirst();
    }

    /** Ids, for the check of their words. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        ways.forEach(way -> ids.add(way.id()));
        return ids;
    }

    /**
     * Every way of these parts, in the order of the table, each with the gates that leave it out.
     *
     * @param isPresent of a concept or state
     */
    List<ExercisePlan.Way> of(Set<Slot.Part> parts, Restrictions restrictions, Predicate<String> isPresent) {
        Map<Mode, Set<String>> without = restrictions.without();
        return ways.stream()
                .filter(way -> parts.contains(way.part()))
                .filter(way -> way.where().isEmpty() || way.where().stream().anyMatch(isPresent))
                .map(way -> {
                    Set<String> gates = new TreeSet<>();
                    way.out().forEach(mode -> gates.addAll(without.getOrDefault(mode, Set.of())));
                    return new ExercisePlan.Way(way.id(), way.part(), gates);
                })
                .toList();
    }
}
