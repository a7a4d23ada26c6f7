package org.myogate.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Vocabulary.Kind;
import org.myogate.table.Problems;

/** Checks that every text in quotes is an id that exists, and that a cut-off fits the marker it is held against. */
final class Literals {

    private static final Pattern HELD_AGAINST = Pattern.compile("\\b(?:reaches|misses|against)\\s*\\(\\s*(\\$?\\w+)");

    private final Vocabulary vocabulary;
    private final Set<String> any;
    private final Knowledge knowledge;
    private final Problems problems;

    Literals(Vocabulary vocabulary, Knowledge knowledge, Problems problems) {
        this.vocabulary = vocabulary;
        this.any = vocabulary.all();
        this.knowledge = knowledge;
        this.problems = problems;
    }

    void check(DrlRule rule) {
        for (PatternDescr pattern : rule.patterns()) {
            for (String literal : literals(pattern)) {
                checkKnown(rule, pattern.getLine(), literal, kind(DrlRule.type(pattern)));
                checkKnownYet(rule, pattern.getLine(), literal);
            }
        }
        for (String literal : DrlRule.literals(rule.consequence())) {
            checkKnown(rule, rule.descr().getConsequenceLine(), literal, null);
        }
        for (String source : rule.evidence()) {
            checkKnown(rule, rule.line(), source, Kind.SOURCE);
        }
        checkUnits(rule);
    }

    private void checkKnown(DrlRule rule, int line, String literal, @Nullable Kind kind) {
        Set<String> known = kind == null ? any : vocabulary.ids(kind);
        if (!known.contains(literal)) {
            String what = kind == null ? "id" : kind.word();
            int at = rule.lineOf("\"" + literal + "\"", line);
            rule.problem(problems, at, "unknown " + what + " '" + literal + "'" + Nearest.hint(literal, known));
        }
    }

    /** Before there are findings such a rule would never fire, and nobody would see why. */
    private void checkKnownYet(DrlRule rule, int line, String literal) {
        boolean isBefore = rule.stage().compareTo(Stage.GATE) < 0;
        if (isBefore && vocabulary.ids(Kind.BRIDGED).contains(literal)) {
            int at = rule.lineOf("\"" + literal + "\"", line);
            rule.problem(problems, at, "'" + literal + "' is known only after stage " + Stage.FINDING);
        }
    }

    /** What a text names by the type of fact it stands in. */
    private static @Nullable Kind kind(String type) {
        return switch (type) {
            case "Statement", "Present", "Absent", "Unknown" -> Kind.CONCEPT;
            case "Measurement", "Measured", "Unmeasured" -> Kind.MARKER;
            case "Cutoff" -> Kind.CUTOFF;
            case "Count" -> Kind.STATE;
            case "Confounder" -> Kind.CONFOUNDER;
            case "Gate" -> Kind.GATE;
            default -> null;
        };
    }

    private static List<String> literals(PatternDescr pattern) {
        List<String> literals = new ArrayList<>();
        DrlRule.constraints(pattern).forEach(constraint -> literals.addAll(DrlRule.literals(constraint)));
        return literals;
    }

    private void checkUnits(DrlRule rule) {
        Map<String, List<String>> cutoffs = new HashMap<>();
        for (PatternDescr pattern : rule.patterns()) {
            if (DrlRule.isCutoff(pattern) && pattern.getIdentifier() != null) {
                cutoffs.put(pattern.getIdentifier(), literals(pattern));
            }
        }
        for (PatternDescr pattern : rule.patterns()) {
            for (String constraint : DrlRule.constraints(pattern)) {
                Matcher held = HELD_AGAINST.matcher(constraint);
                while (held.find()) {
                    for (String cutoff : cutoffs.getOrDefault(held.group(1), List.of())) {
                        literals(pattern).forEach(marker -> checkUnits(rule, pattern.getLine(), marker, cutoff));
                    }
                }
            }
        }
    }

    private void checkUnits(DrlRule rule, int line, String marker, String cutoff) {
        String complaint = knowledge.markers().complaint(marker, cutoff, knowledge.thresholds());
        if (!complaint.isEmpty()) {
            rule.problem(problems, line, complaint);
        }
    }
}
