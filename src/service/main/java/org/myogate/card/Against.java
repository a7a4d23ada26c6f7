package org.myogate.card;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.myogate.engine.Firing;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.plan.Proposal;
import org.myogate.snapshot.Present;

/**
 * What a recommendation says that looks at gates: the medicine, and what speaks against it, the most urgent first.
 *
 * @param sentence {@code metformin: eGFR below 30; }, empty for a recommendation that looks at none
 * @param gates told as parts
 */
record Against(String sentence, List<PartText> gates) {

    private static final int GATES_MAX = 2;

    Against {
        gates = List.copyOf(gates);
    }

    static Against of(Part part, Phrases phrases) {
        Set<String> medicines = new LinkedHashSet<>();
        Set<String> gates = new LinkedHashSet<>();
        PartText.firings(part, phrases.outcome()).stream()
                .sorted(Comparator.comparing((Firing firing) -> urgency(firing)).reversed())
                .forEach(firing -> withholding(firing).forEach(gate -> {
                    medicine(firing, phrases, medicines);
                    gates.add(gate.id());
                }));
        List<PartText> told = gates.stream()
                .limit(GATES_MAX)
                .map(id -> PartText.of(Part.info(Part.Kind.GATE, id), phrases))
                .toList();
        String names = Phrases.and(told.stream()
                .map(text -> phrases.name(text.part().id()))
                .distinct()
                .toList());
        return new Against(told.isEmpty() ? "" : Phrases.and(List.copyOf(medicines)) + ": " + names + "; ", told);
    }

    private static Indicator urgency(Firing firing) {
        return firing.added().stream()
                .filter(Proposal.class::isInstance)
                .map(added -> ((Proposal) added).indicator())
                .max(Comparator.naturalOrder())
                .orElse(Indicator.INFO);
    }

    private static List<Gate> withholding(Firing firing) {
        return firing.facts().stream()
                .filter(Gate.class::isInstance)
                .map(Gate.class::cast)
                .filter(gate -> gate.classes().stream().anyMatch(gate::withholds))
                .toList();
    }

    /** The first statement of such a rule is the medicine. */
    private static void medicine(Firing firing, Phrases phrases, Set<String> medicines) {
        firing.facts().stream()
                .filter(Present.class::isInstance)
                .map(Present.class::cast)
                .filter(present -> !present.concept().equals(Reasons.ADULT))
                .findFirst()
                .ifPresent(present -> medicines.add(phrases.name(present.concept())));
    }
}
