package org.myogate.engine;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.myogate.table.Problems;

/**
 * Holds rules to the small part of DRL in which the order of rules cannot matter and the trace shows every fact: patterns
 * joined by {@code and} or {@code or}, and nothing that looks at what is not there.
 */
final class RuleForm {

    private static final Map<Stage, Set<String>> READABLE = readable();

    private static final String CURE =
            "; what it looks past is gone from the trace: match the fact that says so (Absent, Unknown, Unmeasured)";

    private final Problems problems;

    RuleForm(Problems problems) {
        this.problems = problems;
    }

    void check(DrlFile file) {
        PackageDescr descr = file.descr();
        refuse(file, descr.getFunctions(), "a function");
        refuse(file, descr.getGlobals(), "a global");
        refuse(file, descr.getTypeDeclarations(), "a type of its own");
        refuse(file, descr.getEnumDeclarations(), "a type of its own");
        refuse(file, descr.getEntryPointDeclarations(), "an entry point");
        refuse(file, descr.getWindowDeclarations(), "a window");
        refuse(file, descr.getAttributes(), "an attribute for all its rules");
        file.rules().forEach(this::check);
    }

    private void refuse(DrlFile file, Iterable<? extends BaseDescr> parts, String what) {
        for (BaseDescr part : parts) {
            problems.add(file.path(), Math.max(1, part.getLine()), "a rule file holds rules only, not " + what);
        }
    }

    private void check(DrlRule rule) {
        RuleDescr descr = rule.descr();
        if (!descr.isRule()) {
            rule.problem(problems, "a rule file holds rules only, not a query");
        }
        if (descr.hasParent()) {
            rule.problem(problems, "'extends' hides a part of a rule in another one");
        }
        if (!descr.getNamedConsequences().isEmpty()) {
            rule.problem(problems, "a rule has one 'then'");
        }
        descr.getAttributes().values().forEach(attribute -> {
            String name = attribute.getName();
            rule.problem(problems, attribute.getLine(), "'" + name + "': rules of a stage have no order and no clock");
        });
        descr.getAnnotations().stream()
                .filter(annotation -> !annotation.getName().equals(DrlRule.EVIDENCE))
                .forEach(annotation -> {
                    String name = annotation.getName();
                    String hint = Nearest.hint(name, List.of(DrlRule.EVIDENCE));
                    int line = rule.lineOf("@" + name, rule.line());
                    rule.problem(problems, line, "unknown annotation '@" + name + "'" + hint);
                });
        checkParts(rule, descr.getLhs());
        checkBinding(rule);
    }

    private void checkParts(DrlRule rule, ConditionalElementDescr group) {
        for (BaseDescr part : group.getDescrs()) {
            if (part instanceof PatternDescr pattern) {
                checkPattern(rule, pattern);
            } else if (part instanceof AndDescr || part instanceof OrDescr) {
                checkParts(rule, (ConditionalElementDescr) part);
            } else {
                String word =
                        part.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
                rule.problem(problems, part.getLine(), "'" + word + "' may not stand in a rule" + CURE);
            }
        }
    }

    private void checkPattern(DrlRule rule, PatternDescr pattern) {
        int line = pattern.getLine();
        if (pattern.getSource() != null) {
            rule.problem(problems, line, "'from', 'accumulate' and 'collect' may not stand in a rule" + CURE);
            return;
        }
        String type = DrlRule.type(pattern);
        Set<String> readable = READABLE.getOrDefault(rule.stage(), Set.of());
        if (!readable.contains(type)) {
            String hint = Nearest.hint(type, readable);
            rule.problem(problems, line, "stage " + rule.stage() + " has no facts of type '" + type + "'" + hint);
        }
        for (String constraint : DrlRule.constraints(pattern)) {
            if (constraint.matches("(?s).*\\b(eval|forall|exists)\\s*\\(.*")) {
                rule.problem(problems, line, "'eval' may not stand in a rule: name a property or a method of the fact");
            }
        }
    }

    private void checkBinding(DrlRule rule) {
        boolean binds = rule.patterns().stream()
                .anyMatch(pattern -> pattern.getIdentifier() != null && !DrlRule.isCutoff(pattern));
        if (!binds) {
            rule.problem(problems, "binds no fact; write '$waist : Measured( ... )', so that it is named in the why");
        }
    }

    /** What can stand in a stage's session: what is read from the record, and what earlier stages came to. */
    private static Map<Stage, Set<String>> readable() {
        Map<Stage, Set<String>> readable = new EnumMap<>(Stage.class);
        Set<String> types = new LinkedHashSet<>(List.of(
                "Person", "Statement", "Present", "Absent", "Unknown", "Measurement", "Measured", "Unmeasured"));
        types.addAll(List.of("Cutoff", "Glycaemia", "Count"));
        readable.put(Stage.STATE, Set.copyOf(types));
        types.add("Confounder");
        readable.put(Stage.FINDING, Set.copyOf(types));
        types.addAll(List.of("Finding", "Triad"));
        readable.put(Stage.GATE, Set.copyOf(types));
        types.add("Gate");
        readable.put(Stage.PLAN, Set.copyOf(types));
        return readable;
    }
}
