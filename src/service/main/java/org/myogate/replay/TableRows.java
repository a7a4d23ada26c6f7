package org.myogate.replay;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.gate.Gate;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * Where in the tables of a ruleset a row stands that decided something; the deciding is the engine's, this only finds it.
 *
 * @param files of the ruleset
 */
record TableRows(RulesFiles files) {

    private static final String UNLESS = "plan/unless.csv";
    private static final String NEEDS = "plan/needs.csv";
    private static final String INSTEAD = "plan/instead.csv";
    private static final String RANKING = "plan/ranking.csv";

    /** Rows by which this reason stops a recommendation; empty where none names it. */
    String unless(String id, String reason, Set<Gate> gates) {
        Set<String> names = Stream.of(
                        Stream.of(reason, "state:" + reason, "failed:" + reason),
                        gates.stream().map(gate -> "effect:" + gate.effect().word()),
                        gates.stream().flatMap(gate -> gate.classes().stream()).map(each -> "blocked:" + each.name()))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        return rows(
                        UNLESS,
                        row -> row.text("recommendation").equals(id)
                                && (names.contains(row.text("by"))
                                        || row.text("by").startsWith("failed:" + reason + "!")
                                        || row.text("by").endsWith("=" + reason)))
                .map(row -> ", by " + place(row))
                .collect(Collectors.joining());
    }

    /** Rows that say what a recommendation follows. */
    String needs(String id) {
        return rows(NEEDS, row -> row.text("recommendation").equals(id))
                .map(row -> "; " + place(row) + " wants " + row.text("count") + " of " + row.text("among") + " "
                        + row.text("how")
                        + (row.text("because").isEmpty() ? "" : " because of " + row.text("because")))
                .collect(Collectors.joining());
    }

    String instead(String id, String in) {
        return rows(
                        INSTEAD,
                        row -> row.text("recommendation").equals(id)
                                && row.text("in").equals(in))
                .map(row -> ", by " + place(row))
                .collect(Collectors.joining());
    }

    /** How many points an option needs. */
    String least() {
        return rows(RANKING, row -> row.text("when").equals("least"))
                .map(row -> "; an option needs " + row.text("points") + ", by " + place(row))
                .collect(Collectors.joining());
    }

    private Stream<Row> rows(String file, Predicate<Row> which) {
        String text = files.texts().getOrDefault(file, "");
        // Which columns there have to be was checked when the ruleset was loaded.
        List<Row> rows = Table.read(file, text, Set.of(), new Problems());
        return rows.stream().filter(which);
    }

    private static String place(Row row) {
        return row.file() + ":" + row.line();
    }
}
