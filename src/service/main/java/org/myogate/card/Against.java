package org.myogate.card;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.myogate.engine.Firing;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.plan.Proposal;
import org.myogate.snapshot.Present;

/**
 * What a recommendation says that looks at gates: the medicine, and what speaks against it, the most urgent first.
 *
 * @param medicines {@code metformin}
 * @param reasons {@code eGFR below 30}, empty for a recommendation that looks at no gate
 * @param gates told as parts
 */
record Against(String medicines, String reasons, List<PartText> gates) {

    private static final int GATES_MAX = 2;

    Against {
        gates = List.copyOf(gates);
    }

    static Against of(Part part, Phrases phrases) {
        Set<String> medicines = new LinkedHashSet<>();
        Set<String> gates = new LinkedHashSet<>();
        PartText.firings(part, phrases.outcome()).stream()
                .sorted(Comparator.comparing((Firing firing) -> urgency(firing)).reversed())
                .forEach(firing -> ofClasses(firing).forEach(gate -> {
                    medicine(firing).ifPresent(present -> medicines.add(phrases.name(present.concept())));
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
        return new Against(Phrases.and(List.copyOf(medicines)), names, told);
    }

    /** {@code metformin: eGFR below 30; }, empty without a gate. */
    String sentence() {
        return gates.isEmpty() ? "" : medicines + ": " + reasons + "; ";
    }

    private static Indicator urgency(Firing firing) {
        return firing.added().stream()
                .filter(Proposal.class::isInstance)
                .map(added -> ((Proposal) added).indicator())
                .max(Comparator.naturalOrder())
                .orElse(Indicator.INFO);
    }

    /** Those that withhold a class; a question only where the rule looks at a medicine, as it does beside an allergy. */
    private static List<Gate> ofClasses(Firing firing) {
        return firing.facts().stream()
                .filter(Gate.class::isInstance)
                .map(Gate.class::cast)
                .filter(gate -> gate.classes().stream().anyMatch(gate::withholds)
                        || (!gate.classes().isEmpty() && medicine(firing).isPresent()))
                .toList();
    }

    /** The first statement of such a rule is the medicine. */
    private static Optional<Present> medicine(Firing firing) {
        return firing.facts().stream()
                .filter(Present.class::isInstance)
                .map(Present.class::cast)
                .filter(present -> !present.concept().equals(Reasons.ADULT))
                .findFirst();
    }
}
