package org.myogate.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.myogate.gate.Slot;
import org.myogate.plan.DietPlan;
import org.myogate.plan.ExercisePlan;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;

/**
 * The number of a goal.
 *
 * @param quantity with comparator and UCUM unit
 * @param words as a clinician reads it
 */
record GoalTarget(Quantity quantity, String words) {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final BigDecimal PERCENT = new BigDecimal("100");

    /** By the form of {@code drafts.csv}; null where the number is not known. */
    static @Nullable GoalTarget of(String target, Phrases phrases) {
        if (target.startsWith("slot:")) {
            return slot(target.substring("slot:".length()), phrases);
        }
        if (target.startsWith("cutoff:")) {
            return cutoff(phrases.outcome().cutoffs().get(target.substring("cutoff:".length())));
        }
        return target.equals("weight-loss") ? weight(phrases) : null;
    }

    /** The low end by week 12. */
    private static @Nullable GoalTarget slot(String name, Phrases phrases) {
        return phrases.outcome().exercise().lines().stream()
                .filter(line -> line.phase() == Slot.Phase.TARGET && line.low() != null)
                .filter(line -> name.equals(line.slot().part().word() + "/"
                        + line.slot().dimension().word()))
                .findFirst()
                .map(GoalTarget::slot)
                .orElse(null);
    }

    private static @Nullable GoalTarget slot(ExercisePlan.Line line) {
        BigDecimal low = line.low();
        return low == null
                ? null
                : target(
                        low,
                        Quantity.QuantityComparator.GREATER_OR_EQUAL,
                        line.slot().dimension().unit());
    }

    /** On the side where the cut-off is not met. */
    private static @Nullable GoalTarget cutoff(@Nullable Cutoff cutoff) {
        if (cutoff == null || cutoff.bounds().isEmpty()) {
            return null;
        }
        Cutoff.Bound bound = cutoff.bounds().get(0);
        Quantity.QuantityComparator comparator = switch (bound.operator()) {
            case AT_LEAST -> Quantity.QuantityComparator.LESS_THAN;
            case ABOVE -> Quantity.QuantityComparator.LESS_OR_EQUAL;
            case BELOW -> Quantity.QuantityComparator.GREATER_OR_EQUAL;
            case AT_MOST -> Quantity.QuantityComparator.GREATER_THAN;
        };
        return target(bound.value(), comparator, bound.unit());
    }

    /** The weight that the smallest wanted loss leads to. */
    private static @Nullable GoalTarget weight(Phrases phrases) {
        BigDecimal percent = phrases.outcome().diet().targets().stream()
                .filter(target -> target.nutrient().equals("weight-loss"))
                .map(DietPlan.Target::low)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (percent == null
                || !(phrases.outcome().measurement("WEIGHT") instanceof Measured weight)
                || !weight.value().isPoint()) {
            return null;
        }
        BigDecimal kept = PERCENT.subtract(percent).divide(PERCENT);
        BigDecimal goal = weight.value().value().multiply(kept).setScale(0, RoundingMode.DOWN);
        return target(goal, Quantity.QuantityComparator.LESS_OR_EQUAL, weight.unit());
    }

    private static GoalTarget target(BigDecimal value, Quantity.QuantityComparator comparator, String unit) {
        Quantity quantity = new Quantity()
                .setValue(value)
                .setComparator(comparator)
                .setUnit(PlanNumbers.unit(unit))
                .setSystem(UCUM)
                .setCode(unit);
        return new GoalTarget(
                quantity, comparator.toCode() + " " + PlanNumbers.number(value) + " " + PlanNumbers.unit(unit));
    }
}
