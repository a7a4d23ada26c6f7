package org.myogate.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.table.Problems;

/**
 * What a rule's name says of it. Rules of the clinical specification begin with its id, {@code EX-21 activity is not
 * known}; evidence tells its axis, weight, direction and family, {@code visceral-adiposity/S+ ANTHRO: waist ...}.
 *
 * @param id the specification's id, or the axis of an evidence rule
 * @param weight S, M or W of an evidence rule, else empty
 * @param sign + or - of an evidence rule, else empty
 * @param family of an evidence rule, else empty
 */
record RuleName(String id, String weight, String sign, String family) {

    private static final Pattern EVIDENCE =
            Pattern.compile("(?<axis>[a-z-]+)/(?<weight>[SMW])(?<sign>[+-]) (?<family>[A-Z_]+): \\S.*");

    private static final List<String> AXES =
            Arrays.stream(Axis.values()).map(Axis::id).toList();
    private static final List<String> FAMILIES =
            Arrays.stream(Family.values()).map(Family::name).toList();

    boolean isEvidence() {
        return !weight.isEmpty();
    }

    /** Reads a name; one that its stage does not allow is a problem and empty. */
    static Optional<RuleName> read(DrlRule rule, Problems problems) {
        return rule.stage() == Stage.FINDING ? readEvidence(rule, problems) : readId(rule, problems);
    }

    /** The ids that rules of a stage may begin with. */
    private static String ids(Stage stage) {
        return switch (stage) {
            case STATE -> "CF-\\d{2}[a-z]?";
            case FINDING -> "";
            case GATE -> "SG-\\d{2}[a-z]?|[XMGFT]-\\d{1,2}[a-z]?";
            case PLAN -> "(?:EX|DI|PH)-\\d{2}|ART-R\\d{1,2}[a-z]?";
        };
    }

    private static String examples(Stage stage) {
        return switch (stage) {
            case STATE -> "CF-06";
            case FINDING -> "visceral-adiposity/S+ ANTHRO:";
            case GATE -> "SG-11 or M-4";
            case PLAN -> "EX-21, DI-01, PH-02 or ART-R9";
        };
    }

    private static Optional<RuleName> readId(DrlRule rule, Problems problems) {
        Matcher named = Pattern.compile("(?<id>" + ids(rule.stage()) + ")(?:/[a-z0-9-]+)? \\S.*")
                .matcher(rule.name());
        if (named.matches()) {
            return Optional.of(new RuleName(named.group("id"), "", "", ""));
        }
        rule.problem(
                problems,
                "a rule of stage " + rule.stage() + " is named by its id and a sentence, like " + examples(rule.stage())
                        + " ...; this one is '" + rule.name() + "'");
        return Optional.empty();
    }

    private static Optional<RuleName> readEvidence(DrlRule rule, Problems problems) {
        Matcher named = EVIDENCE.matcher(rule.name());
        if (!named.matches()) {
            rule.problem(
                    problems,
                    "evidence is named by axis, weight and family, like '" + examples(Stage.FINDING)
                            + " waist-to-height ratio in the high band'; this one is '" + rule.name() + "'");
            return Optional.empty();
        }
        String axis = named.group("axis");
        String family = named.group("family");
        if (!AXES.contains(axis)) {
            rule.problem(problems, "no axis '" + axis + "'" + Nearest.hint(axis, AXES));
            return Optional.empty();
        }
        if (!FAMILIES.contains(family)) {
            rule.problem(problems, "no family '" + family + "'" + Nearest.hint(family, FAMILIES));
            return Optional.empty();
        }
        return Optional.of(new RuleName(axis, named.group("weight"), named.group("sign"), family));
    }
}
