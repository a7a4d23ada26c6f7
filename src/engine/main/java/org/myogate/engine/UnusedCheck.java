package org.myogate.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.myogate.table.Problem;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * Finds what a rules folder defines and nothing in it uses: a cut-off, a code group, a source that somebody would go on
 * tending for nothing. Used is what another row, a rule, a word file or the engine itself names.
 */
public final class UnusedCheck {

    /** Ids that the engine or the cards ask for by name, each with the reason. */
    private static final String EXEMPT = "unused.csv";

    private static final Set<String> EXEMPT_COLUMNS = Set.of("id", "reason");

    /** Columns that are read by people. */
    private static final Set<String> PROSE = Set.of("note", "display", "words", "word", "text", "letters", "written");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]*");
    private static final Pattern CUTOFF = Pattern.compile("\\{(?:day-after:)?([^{}]+)}");

    /**
     * What is defined in one column.
     *
     * @param what in words
     * @param file of the tables
     * @param column the ids stand in
     * @param besides other columns that speak of an id without using it, as {@code file#column}
     */
    private record Defined(String what, String file, String column, Set<String> besides) {

        boolean isUse(String context) {
            return !besides.contains(context) && !context.matches(file + "#" + column);
        }
    }

    private static final List<Defined> DEFINED = List.of(
            new Defined(
                    "concept",
                    "terms/concepts\\.csv",
                    "concept",
                    Set.of("terms/concept-codes.csv#concept", "terms/phrases.csv#concept")),
            new Defined("fact", "terms/facts\\.csv", "fact", Set.of("terms/clearances.csv#entry")),
            new Defined(
                    "code group",
                    "terms/codes\\.csv",
                    "codes",
                    Set.of("terms/analytes.csv#id", "terms/remarks.csv#codes", "terms/methods.csv#codes")),
            new Defined("quantity", "terms/units\\.csv", "quantity", Set.of()),
            new Defined(
                    "use of a measurement",
                    "terms/analytes\\.csv",
                    "id",
                    Set.of(
                            "terms/analytes.csv#codes",
                            "terms/codes.csv#codes",
                            "terms/remarks.csv#codes",
                            "terms/methods.csv#codes",
                            "plan/bare.csv#marker")),
            new Defined("course", "terms/courses\\.csv", "marker", Set.of()),
            new Defined("event", "terms/events\\.csv", "marker", Set.of()),
            new Defined("cut-off", "thresholds/.*\\.csv", "id", Set.of()),
            new Defined("state", "state/.*\\.csv", "id", Set.of()));

    private final RulesFiles files;
    private final Map<String, Set<String>> mentions = new HashMap<>();
    private final List<Problem> found = new ArrayList<>();

    private UnusedCheck(RulesFiles files) {
        this.files = files;
    }

    /** What nothing uses, with its line. */
    public static List<Problem> check(RulesFiles files) {
        UnusedCheck check = new UnusedCheck(files);
        check.readMentions();
        Map<String, Row> exempt = check.exempt();
        Set<String> needed = new HashSet<>();
        DEFINED.forEach(defined -> check.check(defined, exempt, needed));
        check.checkSources(exempt, needed);
        exempt.values().stream()
                .filter(row -> !needed.contains(row.text("id")))
                .forEach(row -> check.found.add(new Problem(
                        row.file(), row.line(), "'" + row.text("id") + "' is used, or is no id: take the row away")));
        return check.found;
    }

    private Map<String, Row> exempt() {
        Problems problems = new Problems();
        List<Row> rows = Table.readIfPresent(files, EXEMPT, EXEMPT_COLUMNS, problems);
        rows.forEach(row -> row.required("reason"));
        found.addAll(problems.all());
        return rows.stream().collect(Collectors.toMap(row -> row.required("id"), row -> row, (one, other) -> one));
    }

    private void readMentions() {
        files.texts().forEach((file, text) -> {
            if (file.startsWith("cases/") || file.equals(EXEMPT)) {
                return;
            }
            if (file.endsWith(".csv")) {
                List<String> columns = Table.columns(text);
                for (Row row : Table.reread(file, text)) {
                    columns.stream()
                            .filter(column -> !PROSE.contains(column))
                            .forEach(column -> mention(WORD.matcher(row.text(column)), 0, file + "#" + column));
                }
            } else if (file.endsWith(".yaml")) {
                mention(CUTOFF.matcher(text), 1, file);
            }
        });
        for (Stage stage : Stage.values()) {
            for (DrlFile file : DrlFile.read(files, stage, new Problems())) {
                DrlRule.literals(file.text())
                        .forEach(word -> mentions.computeIfAbsent(word, key -> new HashSet<>())
                                .add(file.path()));
            }
        }
    }

    private void mention(Matcher words, int group, String context) {
        words.results()
                .map(word -> word.group(group))
                .forEach(word ->
                        mentions.computeIfAbsent(word, key -> new HashSet<>()).add(context));
    }

    private void check(Defined defined, Map<String, Row> exempt, Set<String> needed) {
        Set<String> seen = new HashSet<>();
        files.texts().forEach((file, text) -> {
            if (!file.matches(defined.file())) {
                return;
            }
            for (Row row : Table.reread(file, text)) {
                String id = row.text(defined.column());
                if (seen.add(id)
                        && mentions.getOrDefault(id, Set.of()).stream().noneMatch(defined::isUse)
                        && !Catalogue.ASKED_FOR.contains(id)) {
                    report(defined.what(), id, row.file(), row.line(), exempt, needed);
                }
            }
        });
    }

    private void checkSources(Map<String, Row> exempt, Set<String> needed) {
        CitationsReader.read(files, new Problems()).keySet().forEach(id -> {
            if (!mentions.containsKey(id)) {
                String file = files.in("evidence", ".yaml").stream()
                        .filter(each -> files.text(each).lines().anyMatch(("- id: " + id)::equals))
                        .findFirst()
                        .orElse("evidence");
                int line = DrlFile.lineOf(files.texts().getOrDefault(file, ""), "- id: " + id, 1);
                report("source", id, file, line, exempt, needed);
            }
        });
    }

    private void report(String what, String id, String file, int line, Map<String, Row> exempt, Set<String> needed) {
        if (exempt.containsKey(id)) {
            needed.add(id);
        } else {
            found.add(new Problem(file, line, what + " '" + id + "' is used by nothing: use it or take it away"));
        }
    }
}
