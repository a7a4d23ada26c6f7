package org.myogate.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.myogate.snapshot.Terms.Code;
import org.myogate.snapshot.Terms.Role;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Reads {@code terms/codes.csv}. */
final class CodeTable {

    static final String FILE = "terms/codes.csv";

    private static final Set<String> COLUMNS =
            Set.of("codes", "system", "code", "role", "fasting", "specimen", "display", "confidence", "note");
    private static final Set<String> SPECIMENS = Set.of("", "plasma", "blood", "capillary");

    private CodeTable() {}

    /** Every code with the line it stands in. */
    static Map<Code, Row> read(RulesFiles files, Problems problems) {
        Map<String, Code> seen = new LinkedHashMap<>();
        Map<Code, Row> codes = new LinkedHashMap<>();
        for (Row row : Table.read(files, FILE, COLUMNS, problems)) {
            Code code = code(row);
            if (seen.put(code.code(), code) != null) {
                row.problem("code '" + code.code() + "' stands twice");
            }
            codes.put(code, row);
        }
        return codes;
    }

    private static Code code(Row row) {
        String system = row.required("system");
        if (!Systems.knows(system) && !Systems.isLocal(system)) {
            row.problem("system '" + system + "' is none that is known: for one of your own write its URI");
        }
        String code = row.required("code");
        CodeCheck.problem(system, code).ifPresent(row::problem);
        return new Code(
                row.required("codes"),
                system,
                code,
                row.choice("role", Role.class),
                fasting(row),
                row.oneOf("specimen", SPECIMENS),
                row.required("display"),
                row.required("confidence"),
                row.text("note"));
    }

    private static Truth fasting(Row row) {
        return switch (row.oneOf("fasting", Set.of("", "yes", "no"))) {
            case "yes" -> Truth.TRUE;
            case "no" -> Truth.FALSE;
            default -> Truth.UNKNOWN;
        };
    }
}
