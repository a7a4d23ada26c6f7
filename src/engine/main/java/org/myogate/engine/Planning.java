package org.myogate.engine;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.gate.Gate;
import org.myogate.gate.LimitsTable;
import org.myogate.plan.DietPlan;
import org.myogate.plan.ExercisePlan;
import org.myogate.plan.HeartRateReserve;
import org.myogate.plan.InsteadTable;
import org.myogate.plan.Known;
import org.myogate.plan.NeedsTable;
import org.myogate.plan.NutrientsTable;
import org.myogate.plan.Prescription;
import org.myogate.plan.Proposal;
import org.myogate.plan.Settled;
import org.myogate.plan.Settlement;
import org.myogate.plan.UnlessTable;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Statement;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/**
 * What becomes of proposals: held against gates, and composed.
 *
 * @param limits what a gate takes from a plan
 * @param unless what stops a proposal
 * @param instead what replaces a proposal
 * @param needs what only follows another
 * @param prescription composes the numbers of exercise
 * @param nutrients composes the numbers of a diet
 */
record Planning(
        LimitsTable limits,
        UnlessTable unless,
        InsteadTable instead,
        NeedsTable needs,
        Prescription prescription,
        NutrientsTable nutrients) {

    private static final String MINUTES = "evs-min-per-wk";

    /** Where a rate tells nothing of effort, this state is not present (D69). */
    private static final String RATE_TELLS = "heart-rate-usable";

    /** The median of a month, else the newest of three (D36). */
    private static final List<String> RESTING = List.of("RHR", "RHR.90d");

    static Planning read(RulesFiles files, Set<String> concepts, Set<String> sources, Problems problems) {
        return new Planning(
                LimitsTable.read(files, sources, problems),
                UnlessTable.read(files, concepts, problems),
                InsteadTable.read(files, problems),
                NeedsTable.read(files, problems),
                Prescription.read(files, concepts, sources, problems),
                NutrientsTable.read(files, concepts, sources, problems));
    }

    /**
     * Holds the proposals against the gates, and composes what stands.
     *
     * @param statements all that is known by now
     */
    Plans plans(
            Snapshot snapshot,
            List<Proposal> proposals,
            List<Gate> gates,
            List<Statement> statements,
            List<Measurement> measurements) {
        Known known = new Known(gates, Steps.byConcept(statements)::get, snapshot.failedLists());
        Map<String, Measurement> measured = Steps.byMarker(measurements);
        Settled settled = Settlement.settle(new LinkedHashSet<>(proposals), known, unless, instead, needs);
        ExercisePlan exercise = prescription.compose(
                settled.standing(),
                limits.restrictions(gates),
                known::isPresent,
                minutes(measured),
                heart(snapshot, known, measured));
        DietPlan diet = nutrients.compose(settled.standing(), known::isPresent);
        return new Plans(proposals, settled, exercise, diet);
    }

    /** Minutes of moderate activity a week, where one number is known. */
    private static @Nullable BigDecimal minutes(Map<String, Measurement> measured) {
        return measured.get(MINUTES) instanceof Measured now && now.value().isPoint()
                ? now.value().value()
                : null;
    }

    private static @Nullable HeartRateReserve heart(Snapshot snapshot, Known known, Map<String, Measurement> measured) {
        // The oldest age that the record allows gives the lower rate.
        Integer ageYears = snapshot.person().oldestAgeYears();
        if (ageYears == null || !known.isPresent(RATE_TELLS)) {
            return null;
        }
        for (String marker : RESTING) {
            if (measured.get(marker) instanceof Measured resting
                    && resting.value().isPoint()) {
                return new HeartRateReserve(resting, null, ageYears);
            }
        }
        return null;
    }
}
