package org.myogate.snapshot;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.myogate.snapshot.Terms.Analyte;
import org.myogate.snapshot.Terms.Care;
import org.myogate.snapshot.Terms.Code;
import org.myogate.snapshot.Terms.Quantity;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Reads {@code terms/analytes.csv}, and holds it against the codes and quantities it names. */
final class AnalyteTable {

    private static final String FILE = "terms/analytes.csv";
    private static final Set<String> COLUMNS = Set.of(
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
            "note");

    private final Map<Code, Row> codes;
    private final Map<String, Quantity> quantities;
    private final Map<String, Quantity> quantityOfGroup = new HashMap<>();

    private AnalyteTable(Map<Code, Row> codes, Map<String, Quantity> quantities) {
        this.codes = codes;
        this.quantities = quantities;
    }

    static Map<String, Analyte> read(
            RulesFiles files, Map<Code, Row> codes, Map<String, Quantity> quantities, Problems problems) {
        AnalyteTable table = new AnalyteTable(codes, quantities);
        Map<String, Analyte> analytes = new LinkedHashMap<>();
        for (Row row : Table.read(files, FILE, COLUMNS, problems)) {
            Quantity quantity = quantities.get(row.required("quantity"));
            if (quantity == null) {
                row.problem("no quantity '" + row.text("quantity") + "' in terms/units.csv");
                continue;
            }
            Analyte analyte = analyte(row, quantity);
            table.check(row, analyte);
            if (analytes.put(analyte.id(), analyte) != null) {
                row.problem("use '" + analyte.id() + "' stands twice");
            }
        }
        table.checkThatEveryCodeIsRead();
        return analytes;
    }

    private static Analyte analyte(Row row, Quantity quantity) {
        String order = row.text("orderCode");
        if (!order.isEmpty()) {
            CodeCheck.problem(Systems.LOINC, order).ifPresent(row::problem);
        }
        return new Analyte(
                row.required("id"),
                row.words("codes"),
                quantity,
                row.window("window"),
                row.optionalWindow("windowFrom65"),
                row.choice("select", Select.class),
                row.choice("fasting", Fasting.class),
                row.oneOf("specimen", Set.of("any", "plasma")).equals("plasma"),
                row.choice("setting", Care.class),
                row.text("input"),
                row.text("effort"),
                order,
                row.text("orderDisplay"),
                row.required("confidence"));
    }

    /** A value is placed on the scales of its group before any use chooses: all uses of a group read one quantity. */
    private void check(Row row, Analyte analyte) {
        Set<String> groups = codes.keySet().stream().map(Code::group).collect(Collectors.toSet());
        for (String group : analyte.groups()) {
            if (!groups.contains(group)) {
                row.problem("no code group '" + group + "' in " + CodeTable.FILE);
            }
            Quantity other = quantityOfGroup.putIfAbsent(group, analyte.quantity());
            if (other != null && !other.id().equals(analyte.quantity().id())) {
                row.problem("another use reads code group '" + group + "' as " + other.id());
            }
        }
    }

    private void checkThatEveryCodeIsRead() {
        codes.forEach((code, row) -> {
            if (code.role().carriesValue()
                    && !code.group().equals(MeasurementCodes.FASTING)
                    && !quantityOfGroup.containsKey(code.group())
                    && !quantities.isEmpty()) {
                row.problem("no use in " + FILE + " reads code group '" + code.group() + "'");
            }
        });
    }
}
