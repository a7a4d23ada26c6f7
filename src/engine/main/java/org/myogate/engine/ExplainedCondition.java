package org.myogate.engine;

import java.util.List;

/**
 * One condition of a rule, held against one patient. That it holds, and which part of it does not, is Drools' own answer.
 *
 * @param line where it stands in the file of the rule
 * @param text as the rule says it
 * @param isReachable what it refers to is there; where it is not, nobody can say whether it would hold
 * @param holds some fact meets it, given what it refers to
 * @param holdsSoFar all conditions up to and with this one are met together
 * @param facts those that meet it; of a cut-off the one of this patient
 * @param nearest facts of the same name, or of the same type where it names none; told where it does not hold
 * @param isOfType one of the nearest is of the type it asks for
 * @param failing parts of it that none of those meets; empty where each part is met but not by one fact
 */
public record ExplainedCondition(
        int line,
        String text,
        boolean isReachable,
        boolean holds,
        boolean holdsSoFar,
        List<Object> facts,
        List<Object> nearest,
        boolean isOfType,
        List<String> failing) {

    public ExplainedCondition {
        facts = List.copyOf(facts);
        nearest = List.copyOf(nearest);
        failing = List.copyOf(failing);
    }

    /** Names the condition and none of the facts: these are patient data. */
    @Override
    public String toString() {
        return "ExplainedCondition[" + line + " " + text + "]";
    }
}
