package org.myogate.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.myogate.engine.MissingTable.Member;
import org.myogate.finding.Axis;
import org.myogate.gate.Gate;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Terms;

/**
 * Finds what is missing and would decide: an input is named only when two plausible values of it lead to different answers,
 * seen by evaluating both.
 */
final class MissingInputs {

    /** Evaluations per call; what is not tried in time is taken from the table and marked so. */
    private static final int MOST_EVALUATIONS = 24;

    private static final List<String> EFFORTS = List.of("question", "vital", "blood", "device", "imaging");

    private final MissingTable table;
    private final Terms terms;
    private final BiFunction<Snapshot, Map<String, Cutoff>, Outcome> evaluate;

    MissingInputs(MissingTable table, Terms terms, BiFunction<Snapshot, Map<String, Cutoff>, Outcome> evaluate) {
        this.table = table;
        this.terms = terms;
        this.evaluate = evaluate;
    }

    /** How much depends on an input. */
    private enum Weight {
        GATE,
        RULE,
        LEVEL
    }

    /** What was found of one group. */
    private record Finding(Set<String> decides, Weight weight, boolean tried) {}

    List<MissingInput> find(Outcome outcome) {
        Map<String, MissingInput> found = new LinkedHashMap<>();
        Map<String, Weight> weights = new LinkedHashMap<>();
        int left = MOST_EVALUATIONS;
        for (List<Member> group : table.groups().values()) {
            List<Member> members = fitting(group, outcome.snapshot().person().sex());
            List<Member> missing = members.stream()
                    .filter(member ->
                            !(outcome.snapshot().measurement(member.use().id()) instanceof Measured))
                    .toList();
            if (missing.isEmpty()) {
                continue;
            }
            int scenarios =
                    missing.stream().mapToInt(m -> m.values().size()).max().orElseThrow();
            boolean tried = scenarios <= left;
            Finding finding = tried ? tried(outcome, members, missing, scenarios) : untried(missing);
            left -= tried ? scenarios : 0;
            if (!finding.decides().isEmpty()) {
                missing.forEach(member -> add(found, weights, member, finding));
            }
        }
        return found.values().stream()
                .sorted(Comparator.<MissingInput, Weight>comparing(
                                input -> weights.getOrDefault(input.input(), Weight.LEVEL))
                        .thenComparing(input -> EFFORTS.indexOf(input.effort())))
                .toList();
    }

    private static List<Member> fitting(List<Member> group, Sex sex) {
        Set<String> seen = new HashSet<>();
        return group.stream()
                .filter(member -> member.fits(sex) || sex == Sex.UNKNOWN)
                .filter(member -> seen.add(member.use().id()))
                .toList();
    }

    private static Finding untried(List<Member> missing) {
        Set<String> changes = new LinkedHashSet<>();
        missing.forEach(member -> changes.addAll(member.changes()));
        return new Finding(changes, Weight.LEVEL, false);
    }

    private Finding tried(Outcome outcome, List<Member> members, List<Member> missing, int scenarios) {
        List<Signature> signatures = new ArrayList<>();
        for (int scenario = 0; scenario < scenarios; scenario++) {
            signatures.add(Signature.of(
                    evaluate.apply(assume(outcome.snapshot(), members, missing, scenario), outcome.cutoffs())));
        }
        return differences(signatures);
    }

    private Snapshot assume(Snapshot snapshot, List<Member> members, List<Member> missing, int scenario) {
        Snapshot assumed = snapshot;
        for (Member member : members) {
            assumed = missing.contains(member)
                    ? assumed.assuming(terms, member.use(), member.value(scenario), member.unit())
                    : assumed.repeating(terms, member.use());
        }
        return assumed;
    }

    /** What an answer comes to, in the words that {@code wouldDecide} may name. */
    private record Signature(Map<String, String> levels, Set<String> gates, Set<String> kept) {

        static Signature of(Outcome outcome) {
            Map<String, String> levels = new LinkedHashMap<>();
            for (Axis axis : Axis.values()) {
                var finding = outcome.findings().get(axis);
                levels.put(axis.id(), finding == null ? "" : finding.level().name());
            }
            levels.put("glycaemia", outcome.glycaemia().state().word());
            outcome.counts()
                    .forEach(count -> levels.put(count.state(), count.value().name()));
            levels.put("htg-waist", String.valueOf(outcome.states().get("htg-waist")));
            Set<String> gates = new TreeSet<>();
            outcome.gates().stream().map(Gate::id).forEach(gates::add);
            return new Signature(levels, gates, new TreeSet<>(outcome.settled().kept()));
        }
    }

    private static Finding differences(List<Signature> signatures) {
        Set<String> decides = new LinkedHashSet<>();
        Signature first = signatures.get(0);
        for (String name : first.levels().keySet()) {
            if (signatures.stream()
                            .map(s -> s.levels().getOrDefault(name, ""))
                            .distinct()
                            .count()
                    > 1) {
                decides.add(name);
            }
        }
        Set<String> gates = changing(signatures.stream().map(Signature::gates).toList());
        Set<String> kept = changing(signatures.stream().map(Signature::kept).toList());
        decides.addAll(gates);
        decides.addAll(kept);
        Weight weight = !gates.isEmpty() ? Weight.GATE : kept.isEmpty() ? Weight.LEVEL : Weight.RULE;
        return new Finding(decides, weight, true);
    }

    /** Members of some sets that are not in all. */
    private static Set<String> changing(List<Set<String>> sets) {
        Set<String> changing = new TreeSet<>();
        sets.forEach(changing::addAll);
        changing.removeIf(member -> sets.stream().allMatch(set -> set.contains(member)));
        return changing;
    }

    private static void add(
            Map<String, MissingInput> found, Map<String, Weight> weights, Member member, Finding finding) {
        MissingInput before = found.get(member.input());
        Set<String> decides = new LinkedHashSet<>(before == null ? List.of() : before.wouldDecide());
        decides.addAll(finding.decides());
        boolean tried = finding.tried() && (before == null || before.tried());
        found.put(
                member.input(),
                new MissingInput(
                        member.input(), List.copyOf(decides), member.use().effort(), tried));
        weights.merge(member.input(), finding.weight(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
}
