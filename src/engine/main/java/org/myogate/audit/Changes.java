package org.myogate.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.audit.Change.Kind;
import org.myogate.engine.Catalogue;
import org.myogate.engine.Ruleset;
import org.myogate.engine.Stage;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;
import org.myogate.table.TableEdit;

/** Every change that is tried, in the order of files and lines. */
final class Changes {

    private static final String SETTINGS = "ruleset.yaml";

    private final Ruleset ruleset;
    private final RulesFiles files;
    private final List<Change> changes = new ArrayList<>();

    private Changes(Ruleset ruleset) {
        this.ruleset = ruleset;
        this.files = ruleset.files();
    }

    static List<Change> of(Ruleset ruleset) {
        Changes all = new Changes(ruleset);
        all.settings();
        all.gates();
        all.files
                .texts()
                .forEach((file, text) -> PinnedColumns.ALL.stream()
                        .filter(table -> table.file().matcher(file).matches())
                        .forEach(table -> all.table(table, file, text)));
        return List.copyOf(all.changes);
    }

    /** Site settings that are numbers. */
    private void settings() {
        ruleset.shippedSettings().forEach((key, value) -> {
            if (value.matches("-?[0-9.]+")) {
                for (String other : Nudge.NUMBER.of(value)) {
                    changes.add(new Change(
                            SETTINGS,
                            lineOf(SETTINGS, key + ":"),
                            key,
                            "setting " + value + " -> " + other,
                            Kind.SETTING,
                            key,
                            each -> each.with(more(each.settings(), key, value, other))));
                }
            }
        });
    }

    /** A case that sets the number itself does not see it changed. */
    private static Map<String, String> more(Map<String, String> settings, String key, String shipped, String other) {
        Map<String, String> more = new TreeMap<>(settings);
        more.replace(key, shipped, other);
        return more;
    }

    private void gates() {
        Catalogue catalogue = Catalogue.of(files);
        for (String rule : ruleset.rules().getOrDefault(Stage.GATE, List.of())) {
            Catalogue.Place place = catalogue.place(rule);
            changes.add(new Change(
                    place.file(), place.line(), rule, "gate removed", Kind.RULE, rule, each -> each.without(rule)));
        }
    }

    private void table(PinnedColumns table, String file, String text) {
        List<String> columns = Table.columns(text);
        for (Row row : Table.reread(file, text)) {
            String name = table.keys().stream()
                    .filter(columns::contains)
                    .map(row::text)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" "));
            table.columns().forEach((column, nudge) -> {
                String cell = columns.contains(column) ? row.text(column) : "";
                if (!cell.isEmpty() && !isReplaced(file, row) && !isAllAndAny(nudge, row)) {
                    nudge.of(cell)
                            .forEach(other -> add(
                                    row,
                                    table.subject(),
                                    name,
                                    column + " " + cell + " -> " + other,
                                    TableEdit.withCell(text, row, column, other)));
                }
            });
            if (table.removed()) {
                add(row, table.subject(), name, "row removed", TableEdit.without(text, row));
            }
        }
    }

    /** The number of a row that a site setting replaces is changed where it is set. */
    private boolean isReplaced(String file, Row row) {
        return Stream.of("thresholds/", "terms/reading.csv").anyMatch(file::startsWith)
                && ruleset.shippedSettings().containsKey(row.text("id"));
    }

    /** All and any of one part are the same. */
    private static boolean isAllAndAny(Nudge nudge, Row row) {
        return nudge == Nudge.QUANTIFIER
                && row.words("parts").size() == 1
                && !row.text("op").equals("none");
    }

    private void add(Row row, String subjectColumn, String name, String what, String text) {
        String file = row.file();
        String subject = row.text(subjectColumn);
        changes.add(new Change(
                file, row.line(), name, what, kind(file, subject), subject, each -> each.edited(file, text)));
    }

    private static Kind kind(String file, String subject) {
        if (file.equals("terms/pairing.csv") || subject.contains(":")) {
            return Kind.ANY;
        }
        return switch (file) {
            case "plan/unless.csv", "plan/instead.csv" -> Kind.PROPOSED;
            case "plan/doses.csv", "plan/nutrients.csv" -> Kind.STANDING;
            default ->
                file.startsWith("thresholds/") ? Kind.THRESHOLD : file.startsWith("terms/") ? Kind.TERMS : Kind.ANY;
        };
    }

    private int lineOf(String file, String piece) {
        List<String> lines = files.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(piece)) {
                return i + 1;
            }
        }
        return 0;
    }
}
