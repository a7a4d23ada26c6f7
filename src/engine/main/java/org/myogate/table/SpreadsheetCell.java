package org.myogate.table;

import java.util.regex.Pattern;

/** Text on its way into a table that somebody may open in a spreadsheet. */
public final class SpreadsheetCell {

    /** What a spreadsheet would take for a formula (OWASP, CSV injection). */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private SpreadsheetCell() {}

    /** The same text, with an apostrophe before it where a spreadsheet would run it. */
    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
