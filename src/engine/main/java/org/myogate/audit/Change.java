package org.myogate.audit;

import java.util.function.UnaryOperator;
import org.myogate.engine.Ruleset;

/**
 * One small change of a ruleset, as a slip of the keyboard would make it.
 *
 * @param file where
 * @param line where
 * @param row what names the row, of its own in the file
 * @param what {@code value 2.5 -> 2.6}, {@code row removed}
 * @param kind which cases it can concern
 * @param subject id of the cut-off, gate or recommendation that the row is about
 * @param made the ruleset so changed
 */
record Change(String file, int line, String row, String what, Kind kind, String subject, UnaryOperator<Ruleset> made) {

    /** Which cases can notice a change at all. */
    enum Kind {
        /** Those whose patient has another cut-off by it. */
        THRESHOLD,
        /** Those that are read otherwise by it. */
        TERMS,
        /** Any, read anew. */
        SETTING,
        /** Those in which the rule fired. */
        RULE,
        /** Those in which the recommendation is proposed. */
        PROPOSED,
        /** Those in which the recommendation stands. */
        STANDING,
        /** Any. */
        ANY
    }

    /** {@code value} of {@code value 2.5 -> 2.6}. */
    String column() {
        return what.split(" ", 2)[0];
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + row + ": " + what;
    }
}
