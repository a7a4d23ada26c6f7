package org.myogate.snapshot;

import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Concept.Kind;
import org.myogate.snapshot.Concept.Match;
import org.myogate.snapshot.Concept.Meaning;
import org.myogate.snapshot.Terms.Analyte;
import org.myogate.snapshot.Terms.Care;
import org.myogate.snapshot.Terms.Code;
import org.myogate.snapshot.Terms.Fact;
import org.myogate.snapshot.Terms.Quantity;
import org.myogate.snapshot.Terms.Role;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/**
 * Reads {@code terms/facts.csv}. A fact without a code of its own is a concept when it is a yes or no, and a use of a
 * measurement when it is a number; a row of its name in the other tables says more of it and stands.
 */
final class FactTable {

    private static final Set<String> COLUMNS = Set.of("fact", "type", "unit", "window", "lifts", "words");
    private static final String FILE = "terms/facts.csv";
    private static final String CONFIDENCE = "policy";
    private static final TemporalAmount ALWAYS = Period.ofYears(1000);
    private static final Interval ANY = new Interval(null, null, false, false);

    private FactTable() {}

    /**
     * The facts by name.
     *
     * @param concepts of {@code terms/concepts.csv}
     * @param analytes of {@code terms/analytes.csv}
     */
    static Map<String, Fact> read(
            RulesFiles files, Map<String, Concept> concepts, Map<String, Analyte> analytes, Problems problems) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Row row : Table.read(files, FILE, COLUMNS, problems)) {
            boolean isBoolean = row.oneOf("type", Set.of("boolean", "quantity")).equals("boolean");
            Fact fact = new Fact(
                    row.required("fact"),
                    isBoolean,
                    isBoolean ? row.text("unit") : row.required("unit"),
                    row.optionalWindow("window"),
                    row.yes("lifts"),
                    row.required("words"));
            if (!isBoolean && !fact.unit().isEmpty()) {
                UnitTable.fault(fact.unit()).ifPresent(row::problem);
            }
            checkWindow(row, fact, concepts.get(fact.name()), analytes.containsKey(fact.name()));
            if (facts.put(fact.name(), fact) != null) {
                row.problem("fact '" + fact.name() + "' stands twice");
            }
        }
        return facts;
    }

    /** A look-back that another table overrules would be a number that does nothing. */
    private static void checkWindow(Row row, Fact fact, @Nullable Concept concept, boolean isAnalyte) {
        boolean isOverruled =
                fact.isBoolean() ? concept != null && (concept.window() != null || !fact.lifts()) : isAnalyte;
        if (fact.window() != null && isOverruled) {
            row.problem("column 'window': how long '" + fact.name() + "' counts stands in terms/"
                    + (fact.isBoolean() ? "concepts.csv" : "analytes.csv") + "; leave it blank here");
        }
    }

    /** A yes or no: silence is no answer. */
    static Concept concept(Fact fact) {
        List<Meaning> meanings = List.of(new Meaning(Systems.FACT, fact.name(), Match.EXACT));
        return new Concept(
                fact.name(),
                Kind.ANS,
                true,
                fact.window(),
                Concept.Remission.ENDS,
                null,
                fact.words(),
                meanings,
                Concept.systems(meanings));
    }

    /** Of a fact that has no bounds in {@code terms/units.csv}. */
    static Quantity quantity(Fact fact) {
        ScaleRow row = new ScaleRow(
                Scale.of(fact.unit(), null), Map.of(fact.unit(), ScaleRow.Conversion.NONE), ANY, ANY, null, "");
        return new Quantity(fact.name(), List.of(row));
    }

    static Code code(Fact fact) {
        return new Code(
                fact.name(), Systems.FACT, fact.name(), Role.USE, Truth.UNKNOWN, "", fact.words(), CONFIDENCE, "");
    }

    static Analyte analyte(Fact fact, Quantity quantity) {
        return new Analyte(
                fact.name(),
                List.of(fact.name()),
                quantity,
                window(fact.window()),
                null,
                Select.NEWEST,
                Fasting.ANY,
                false,
                Care.ANY,
                "",
                "question",
                "",
                "",
                CONFIDENCE);
    }

    private static TemporalAmount window(@Nullable TemporalAmount window) {
        return window == null ? ALWAYS : window;
    }
}
