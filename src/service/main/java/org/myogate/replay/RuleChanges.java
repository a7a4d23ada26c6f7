package org.myogate.replay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.myogate.engine.Firing;
import org.myogate.engine.Outcome;
import org.myogate.plan.Settled;

/**
 * Which rules do otherwise: fire or rest, are held against other numbers, add something else, or come to another end when
 * proposals are settled. Rules are told by the id they share, evidence by its name; a sentence behind an id may change
 * without any rule doing so.
 */
final class RuleChanges {

    static final String NOW = "fires now";
    static final String NO_LONGER = "fires no longer";
    static final String NUMBERS = "other numbers";
    static final String OTHERWISE = "fires otherwise";
    static final String SETTLED = "settled otherwise";

    private RuleChanges() {}

    static List<Change> between(Outcome before, Outcome after) {
        Map<String, List<Firing>> was = byId(before);
        Map<String, List<Firing>> is = byId(after);
        Set<String> ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            add(id, was.getOrDefault(id, List.of()), is.getOrDefault(id, List.of()), changes);
        }
        settled(before.settled(), after.settled(), changes);
        return changes;
    }

    private static void add(String id, List<Firing> was, List<Firing> is, List<Change> changes) {
        if (was.isEmpty()) {
            changes.add(Change.ofRule(id, NOW, "", ""));
            return;
        }
        if (is.isEmpty()) {
            changes.add(Change.ofRule(id, NO_LONGER, "", ""));
            return;
        }
        String numbersBefore = numbers(was);
        String numbersAfter = numbers(is);
        if (!numbersBefore.equals(numbersAfter)) {
            Excerpt numbers = Excerpt.between(numbersBefore, numbersAfter);
            changes.add(Change.ofRule(id, NUMBERS, numbers.before(), numbers.after()));
        }
        if (!added(was).equals(added(is))) {
            changes.add(Change.ofRule(id, OTHERWISE, times(was), times(is)));
        }
    }

    private static void settled(Settled was, Settled is, List<Change> changes) {
        Map<String, String> before = ends(was);
        Map<String, String> after = ends(is);
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            String one = before.getOrDefault(id, "not proposed");
            String other = after.getOrDefault(id, "not proposed");
            if (!one.equals(other)) {
                changes.add(Change.ofRule(id, SETTLED, one, other));
            }
        }
    }

    private static Map<String, String> ends(Settled settled) {
        Map<String, String> ends = new TreeMap<>();
        settled.kept().forEach(id -> ends.put(id, "proposed"));
        settled.merged().forEach(merged -> ends.put(merged.id(), "part of " + merged.in()));
        settled.withheld()
                .forEach(held ->
                        ends.put(held.id(), "withheld because of " + Columns.list(new TreeSet<>(held.because()))));
        return ends;
    }

    private static Map<String, List<Firing>> byId(Outcome outcome) {
        return outcome.firings().stream().collect(groupingBy(Firing::id, TreeMap::new, toList()));
    }

    private static String numbers(List<Firing> firings) {
        return firings.stream()
                .flatMap(firing -> firing.cutoffs().stream())
                .flatMap(cutoff -> cutoff.bounds().stream()
                        .map(bound -> cutoff.id() + " " + bound.operator().sign() + " " + Plain.number(bound.value())
                                + Plain.unit(bound.unit())))
                .distinct()
                .sorted()
                .collect(joining(", "));
    }

    /** Each thing that was added, as often as it was; records say with all their parts whether they are the same. */
    private static Map<Object, Long> added(List<Firing> firings) {
        return firings.stream()
                .flatMap(firing -> firing.added().stream())
                .collect(groupingBy(each -> each, counting()));
    }

    private static String times(List<Firing> firings) {
        return Stream.of(firings.size() == 1 ? "once" : firings.size() + " times", adds(firings))
                .filter(text -> !text.isEmpty())
                .collect(joining(", "));
    }

    /** What an effect of a gate or the urgency of a proposal comes to is worth a word. */
    private static String adds(List<Firing> firings) {
        return firings.stream()
                .flatMap(firing -> firing.added().stream())
                .map(Added::told)
                .distinct()
                .sorted()
                .collect(joining(" and "));
    }
}
