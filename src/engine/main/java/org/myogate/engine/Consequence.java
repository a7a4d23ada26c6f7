package org.myogate.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.table.Problems;

/** Holds the {@code then} of a rule to what a stage may do: insert facts of its own kind, and nothing else. */
final class Consequence {

    private static final Pattern INSERT = Pattern.compile("(?s)insert\\s*\\((.*)\\)");
    private static final Pattern MADE = Pattern.compile(
            "(?s)(?:new\\s+(?<made>[\\w.]+)|(?:(?<owner>[\\w.]+)\\.)?(?<method>\\w+))" + "\\s*\\((?<arguments>.*)\\)");
    private static final Pattern TAKING = Pattern.compile("\\b(modify|update|retract|delete|insertLogical)\\b");

    private final Problems problems;

    Consequence(Problems problems) {
        this.problems = problems;
    }

    void check(DrlRule rule) {
        List<String> statements = statements(rule.consequence());
        if (statements.isEmpty()) {
            rule.problem(problems, "adds nothing");
        }
        for (String statement : statements) {
            Matcher insert = INSERT.matcher(statement);
            if (insert.matches()) {
                checkMade(rule, statement, insert.group(1).strip());
            } else {
                Matcher taking = TAKING.matcher(statement);
                report(
                        rule,
                        statement,
                        (taking.find() ? "'" + taking.group() + "'" : "'" + statement + "'")
                                + " may not stand in a rule: stages only insert(...)");
            }
        }
    }

    private void checkMade(DrlRule rule, String statement, String expression) {
        Matcher made = MADE.matcher(expression);
        if (!made.matches() || !inserts(rule.stage(), made)) {
            String allowed = types(rule.stage()).map(Class::getSimpleName).collect(Collectors.joining(", "));
            report(
                    rule,
                    statement,
                    "inserts '" + expression + "', but stage " + rule.stage() + " may insert only " + allowed);
            return;
        }
        RuleName.read(rule, new Problems())
                .flatMap(name -> name.isEvidence() ? evidence(name, made) : sameId(rule, name, made))
                .ifPresent(message -> report(rule, statement, message));
    }

    private static boolean inserts(Stage stage, Matcher made) {
        String type = made.group("made") != null ? made.group("made") : made.group("owner");
        if (type != null) {
            String simple = type.substring(type.lastIndexOf('.') + 1);
            return types(stage).anyMatch(allowed -> allowed.getSimpleName().equals(simple));
        }
        return types(stage).anyMatch(allowed -> makers(allowed).contains(made.group("method")));
    }

    /** The types a stage may insert; of a sealed one its members. */
    private static Stream<Class<?>> types(Stage stage) {
        return stage.inserts().stream()
                .flatMap(type -> type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of(type));
    }

    /** Static methods that make one. */
    private static Set<String> makers(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A gate, proposal or confounder bears the id that its rule is named by, a caution the word behind it too; a question
     * has a name of its own.
     */
    private static Optional<String> sameId(DrlRule rule, RuleName name, Matcher made) {
        List<String> literals = DrlRule.literals(made.group("arguments"));
        if (made.group().contains("Ask")
                || literals.isEmpty()
                || literals.get(0).equals(name.id())
                || literals.get(0).equals(rule.label())) {
            return Optional.empty();
        }
        return Optional.of("is named " + name.id() + " and inserts '" + literals.get(0) + "'");
    }

    private static Optional<String> evidence(RuleName name, Matcher made) {
        String maker = switch (name.weight()) {
            case "S" -> "strong";
            case "M" -> "moderate";
            default -> "weak";
        };
        String wanted = maker + (name.sign().equals("-") ? "Against" : "") + "(\"" + name.id() + "\", Family."
                + name.family() + ")";
        String method = String.valueOf(made.group("method"));
        String written =
                method + "(" + made.group("arguments").replaceAll("\\s+", " ").strip() + ")";
        return written.equals(wanted)
                ? Optional.empty()
                : Optional.of("by its name it inserts " + wanted + ", but it inserts " + written);
    }

    private void report(DrlRule rule, String statement, String message) {
        String firstLine = statement.lines().findFirst().orElse(statement);
        rule.problem(problems, rule.lineOf(firstLine, rule.descr().getConsequenceLine()), message);
    }

    /** The statements of a {@code then}, without comments; a semicolon inside quotes ends none. */
    private static List<String> statements(String text) {
        String bare = text.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("(?m)//.*$", "");
        List<String> statements = new ArrayList<>();
        Matcher parts = Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^;\"])+").matcher(bare);
        while (parts.find()) {
            if (!parts.group().isBlank()) {
                statements.add(parts.group().strip());
            }
        }
        return statements;
    }
}
