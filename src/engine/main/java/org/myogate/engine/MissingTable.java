package org.myogate.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Vocabulary.Kind;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.ScaleRow;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.Terms.Analyte;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * {@code missing.csv}: groups of inputs that may be missing, with plausible values of each.
 *
 * @param groups in the order in which they are tried
 */
record MissingTable(List<MissingInputGroup> groups) {

    private static final String FILE = "missing.csv";
    private static final String CHANGES = "changes";
    private static final Set<String> COLUMNS = Set.of(
            "group",
            "input",
            "fact",
            "unit",
            "sex",
            "reassuring",
            "adverse",
            "cuts",
            "knownBy",
            "after",
            "when",
            "unless",
            CHANGES,
            "note");

    /** What holds for a group as a whole stands in its first row. */
    private static final List<String> OF_GROUP = List.of("when", "unless", CHANGES);

    MissingTable {
        groups = List.copyOf(groups);
    }

    static MissingTable read(RulesFiles files, Terms terms, Vocabulary vocabulary, Problems problems) {
        if (!files.texts().containsKey(FILE)) {
            problems.add(FILE, 0, "is missing");
            return new MissingTable(List.of());
        }
        Map<String, List<MissingInputMember>> members = new LinkedHashMap<>();
        Map<String, Row> first = new LinkedHashMap<>();
        for (Row row : Table.read(FILE, files.text(FILE), COLUMNS, problems)) {
            String group = row.required("group");
            if (first.putIfAbsent(group, row) != null) {
                OF_GROUP.stream()
                        .filter(column -> !row.text(column).isEmpty())
                        .forEach(column -> row.problem("'" + column + "' belongs into the first row of a group"));
            }
            members.computeIfAbsent(group, name -> new ArrayList<>()).add(new Reader(terms, vocabulary, row).member());
        }
        List<MissingInputGroup> groups = new ArrayList<>();
        members.forEach((name, of) -> {
            Row row = first.get(name);
            if (row != null) {
                groups.add(new Reader(terms, vocabulary, row).group(name, of));
            }
        });
        return new MissingTable(groups);
    }

    /** The states that some group may decide: those that two answers are compared by. */
    Set<String> states() {
        Set<String> states = new LinkedHashSet<>();
        groups.forEach(group -> states.addAll(group.states()));
        states.removeAll(MissingInputFacts.BANDS);
        return states;
    }

    /** Reads one row. */
    private record Reader(Terms terms, Vocabulary vocabulary, Row row) {

        private static final Scale YES_OR_NO = Scale.NUMBER;

        MissingInputGroup group(String name, List<MissingInputMember> members) {
            row.words("when").forEach(this::checkCondition);
            row.words("unless").stream()
                    .filter(word -> !word.equals(MissingInputFacts.STOP))
                    .forEach(this::checkCondition);
            Set<String> states = new TreeSet<>(vocabulary.ids(Kind.STATE));
            states.addAll(MissingInputFacts.BANDS);
            List<String> axes = changes(vocabulary.ids(Kind.AXIS));
            List<String> gates = changes(vocabulary.ids(Kind.GATE));
            List<String> rules = changes(vocabulary.ids(Kind.PLAN));
            List<String> known = new ArrayList<>(changes(states));
            known.addAll(axes);
            known.addAll(gates);
            known.addAll(rules);
            row.words(CHANGES).stream()
                    .filter(word -> !known.contains(word))
                    .forEach(word -> row.problem("no axis, state or rule '" + word + "'"));
            return new MissingInputGroup(
                    name, members, row.words("when"), row.words("unless"), axes, changes(states), gates, rules);
        }

        private List<String> changes(Collection<String> ids) {
            return row.words(CHANGES).stream().filter(ids::contains).toList();
        }

        private void checkCondition(String condition) {
            int at = condition.indexOf('@');
            if (at < 0) {
                check(condition, vocabulary.ids(Kind.CONCEPT), "concept or state");
            } else {
                check(condition.substring(0, at), vocabulary.ids(Kind.MARKER), "marker");
                check(condition.substring(at + 1), vocabulary.ids(Kind.CUTOFF), "cut-off");
            }
        }

        private void check(String id, Set<String> known, String what) {
            if (!known.contains(id)) {
                row.problem("no " + what + " '" + id + "'" + Nearest.hint(id, known));
            }
        }

        MissingInputMember member() {
            String fact = row.required("fact");
            Analyte use = terms.analytes().get(fact);
            Set<String> facts = new TreeSet<>(vocabulary.ids(Kind.CONCEPT));
            facts.addAll(vocabulary.ids(Kind.MARKER));
            if (use == null && !terms.concepts().containsKey(fact)) {
                row.problem("neither a use nor a concept '" + fact + "'" + Nearest.hint(fact, facts));
            }
            check(row.required("input"), vocabulary.ids(Kind.INPUT), "input");
            row.words("knownBy").forEach(known -> check(known, facts, "marker, concept or state"));
            row.words("cuts").forEach(cut -> check(cut, vocabulary.ids(Kind.CUTOFF), "cut-off"));
            List<String> knownBy = row.words("knownBy");
            return new MissingInputMember(
                    row.text("input"),
                    fact,
                    use,
                    use == null ? YES_OR_NO : scale(use),
                    row.text("sex").isEmpty() ? Sex.UNKNOWN : row.choice("sex", Sex.class),
                    value(use, "reassuring"),
                    value(use, "adverse"),
                    row.words("cuts"),
                    knownBy.isEmpty() ? List.of(fact) : knownBy,
                    row.optionalWindow("after"));
        }

        private Scale scale(Analyte use) {
            String unit = row.required("unit");
            return use.quantity().scales().stream()
                    .map(ScaleRow::scale)
                    .filter(scale -> scale.unit().equals(unit))
                    .findFirst()
                    .orElseGet(() -> {
                        row.problem("unit '" + unit + "' is no scale of "
                                + use.quantity().id());
                        return YES_OR_NO;
                    });
        }

        private BigDecimal value(@Nullable Analyte use, String column) {
            return use == null ? row.yes(column) ? BigDecimal.ONE : BigDecimal.ZERO : row.number(column);
        }
    }
}
