package org.myogate.engine;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.myogate.engine.MissingInputSignature.Difference;
import org.myogate.engine.MissingInputSignature.Weight;
import org.myogate.snapshot.Person.Sex;

/**
 * Inputs that are looked at together.
 *
 * @param name of the group
 * @param members its inputs
 * @param when conditions, one of which has to hold; empty when it is always looked at
 * @param unless conditions, none of which may hold
 * @param axes ids of what it may decide, for when there is no time to try
 * @param states likewise
 * @param gates likewise
 * @param rules likewise
 */
record MissingInputGroup(
        String name,
        List<MissingInputMember> members,
        List<String> when,
        List<String> unless,
        List<String> axes,
        List<String> states,
        List<String> gates,
        List<String> rules) {

    /** Whether it is looked at for this patient at all. */
    boolean isAsked(MissingInputFacts facts) {
        boolean isDue = when.isEmpty() || when.stream().anyMatch(facts::holds);
        return isDue && unless.stream().noneMatch(facts::holds) && canDecide(facts);
    }

    /** Not where it bears on nothing yet, and not where it could only confirm axes that are definite. */
    private boolean canDecide(MissingInputFacts facts) {
        if (!gates.isEmpty() || !rules.isEmpty()) {
            return true;
        }
        return !facts.isOutOfScope() && (!states.isEmpty() || axes.stream().anyMatch(facts::isOpenAxis));
    }

    /** What it may decide of what is still open, for when there is no time to try. */
    Difference expected(MissingInputFacts facts) {
        Set<String> names = new LinkedHashSet<>();
        if (!facts.isOutOfScope()) {
            axes.stream().filter(facts::isOpenAxis).forEach(names::add);
            states.stream().filter(facts::isOpenState).forEach(names::add);
        }
        names.addAll(gates);
        names.addAll(rules);
        Weight weight = rules.isEmpty() ? Weight.LEVEL : Weight.RULE;
        return new Difference(names, gates.isEmpty() ? weight : Weight.GATE);
    }

    /** Everything it is about. */
    Set<String> about() {
        Set<String> about = new LinkedHashSet<>(axes);
        List.of(states, gates, rules).forEach(about::addAll);
        return about;
    }

    /** One member per fact; where the sex is not known, the first row stands for both. */
    List<MissingInputMember> fitting(Sex sex) {
        Set<String> seen = new HashSet<>();
        return members.stream()
                .filter(member -> member.fits(sex))
                .filter(member -> seen.add(member.fact()))
                .toList();
    }
}
