package org.myogate.replay;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.myogate.engine.ExplainedCondition;
import org.myogate.engine.ExplainedRule;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words;
import org.myogate.replay.Evaluator.Evaluated;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why rules fired for one patient or did not, as text for people and as a line for programs.
 *
 * @param file the input as it was named
 * @param asked for which rules
 * @param rules explained
 * @param evaluated of this patient
 * @param rulebook they were evaluated with
 */
record Explanation(String file, String asked, List<ExplainedRule> rules, Evaluated evaluated, Rulebook rulebook) {

    private static final int MARK = 5;

    String text() {
        Outcome outcome = evaluated.outcome();
        long fired = rules.stream().filter(ExplainedRule::fired).count();
        Columns head = new Columns();
        head.add("patient " + outcome.snapshot().person().id() + "   " + file);
        head.add("as of " + LineWriter.moment(outcome.snapshot().asOf()) + ", ruleset " + outcome.ruleset());
        head.add(asked + name() + ": " + fired + " of " + Comparison.number(rules.size(), "rule") + " fired");
        StringBuilder text =
                new StringBuilder("=".repeat(Columns.WIDTH)).append('\n').append(head);
        rules.forEach(rule -> rule(rule, text));
        return text.toString();
    }

    private String name() {
        Words words = rulebook.ruleset().words();
        return words.has(asked)
                ? " (" + Filled.in(words.of(asked).name(), evaluated.outcome().cutoffs()) + ")"
                : "";
    }

    private void rule(ExplainedRule rule, StringBuilder text) {
        Columns head = new Columns();
        head.add(rule.name());
        head.add(place(rule) + "   " + (rule.fired() ? "FIRED" : "did not fire"));
        text.append('\n').append(head);
        List<List<ExplainedCondition>> shown = shown(rule);
        for (int i = 0; i < shown.size(); i++) {
            if (shown.size() > 1) {
                Columns title = new Columns();
                title.add("way " + (i + 1) + " of " + shown.size() + ", of which one is enough");
                text.append(title);
            }
            text.append(way(shown.get(i)));
        }
        List<String> after = after(rule);
        if (!after.isEmpty()) {
            Columns rows = new Columns(MARK);
            after.forEach(line -> rows.add("then", line));
            text.append(rows);
        }
    }

    /** Of a rule that fired, the ways that did. */
    private static List<List<ExplainedCondition>> shown(ExplainedRule rule) {
        return rule.fired() ? rule.ways().stream().filter(ExplainedRule::isMet).toList() : rule.ways();
    }

    private Columns way(List<ExplainedCondition> way) {
        Columns rows = new Columns(MARK);
        for (ExplainedCondition condition : way) {
            boolean isMet = condition.holds() && (condition.holdsSoFar() || !isFirstFailure(condition, way));
            rows.add(isMet ? "yes" : "NO", condition.text() + "  line " + condition.line());
            told(condition).forEach(fact -> rows.add("", "  " + fact));
            if (!isMet) {
                Needs.of(condition, way).forEach(need -> rows.add("", "  needs " + need));
            }
        }
        return rows;
    }

    private static boolean isFirstFailure(ExplainedCondition condition, List<ExplainedCondition> way) {
        return way.stream()
                .filter(each -> !each.holdsSoFar())
                .findFirst()
                .filter(condition::equals)
                .isPresent();
    }

    private List<String> told(ExplainedCondition condition) {
        ZoneId zone = evaluated.outcome().snapshot().asOf().zone();
        List<Object> facts = condition.holds() ? condition.facts() : condition.nearest();
        return facts.stream().map(fact -> FactWords.told(fact, zone)).distinct().toList();
    }

    private List<String> after(ExplainedRule rule) {
        return new Aftermath(evaluated, new TableRows(rulebook.ruleset().files())).of(rule);
    }

    private String place(ExplainedRule rule) {
        String path = rulebook.folder() == null
                ? rule.file()
                : rulebook.folder().resolve(rule.file()).toString();
        return path + ":" + rule.line();
    }

    /** One line, without its end. */
    String json() {
        Outcome outcome = evaluated.outcome();
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("patient", outcome.snapshot().person().id())
                .put("file", file)
                .put("asOf", LineWriter.moment(outcome.snapshot().asOf()))
                .put("ruleset", outcome.ruleset())
                .put("asked", asked);
        ArrayNode list = line.putArray("rules");
        for (ExplainedRule rule : rules) {
            ObjectNode node = list.addObject()
                    .put("rule", rule.name())
                    .put("id", rule.id())
                    .put("at", place(rule))
                    .put("fired", rule.fired());
            ArrayNode ways = node.putArray("ways");
            rule.ways().forEach(way -> way.forEach(conditions(way, ways.addArray())));
            LineWriter.strings(
                    after(rule).stream().map(String::strip).collect(Collectors.toList()), node.putArray("then"));
        }
        return LineWriter.text(line);
    }

    private Consumer<ExplainedCondition> conditions(List<ExplainedCondition> way, ArrayNode list) {
        return condition -> {
            ObjectNode node = list.addObject()
                    .put("line", condition.line())
                    .put("condition", condition.text())
                    .put("holds", condition.holds())
                    .put("holdsSoFar", condition.holdsSoFar());
            LineWriter.strings(told(condition), node.putArray(condition.holds() ? "facts" : "nearest"));
            if (!condition.holds() || isFirstFailure(condition, way)) {
                LineWriter.strings(Needs.of(condition, way), node.putArray("needs"));
            }
        };
    }

    @Override
    public String toString() {
        return "Explanation[" + asked + "]";
    }
}
