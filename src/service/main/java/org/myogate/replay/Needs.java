package org.myogate.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.myogate.engine.ExplainedCondition;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;

/** What would make a condition hold that does not, in plain words where the rule's own are few. */
final class Needs {

    private static final Pattern HEAD = Pattern.compile("(\\$\\w+) : (\\w+)\\(");
    private static final Pattern AGAINST = Pattern.compile("(!?)\\s*(reaches|misses)\\s*\\(\\s*(\\$\\w+)\\s*\\)");

    private static final Map<String, String> TYPES = Map.of(
            "Measured", "a value",
            "Unmeasured", "that there is no value",
            "Present", "that it is present",
            "Absent", "that it is known to be absent",
            "Unknown", "that it is not known");

    private static final Map<String, String> WORDS = Map.of(
            "present()", "that it is present, be it unconfirmed",
            "!present()", "that it is not known to be present",
            "certain()", "that it is surely present",
            "!certain()", "that it is not surely present",
            "isCertain()", "that it is confirmed, by code or by a clinician's entry",
            "refuted()", "that it is surely absent",
            "!refuted()", "that it is not known to be absent");

    private Needs() {}

    /**
     * One line for each thing that is lacking.
     *
     * @param way the conditions of the rule, this one among them
     */
    static List<String> of(ExplainedCondition condition, List<ExplainedCondition> way) {
        if (condition.holds()) {
            return List.of("all of it holds, but not for the facts that met what stands above");
        }
        if (!condition.isReachable()) {
            return List.of("what it refers to is not there: see the condition above that does not hold");
        }
        Matcher head = HEAD.matcher(condition.text());
        String type = head.lookingAt() ? head.group(2) : "";
        if (condition.nearest().isEmpty()) {
            return List.of(
                    type.equals("Gate") ? "that such a gate fires; none has" : "a fact of this name; there is none");
        }
        List<String> needs = new ArrayList<>();
        if (!condition.isOfType()) {
            needs.add(TYPES.getOrDefault(type, "a fact of type " + type));
        } else if (condition.failing().isEmpty()) {
            return List.of("one fact that meets all of it at once; each part is met, but not by the same fact");
        }
        condition.failing().forEach(failing -> needs.add(told(failing, condition, way)));
        return needs;
    }

    private static String told(String failing, ExplainedCondition condition, List<ExplainedCondition> way) {
        Matcher against = AGAINST.matcher(failing.strip());
        if (against.matches()) {
            for (ExplainedCondition above : way) {
                if (above.text().startsWith(against.group(3) + " : ")
                        && !above.facts().isEmpty()
                        && above.facts().get(0) instanceof Cutoff cutoff) {
                    return against(
                            against.group(1).isEmpty() == against.group(2).equals("reaches"), cutoff, condition);
                }
            }
        }
        return WORDS.getOrDefault(failing.strip(), "what the rule says by " + failing.strip());
    }

    private static String against(boolean meets, Cutoff cutoff, ExplainedCondition condition) {
        List<Measured> values = condition.nearest().stream()
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .toList();
        String word = meets ? "meets " : "misses ";
        if (values.isEmpty()) {
            return "a value that wholly " + word + cutoff.id() + bounds(cutoff);
        }
        if (values.stream().allMatch(value -> cutoff.in(value.unit()).isEmpty())) {
            return "a value in a unit of " + cutoff.id() + bounds(cutoff);
        }
        return "a value that wholly " + word + Facts.cutoff(cutoff, values);
    }

    private static String bounds(Cutoff cutoff) {
        return cutoff.bounds().stream()
                .map(bound ->
                        " " + bound.operator().sign() + " " + Plain.number(bound.value()) + Plain.unit(bound.unit()))
                .collect(Collectors.joining(" or"));
    }
}
