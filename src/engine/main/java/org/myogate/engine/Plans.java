package org.myogate.engine;

import java.util.List;
import org.myogate.gate.Ask;
import org.myogate.gate.DrugClass;
import org.myogate.plan.DietPlan;
import org.myogate.plan.ExercisePlan;
import org.myogate.plan.Proposal;
import org.myogate.plan.Settled;

/**
 * What the proposals come to.
 *
 * @param proposals all of them
 * @param settled what became of each
 * @param exercise the prescription
 * @param diet its numbers
 */
record Plans(List<Proposal> proposals, Settled settled, ExercisePlan exercise, DietPlan diet) {

    /** Proposals that stand, with their urgency. */
    List<Proposal> kept() {
        return proposals.stream()
                .filter(proposal -> settled.kept().contains(proposal.id()))
                .toList();
    }

    /** A question that only comes before recommendations is worth asking where one of them stands. */
    List<Ask> worthAsking(List<Ask> asks) {
        return asks.stream()
                .filter(ask -> ask.changes().isEmpty()
                        || ask.changes().stream().anyMatch(this::stands)
                        || !ask.changes().stream().allMatch(Plans::isRecommendation))
                .toList();
    }

    private boolean stands(String id) {
        return DrugClass.of(id).flatMap(settled.options()::of).isPresent()
                || settled.kept().contains(id)
                || settled.merged().stream().anyMatch(merged -> merged.id().equals(id));
    }

    private static boolean isRecommendation(String id) {
        return id.startsWith("EX-")
                || id.startsWith("DI-")
                || id.startsWith("PH-")
                || DrugClass.of(id).isPresent();
    }
}
