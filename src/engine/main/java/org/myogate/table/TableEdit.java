package org.myogate.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Writes one row of a table otherwise. All other lines stay as they are, and keep their numbers. */
public final class TableEdit {

    private TableEdit() {}

    /** The same table with one cell of one row written otherwise. */
    public static String withCell(String text, Row row, String column, String value) {
        Object[] cells = Table.columns(text).stream()
                .map(each -> each.equals(column) ? value : row.text(each))
                .toArray();
        return withLine(text, row.line(), CSVFormat.RFC4180.format(cells));
    }

    /** The same table without one row, in the place of which stands an empty line. */
    public static String without(String text, Row row) {
        return withLine(text, row.line(), "");
    }

    private static String withLine(String text, int line, String other) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.set(line - 1, other);
        return String.join("\n", lines) + "\n";
    }
}
