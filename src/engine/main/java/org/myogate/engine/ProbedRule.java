package org.myogate.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A rule together with the probes that say how far it holds.
 *
 * @param rule as it is written
 * @param ways of each way, its conditions
 */
record ProbedRule(DrlRule rule, List<List<Condition>> ways) {

    /**
     * A condition with the numbers of its probes.
     *
     * @param line where it stands
     * @param text as the rule says it
     * @param referred what it refers to, -1 where it refers to nothing
     * @param alone with what it refers to
     * @param soFar with all that stands before it
     * @param named its name alone
     * @param typed its name and type
     * @param asked one for each thing that it asks beyond its name
     * @param askedTexts what these are
     */
    record Condition(
            int line,
            String text,
            int referred,
            int alone,
            int soFar,
            int named,
            int typed,
            List<Integer> asked,
            List<String> askedTexts) {

        ExplainedCondition explain(List<Set<Object>> matches) {
            boolean holds = !matches.get(alone).isEmpty();
            List<String> failing = new ArrayList<>();
            for (int i = 0; !holds && i < asked.size(); i++) {
                if (matches.get(asked.get(i)).isEmpty()) {
                    failing.add(askedTexts.get(i));
                }
            }
            return new ExplainedCondition(
                    line,
                    text,
                    referred < 0 || !matches.get(referred).isEmpty(),
                    holds,
                    !matches.get(soFar).isEmpty(),
                    ordered(matches.get(alone)),
                    holds ? List.of() : ordered(matches.get(named)),
                    !matches.get(typed).isEmpty(),
                    failing);
        }

        /** Drools has no order of its own. */
        private static List<Object> ordered(Set<Object> facts) {
            return facts.stream().sorted(Comparator.comparing(Object::toString)).toList();
        }
    }

    static ProbedRule of(DrlRule rule, Probes probes) {
        return new ProbedRule(
                rule,
                RuleWay.of(rule).stream().map(way -> conditions(way, probes)).toList());
    }

    private static List<Condition> conditions(RuleWay way, Probes probes) {
        List<String> before = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (int place = 0; place < way.patterns().size(); place++) {
            PatternText pattern = PatternText.of(way.patterns().get(place));
            before.add(pattern.whole());
            List<PatternText> referred =
                    way.referredBy(place).stream().map(PatternText::of).toList();
            List<String> texts = referred.stream().map(PatternText::whole).toList();
            String name = pattern.name();
            conditions.add(new Condition(
                    way.patterns().get(place).getLine(),
                    pattern.whole(),
                    referred.isEmpty()
                            ? -1
                            : probes.add(
                                    texts, referred.get(referred.size() - 1).name()),
                    probes.add(joined(texts, pattern.whole()), name),
                    probes.add(before, name),
                    probes.add(List.of(pattern.named()), name),
                    probes.add(List.of(pattern.typed()), name),
                    pattern.asked().stream()
                            .map(asked -> probes.add(joined(texts, pattern.with(asked)), name))
                            .toList(),
                    pattern.asked()));
        }
        return conditions;
    }

    private static List<String> joined(List<String> texts, String one) {
        List<String> joined = new ArrayList<>(texts);
        joined.add(one);
        return joined;
    }

    ExplainedRule explain(List<Set<Object>> matches, List<Firing> firings) {
        String id = new Firing(rule.stage(), rule.name(), List.of(), List.of(), List.of(), List.of()).id();
        return new ExplainedRule(
                rule.stage(),
                rule.name(),
                id,
                rule.file(),
                rule.line(),
                ways.stream()
                        .map(way -> way.stream()
                                .map(condition -> condition.explain(matches))
                                .toList())
                        .toList(),
                firings.stream()
                        .filter(firing -> firing.rule().equals(rule.name()))
                        .toList());
    }
}
