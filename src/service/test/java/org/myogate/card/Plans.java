package org.myogate.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.myogate.gate.Ask;
import org.myogate.gate.Restrictions;
import org.myogate.plan.DietPlan;
import org.myogate.plan.ExercisePlan;
import org.myogate.snapshot.Cutoff;

/** What the recommendations come to in numbers, and the questions before them, written by hand. */
abstract class Plans<C extends Plans<C>> extends Evidences<C> {

    private final List<Ask> asks = new ArrayList<>();
    private ExercisePlan exercise = ExercisePlan.none(Restrictions.strictest(List.of()));
    private DietPlan diet = new DietPlan(List.of());

    Plans(Map<String, Cutoff> cutoffs) {
        super(cutoffs);
    }

    C ask(Ask ask) {
        asks.add(ask);
        return self();
    }

    C exercise(ExercisePlan plan) {
        exercise = plan;
        return self();
    }

    C diet(DietPlan.Target... targets) {
        diet = new DietPlan(List.of(targets));
        return self();
    }

    List<Ask> asks() {
        return asks;
    }

    ExercisePlan exercise() {
        return exercise;
    }

    DietPlan diet() {
        return diet;
    }
}
