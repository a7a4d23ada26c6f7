package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Terms.Analyte;
import org.myogate.snapshot.Terms.Code;
import org.myogate.snapshot.Terms.Fact;
import org.myogate.snapshot.Terms.Quantity;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Reads {@code rules/terms} and names every mistake with its line. */
public final class TermsReader {

    private static final String TOLERANCES = "terms/reading.csv";

    private TermsReader() {}

    /** The tables as they ship; where {@code problems} grew they are not fit for use. */
    public static Terms read(RulesFiles files, Problems problems) {
        return read(files, Map.of(), problems);
    }

    /**
     * The tables as a site reads them; where {@code problems} grew they are not fit for use.
     *
     * @param settings a key that is an id of {@code terms/reading.csv} replaces its number
     */
    public static Terms read(RulesFiles files, Map<String, String> settings, Problems problems) {
        UnitTable units = UnitTable.read(files, problems);
        Map<Code, Row> coded = CodeTable.read(files, problems);
        Map<String, Code> codes = new LinkedHashMap<>();
        coded.keySet().forEach(code -> codes.put(code.code(), code));
        Map<String, Quantity> quantities = new LinkedHashMap<>(units.quantities());
        Map<String, Analyte> analytes = AnalyteTable.read(files, coded, quantities, problems);
        Map<String, Concept> concepts = ConceptTable.read(files, problems);
        Map<String, Fact> facts = FactTable.read(files, concepts, analytes, problems);
        for (Fact fact : facts.values()) {
            if (fact.isBoolean()) {
                concepts.putIfAbsent(fact.name(), FactTable.concept(fact));
            } else if (!analytes.containsKey(fact.name())) {
                Quantity quantity = quantities.computeIfAbsent(fact.name(), name -> FactTable.quantity(fact));
                codes.putIfAbsent(fact.name(), FactTable.code(fact));
                analytes.put(fact.name(), FactTable.analyte(fact, quantity));
            }
        }
        Set<String> groups = codes.values().stream().map(Code::group).collect(Collectors.toUnmodifiableSet());
        return new Terms(
                quantities,
                units.aliases(),
                codes,
                analytes,
                concepts,
                facts,
                RelativeTable.read(files, problems),
                tolerances(files, settings, problems),
                MethodWord.read(files, analytes, problems),
                Remark.read(files, groups, problems),
                EventTables.read(files, concepts, analytes, problems));
    }

    private static Map<String, BigDecimal> tolerances(
            RulesFiles files, Map<String, String> settings, Problems problems) {
        Set<String> columns = Set.of("id", "value", "unit", "confidence", "note");
        Map<String, BigDecimal> tolerances = new LinkedHashMap<>();
        for (Row row : Table.read(files, TOLERANCES, columns, problems)) {
            String id = row.required("id");
            if (tolerances.put(id, own(settings.get(id), row)) != null) {
                row.problem("tolerance '" + row.text("id") + "' stands twice");
            }
        }
        for (Tolerance needed : Tolerance.values()) {
            if (!tolerances.containsKey(needed.id())) {
                problems.add(TOLERANCES, 0, "no row '" + needed.id() + "'");
            }
        }
        return tolerances;
    }

    private static BigDecimal own(@Nullable String setting, Row row) {
        BigDecimal standard = row.number("value");
        try {
            BigDecimal own = setting == null ? standard : new BigDecimal(setting);
            if (own.signum() > 0 || setting == null) {
                return own;
            }
        } catch (NumberFormatException e) {
            // Said below, as of a number that is none.
        }
        row.problem("the setting '" + row.text("id") + "' cannot be '" + setting + "': it is a number above zero");
        return standard;
    }
}
