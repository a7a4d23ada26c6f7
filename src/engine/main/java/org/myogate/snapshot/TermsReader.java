package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.snapshot.Terms.Analyte;
import org.myogate.snapshot.Terms.Care;
import org.myogate.snapshot.Terms.Code;
import org.myogate.snapshot.Terms.Fact;
import org.myogate.snapshot.Terms.Quantity;
import org.myogate.snapshot.Terms.Role;
import org.myogate.snapshot.Terms.Select;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Reads {@code rules/terms} and names every mistake with its line. */
public final class TermsReader {

    private final RulesFiles files;
    private final Problems problems;

    private TermsReader(RulesFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The tables; where {@code problems} grew they are not fit for use. */
    public static Terms read(RulesFiles files, Problems problems) {
        TermsReader reader = new TermsReader(files, problems);
        UnitTable units = UnitTable.read(files, problems);
        Map<String, Code> codes = reader.codes();
        return new Terms(
                units.quantities(),
                units.aliases(),
                codes,
                reader.analytes(units.quantities(), codes),
                ConceptTable.read(files, problems),
                reader.facts(),
                reader.tolerances());
    }

    private List<Row> rows(String file, String... columns) {
        String path = "terms/" + file;
        if (!files.texts().containsKey(path)) {
            problems.add(path, 0, "is missing");
            return List.of();
        }
        return Table.read(path, files.text(path), Set.of(columns), problems);
    }

    private Map<String, Code> codes() {
        Map<String, Code> codes = new LinkedHashMap<>();
        for (Row row : rows(
                "codes.csv",
                "codes",
                "system",
                "code",
                "role",
                "fasting",
                "specimen",
                "display",
                "confidence",
                "note")) {
            String code = row.required("code");
            CodeCheck.problem(row.required("system"), code).ifPresent(row::problem);
            Code made = new Code(
                    row.required("codes"),
                    code,
                    row.choice("role", Role.class),
                    fasting(row),
                    row.text("specimen"),
                    row.required("display"),
                    row.required("confidence"));
            if (codes.put(code, made) != null) {
                row.problem("code '" + code + "' stands twice");
            }
        }
        return codes;
    }

    private static Truth fasting(Row row) {
        return switch (row.text("fasting")) {
            case "yes" -> Truth.TRUE;
            case "no" -> Truth.FALSE;
            case "" -> Truth.UNKNOWN;
            default -> {
                row.problem("column 'fasting' says neither yes nor no");
                yield Truth.UNKNOWN;
            }
        };
    }

    private Map<String, Analyte> analytes(Map<String, Quantity> quantities, Map<String, Code> codes) {
        Set<String> groups = new HashSet<>();
        codes.values().forEach(code -> groups.add(code.group()));
        Map<String, Analyte> analytes = new LinkedHashMap<>();
        for (Row row : rows(
                "analytes.csv",
                "id",
                "codes",
                "quantity",
                "window",
                "windowFrom65",
                "select",
                "fasting",
                "specimen",
                "setting",
                "input",
                "effort",
                "orderCode",
                "orderDisplay",
                "confidence",
                "note")) {
            for (String group : row.words("codes")) {
                if (!groups.contains(group)) {
                    row.problem("no code group '" + group + "' in terms/codes.csv");
                }
            }
            Quantity quantity = quantities.get(row.required("quantity"));
            if (quantity == null) {
                row.problem("no quantity '" + row.text("quantity") + "' in terms/units.csv");
                continue;
            }
            Analyte analyte = analyte(row, quantity);
            if (analytes.put(analyte.id(), analyte) != null) {
                row.problem("use '" + analyte.id() + "' stands twice");
            }
        }
        return analytes;
    }

    private static Analyte analyte(Row row, Quantity quantity) {
        String order = row.text("orderCode");
        if (!order.isEmpty()) {
            CodeCheck.problem("loinc", order).ifPresent(row::problem);
        }
        return new Analyte(
                row.required("id"),
                row.words("codes"),
                quantity,
                row.window("window"),
                row.optionalWindow("windowFrom65"),
                row.choice("select", Select.class),
                "required".equals(row.text("fasting")),
                "plasma".equals(row.text("specimen")),
                row.choice("setting", Care.class),
                row.text("input"),
                row.text("effort"),
                order,
                row.text("orderDisplay"),
                row.required("confidence"));
    }

    private Map<String, Fact> facts() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Row row : rows("facts.csv", "fact", "type", "unit", "window", "lifts", "words")) {
            Fact fact = new Fact(
                    row.required("fact"),
                    "boolean".equals(row.required("type")),
                    row.text("unit"),
                    row.optionalWindow("window"),
                    row.yes("lifts"),
                    row.required("words"));
            if (facts.put(fact.name(), fact) != null) {
                row.problem("fact '" + fact.name() + "' stands twice");
            }
        }
        return facts;
    }

    private Map<String, BigDecimal> tolerances() {
        Map<String, BigDecimal> tolerances = new LinkedHashMap<>();
        for (Row row : rows("reading.csv", "id", "value", "unit", "confidence", "note")) {
            tolerances.put(row.required("id"), row.number("value"));
        }
        for (Tolerance needed : Tolerance.values()) {
            if (!tolerances.containsKey(needed.id())) {
                problems.add("terms/reading.csv", 0, "no row '" + needed.id() + "'");
            }
        }
        return tolerances;
    }
}
