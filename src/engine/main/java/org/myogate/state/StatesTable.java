package org.myogate.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.state.StateRow.Op;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * The states that are one comparison, an any-of list or a count: {@code state/states.csv} before the findings,
 * {@code state/bridge.csv} after them.
 */
public final class StatesTable {

    /** States that follow from the record, and those that follow from the findings. */
    public static final String STATES = "state/states.csv";

    public static final String BRIDGE = "state/bridge.csv";

    private static final Set<String> COLUMNS = Set.of("id", "op", "parts", "source", "note");
    private static final String CRITERIA = "-criteria";
    private static final Pattern AT_LEAST = Pattern.compile("atleast([1-9][0-9]*)");

    private final List<StateRow> rows;

    private StatesTable(List<StateRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The states that follow from the record; where {@code problems} grew the table must not be used. */
    public static StatesTable read(RulesFiles files, Names names, Problems problems) {
        return read(STATES, files, names, problems);
    }

    /**
     * The states that follow from the findings: {@code state/bridge.csv}, which need not be there.
     *
     * @param names what its rows may name, the states of the record among the concepts
     */
    public static StatesTable readBridge(RulesFiles files, Names names, Problems problems) {
        return read(BRIDGE, files, names, problems);
    }

    private static StatesTable read(String file, RulesFiles files, Names names, Problems problems) {
        if (file.equals(BRIDGE) && !files.texts().containsKey(file)) {
            return new StatesTable(List.of());
        }
        String text = files.texts().getOrDefault(file, "");
        PartReader parts = new PartReader(names);
        Set<String> above = new LinkedHashSet<>();
        List<StateRow> rows = new ArrayList<>();
        for (Row row : Table.read(file, text, COLUMNS, problems)) {
            String id = row.required("id");
            if (names.concepts().contains(id)) {
                row.problem("'" + id + "' is a concept that is read");
            }
            if (!names.sources().contains(row.text("source"))) {
                row.problem("source '" + row.text("source") + "' stands in no evidence/*.yaml");
            }
            if (id.equals(GlycaemiaRule.A1C_UNRELIABLE) && rows.stream().anyMatch(StateRow::readsGlycaemia)) {
                row.problem("'" + id + "' stands below a row that reads glycaemia, which would not know of it");
            }
            rows.add(state(row, id, parts, above));
            if (!above.add(id)) {
                row.problem("'" + id + "' stands here twice");
            }
        }
        return new StatesTable(rows);
    }

    private static StateRow state(Row row, String id, PartReader reader, Set<String> above) {
        List<String> words = row.words("parts");
        if (words.isEmpty()) {
            row.problem("'" + id + "' has no parts");
        }
        List<Part> parts = new ArrayList<>();
        words.forEach(word -> reader.read(word, above, row).ifPresent(parts::add));
        Optional<Integer> needed = needed(row);
        if (needed.isPresent() && needed.get() > words.size()) {
            row.problem("'" + id + "' can never reach " + needed.get() + " of " + words.size());
        }
        return new StateRow(id, needed.isPresent() ? Op.ATLEAST : op(row), needed.orElse(0), parts);
    }

    private static Optional<Integer> needed(Row row) {
        Matcher matcher = AT_LEAST.matcher(row.text("op"));
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static Op op(Row row) {
        return switch (row.required("op")) {
            case "all" -> Op.ALL;
            case "any" -> Op.ANY;
            case "none" -> Op.NONE;
            case "" -> Op.ALL;
            default -> {
                row.problem("op '" + row.text("op") + "' is none of all, any, none, atleastN");
                yield Op.ALL;
            }
        };
    }

    /** Ids of the states, in file order. */
    public Set<String> ids() {
        return rows.stream().map(StateRow::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every state of one patient before there are findings. */
    public States evaluate(
            Function<String, @Nullable Statement> statements,
            Function<String, @Nullable Measurement> measurements,
            Map<String, Cutoff> cutoffs,
            Function<Truth, Glycaemia> glycaemia) {
        return evaluate(statements, measurements, cutoffs, glycaemia, question -> {
            throw new IllegalStateException("'" + question + "' is asked before there are findings");
        });
    }

    /**
     * Every state of one patient.
     *
     * @param statements what was read, by concept; null counts as unknown
     * @param measurements what was measured, by marker; null counts as unknown
     * @param cutoffs by id
     * @param glycaemia the glycaemic state, given whether HbA1c is known to mislead
     * @param judgements what the findings answer, by the part that asks
     * @throws IllegalStateException when a cut-off that the table names is not there
     */
    public States evaluate(
            Function<String, @Nullable Statement> statements,
            Function<String, @Nullable Measurement> measurements,
            Map<String, Cutoff> cutoffs,
            Function<Truth, Glycaemia> glycaemia,
            Function<String, Judgement> judgements) {
        Map<String, Statement> derived = new LinkedHashMap<>();
        Map<String, Count> counts = new LinkedHashMap<>();
        Function<String, @Nullable Statement> known = id -> {
            Statement above = derived.get(id);
            return above == null ? statements.apply(id) : above;
        };
        Glycaemia[] once = new Glycaemia[1];
        Supplier<Glycaemia> glycaemic = () -> {
            Glycaemia found = once[0] == null ? glycaemia.apply(a1cUnreliable(known)) : once[0];
            once[0] = found;
            return found;
        };
        Facts facts = new Facts(known, measurements, cutoffs, glycaemic, judgements);
        for (StateRow row : rows) {
            Statement statement = row.statement(facts);
            derived.put(row.id(), statement);
            if (row.op() == Op.ATLEAST) {
                counts.put(row.id(), row.count(facts));
            } else {
                handOn(row, statement, counts);
            }
        }
        return new States(facts.glycaemia(), List.copyOf(derived.values()), List.copyOf(counts.values()));
    }

    /** Glycaemia is worked out when the first row asks for it, so that rows above may say whether HbA1c counts. */
    private static Truth a1cUnreliable(Function<String, @Nullable Statement> known) {
        Statement statement = known.apply(GlycaemiaRule.A1C_UNRELIABLE);
        return statement == null ? Truth.UNKNOWN : statement.qualifies();
    }

    /** A row tells the count of its own criteria in their stead, with a value of its own. */
    private static void handOn(StateRow row, Statement statement, Map<String, Count> counts) {
        List<Count> read = row.parts().stream()
                .map(part -> counts.get(part.toString()))
                .filter(count -> count != null && count.state().equals(row.id() + CRITERIA))
                .toList();
        if (read.size() == 1) {
            Count count = read.get(0);
            counts.remove(count.state());
            counts.put(
                    row.id(),
                    new Count(
                            row.id(),
                            statement.qualifies(),
                            count.met(),
                            count.evaluable(),
                            count.metParts(),
                            count.unknownParts()));
        }
    }
}
