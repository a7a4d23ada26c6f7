package org.myogate.replay;

import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that two rulesets say differently of one patient.
 *
 * @param kind what is looked at
 * @param group the rule, the card, or the part of the line
 * @param place where in the part, empty for a rule or card
 * @param what happened to it, in words
 * @param before as the first ruleset has it, empty where that says it all
 * @param after as the second has it
 * @param because ids of the rules behind it, empty where it comes from a table or from words alone
 */
record Change(Kind kind, String group, String place, String what, String before, String after, Set<String> because) {

    /** The three ways to look at a difference. */
    enum Kind {
        RULE,
        CARD,
        PART
    }

    Change {
        because = Set.copyOf(because);
    }

    static Change ofRule(String rule, String what, String before, String after) {
        return new Change(Kind.RULE, rule, "", what, before, after, Set.of());
    }

    static Change ofCard(String card, String what, String before, String after, Set<String> because) {
        return new Change(Kind.CARD, card, "", what, before, after, because);
    }

    static Change ofPart(String part, String place, String before, String after, Set<String> because) {
        return new Change(Kind.PART, part, place, "", before, after, because);
    }

    /** For people: what happened, and from what to what. */
    String told() {
        String values = before.isEmpty() && after.isEmpty() ? "" : before + " -> " + after;
        String head = place.isEmpty() || what.isEmpty() ? place + what : place + ", " + what;
        return head + (head.isEmpty() || values.isEmpty() ? "" : ": ") + values;
    }

    /** The rules behind it for people, empty where there are none. */
    String told(String word) {
        return because.isEmpty() ? "" : word + Columns.list(new TreeSet<>(because));
    }

    @Override
    public String toString() {
        return "Change[" + kind + "]";
    }
}
