package org.myogate.replay;

import java.util.Arrays;
import java.util.Collection;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Rows of text under each other, wrapped at words so that no line is longer than {@link #WIDTH}. */
final class Columns {

    static final int WIDTH = 110;

    private static final int INDENT = 2;
    private static final int GAP = 2;

    private final TextTable table;

    /** @param widths of all columns but the last, which takes what is left */
    Columns(int... widths) {
        Column[] columns = new Column[widths.length + 1];
        int left = WIDTH;
        for (int i = 0; i < widths.length; i++) {
            int indent = i == 0 ? INDENT : 0;
            columns[i] = new Column(indent + widths[i] + GAP, indent, Overflow.WRAP);
            left -= indent + widths[i] + GAP;
        }
        columns[widths.length] = new Column(left, widths.length == 0 ? INDENT : 0, Overflow.WRAP);
        table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
    }

    void add(String... cells) {
        table.addRowValues(Arrays.stream(cells).map(Plain::line).toArray(String[]::new));
    }

    static String list(Collection<?> words) {
        return String.join(", ", words.stream().map(Object::toString).toList());
    }

    /** Ends with a line end, unless it is empty. */
    @Override
    public String toString() {
        return table.toString().lines().map(String::stripTrailing).reduce("", (text, line) -> text + line + "\n");
    }
}
