package org.myogate.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * One way in which a rule can fire: patterns that all have to match. A rule without {@code or} has one.
 *
 * @param patterns in the order of the text
 */
record RuleWay(List<PatternDescr> patterns) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");

    RuleWay {
        patterns = List.copyOf(patterns);
    }

    static List<RuleWay> of(DrlRule rule) {
        return ways(rule.descr().getLhs()).stream().map(RuleWay::new).toList();
    }

    private static List<List<PatternDescr>> ways(Object part) {
        if (part instanceof PatternDescr pattern) {
            return List.of(List.of(pattern));
        }
        ConditionalElementDescr group = (ConditionalElementDescr) part;
        List<List<List<PatternDescr>>> children =
                group.getDescrs().stream().map(RuleWay::ways).toList();
        if (part instanceof OrDescr) {
            return children.stream().flatMap(List::stream).toList();
        }
        List<List<PatternDescr>> ways = List.of(List.of());
        for (List<List<PatternDescr>> child : children) {
            ways = ways.stream()
                    .flatMap(way -> child.stream().map(more -> joined(way, more)))
                    .toList();
        }
        return ways;
    }

    private static List<PatternDescr> joined(List<PatternDescr> way, List<PatternDescr> more) {
        List<PatternDescr> joined = new ArrayList<>(way);
        joined.addAll(more);
        return joined;
    }

    /** The patterns before this one that it refers to, and those that these refer to. */
    List<PatternDescr> referredBy(int place) {
        Set<Integer> referred = new TreeSet<>();
        addReferred(place, referred);
        return referred.stream().map(patterns::get).toList();
    }

    private void addReferred(int place, Set<Integer> referred) {
        for (String variable : variables(patterns.get(place))) {
            for (int i = 0; i < place; i++) {
                if (binds(patterns.get(i), variable) && referred.add(i)) {
                    addReferred(i, referred);
                }
            }
        }
    }

    private static Set<String> variables(PatternDescr pattern) {
        return VARIABLE.matcher(String.join(" ", DrlRule.constraints(pattern)))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean binds(PatternDescr pattern, String variable) {
        return variable.equals(pattern.getIdentifier())
                || DrlRule.constraints(pattern).stream()
                        .anyMatch(constraint ->
                                constraint.strip().matches("(?s)" + Pattern.quote(variable) + "\\s*:(?!=).*"));
    }
}
