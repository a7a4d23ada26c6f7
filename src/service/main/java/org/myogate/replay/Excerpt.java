package org.myogate.replay;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Two values side by side, each cut down to the place where they part, so that a line can be scanned.
 *
 * @param before the one
 * @param after the other
 */
record Excerpt(String before, String after) {

    private static final int SHOWN = 120;
    private static final int BEFORE = 40;
    private static final String CUT = "...";

    /** A null is shown as nothing: the value is not there at all. */
    static String of(@Nullable JsonNode expected, @Nullable JsonNode actual) {
        Excerpt excerpt = between(text(expected), text(actual));
        return "expected " + excerpt.before + ", was " + excerpt.after;
    }

    static Excerpt between(String before, String after) {
        int start = Math.max(0, firstDifference(before, after) - BEFORE);
        return new Excerpt(cut(before, start), cut(after, start));
    }

    private static String text(@Nullable JsonNode value) {
        return value == null ? "nothing" : LineWriter.text(value);
    }

    private static int firstDifference(String one, String other) {
        int i = 0;
        while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private static String cut(String text, int start) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int from = Math.min(start, text.length());
        int to = Math.min(text.length(), from + SHOWN);
        return (from > 0 ? CUT : "") + text.substring(from, to) + (to < text.length() ? CUT : "");
    }

    @Override
    public String toString() {
        return "Excerpt[]";
    }
}
