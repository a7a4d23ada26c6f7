package org.myogate.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.myogate.finding.Axis;
import org.myogate.gate.DrugClass;
import org.myogate.gate.Gate;
import org.myogate.plan.Options;
import org.myogate.plan.Proposal;
import org.myogate.snapshot.Truth;

/**
 * What an answer comes to, in the names that {@code wouldDecide} may hold.
 *
 * @param levels of axes and states, by name
 * @param gates what each gate does, by id
 * @param before what the gates before each class of medicines do, of the classes that concern this patient
 * @param withheld what stops each proposal, by id
 * @param standing proposals that were not stopped, and where each stands
 */
record MissingInputSignature(
        Map<String, String> levels,
        Map<String, String> gates,
        Map<DrugClass, Map<String, String>> before,
        Map<String, String> withheld,
        Map<String, String> standing) {

    /** How much hangs on an input, most first. */
    enum Weight {
        /** A gate or a block comes or goes. */
        GATE,
        /** A recommendation comes or goes. */
        RULE,
        /** The same recommendations, in another order or band. */
        ORDER,
        /** A level or a state alone. */
        LEVEL
    }

    /**
     * What an input decides.
     *
     * @param names of axes, states, gates and recommendations; empty when it decides nothing
     * @param weight of the heaviest
     */
    record Difference(Set<String> names, Weight weight) {

        private static final Difference NONE = new Difference(Set.of(), Weight.LEVEL);

        /**
         * What several inputs that were tried together have in common: levels that their group is about, and what came of
         * those. A waist tried with a liver enzyme moves more levels than the enzyme does.
         *
         * @param about names that the group bears on; empty when that is open
         */
        Difference shared(Set<String> about, Set<String> levels) {
            if (about.isEmpty()) {
                return this;
            }
            Set<String> credited = new LinkedHashSet<>(names);
            credited.removeIf(name -> levels.contains(name) && !about.contains(name));
            return credited.stream().anyMatch(about::contains) ? new Difference(credited, weight) : NONE;
        }
    }

    /** @param states that are compared beside the axes */
    static MissingInputSignature of(Outcome outcome, Collection<String> states) {
        Map<String, String> gates = effects(outcome, gate -> gate.classes().isEmpty());
        Set<DrugClass> concerned = concerned(outcome);
        Map<DrugClass, Map<String, String>> before = new EnumMap<>(DrugClass.class);
        concerned.forEach(option ->
                before.put(option, effects(outcome, gate -> gate.classes().contains(option))));
        Map<String, String> withheld = new TreeMap<>();
        outcome.settled()
                .withheld()
                .forEach(stopped -> withheld.put(stopped.id(), String.join(" ", stopped.because())));
        Map<String, String> standing = new TreeMap<>();
        outcome.settled().kept().forEach(id -> standing.put(id, ""));
        outcome.settled().merged().forEach(merged -> standing.put(merged.id(), merged.in()));
        classes(outcome.settled().options(), concerned, standing);
        return new MissingInputSignature(levels(outcome, states), gates, before, withheld, standing);
    }

    private static Map<String, String> effects(Outcome outcome, Predicate<Gate> which) {
        Map<String, String> effects = new TreeMap<>();
        outcome.gates().stream()
                .filter(which)
                .forEach(gate -> effects.merge(gate.id(), gate.effect().word(), (a, b) -> a + " " + b));
        return effects;
    }

    /** Classes that a rule offers, or that are taken: a gate before any other changes nothing for this patient. */
    private static Set<DrugClass> concerned(Outcome outcome) {
        Set<DrugClass> concerned = EnumSet.noneOf(DrugClass.class);
        outcome.proposals().stream()
                .map(Proposal::option)
                .filter(Objects::nonNull)
                .forEach(concerned::add);
        outcome.settled().options().blocked().stream()
                .filter(Options.Blocked::taken)
                .forEach(blocked -> concerned.add(blocked.option()));
        return concerned;
    }

    /** Classes of medicines: what blocks each, and its place. */
    private static void classes(Options options, Set<DrugClass> concerned, Map<String, String> standing) {
        options.blocked().stream()
                .filter(blocked -> concerned.contains(blocked.option()))
                .forEach(blocked -> standing.put(blocked.option().name(), "blocked"));
        for (int place = 0; place < options.ranked().size(); place++) {
            standing.put(options.ranked().get(place).option().name(), String.valueOf(place));
        }
        options.lower().forEach(lower -> standing.put(lower.option().name(), "lower"));
    }

    private static Map<String, String> levels(Outcome outcome, Collection<String> states) {
        Map<String, String> levels = new LinkedHashMap<>();
        if (MissingInputFacts.isOutOfScope(outcome)) {
            return levels;
        }
        for (Axis axis : Axis.values()) {
            var finding = outcome.findings().get(axis);
            levels.put(axis.id(), finding == null ? "" : finding.level().name());
        }
        levels.put(MissingInputFacts.GLYCAEMIA, outcome.glycaemia().state().word());
        levels.put(MissingInputFacts.FIBROSIS, outcome.fibrosis().name());
        for (String state : states) {
            levels.put(
                    state, outcome.states().getOrDefault(state, Truth.UNKNOWN).name());
        }
        return levels;
    }

    /** What not all of these agree on. */
    static Difference difference(List<MissingInputSignature> signatures) {
        Set<String> levels = differing(signatures, MissingInputSignature::levels);
        Set<String> gates = differing(signatures, MissingInputSignature::gates);
        gates.addAll(differingBefore(signatures));
        Set<String> withheld = differing(signatures, MissingInputSignature::withheld);
        Set<String> moved = differing(signatures, MissingInputSignature::standing);
        boolean comes = signatures.stream()
                        .map(signature -> signature.standing().keySet())
                        .distinct()
                        .count()
                > 1;
        Set<String> names = new LinkedHashSet<>(levels);
        Stream.of(gates, withheld, moved).forEach(names::addAll);
        Weight weight = !gates.isEmpty() || !withheld.isEmpty()
                ? Weight.GATE
                : comes ? Weight.RULE : moved.isEmpty() ? Weight.LEVEL : Weight.ORDER;
        return new Difference(names, weight);
    }

    /** A class that only some of these offer comes or goes with its rule; its gates decide nothing more. */
    private static Set<String> differingBefore(List<MissingInputSignature> signatures) {
        Set<String> names = new LinkedHashSet<>();
        for (DrugClass option : DrugClass.values()) {
            if (signatures.stream().allMatch(each -> each.before().containsKey(option))) {
                names.addAll(differing(signatures, each -> each.before().getOrDefault(option, Map.of())));
            }
        }
        return names;
    }

    private static Set<String> differing(
            List<MissingInputSignature> signatures, Function<MissingInputSignature, Map<String, String>> part) {
        Set<String> names = new LinkedHashSet<>();
        signatures.forEach(signature -> names.addAll(part.apply(signature).keySet()));
        names.removeIf(name -> signatures.stream()
                        .map(signature -> part.apply(signature).getOrDefault(name, "-"))
                        .distinct()
                        .count()
                == 1);
        return new LinkedHashSet<>(names);
    }

    @Override
    public String toString() {
        return "MissingInputSignature" + new TreeSet<>(gates.keySet());
    }
}
