package org.myogate.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.gate.Gate;
import org.myogate.gate.LimitsTable;
import org.myogate.plan.Baseline;
import org.myogate.plan.Capacity;
import org.myogate.plan.Caution;
import org.myogate.plan.DietPlan;
import org.myogate.plan.ExercisePlan;
import org.myogate.plan.HeartRateReserve;
import org.myogate.plan.Known;
import org.myogate.plan.NutrientsTable;
import org.myogate.plan.Prescription;
import org.myogate.plan.Proposal;
import org.myogate.plan.Settled;
import org.myogate.plan.Settlement;
import org.myogate.plan.SettlingTables;
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
 * @param settling what stops, replaces and ranks proposals
 * @param prescription composes the numbers of exercise
 * @param nutrients composes the numbers of a diet
 */
record Planning(LimitsTable limits, SettlingTables settling, Prescription prescription, NutrientsTable nutrients) {

    private static final String MINUTES = "evs-min-per-wk";

    /** Where a rate tells nothing of effort, this state is not present (D69). */
    private static final String RATE_TELLS = "heart-rate-usable";

    /** The median of a month, else the newest of three (D36). */
    private static final List<String> RESTING = List.of("RHR", "RHR.90d");

    /** Peak oxygen uptake that was measured, not estimated. */
    private static final List<String> CAPACITY = List.of("VO2-treadmill", "VO2-cycle", "VO2");

    static Planning read(RulesFiles files, Set<String> concepts, Set<String> sources, Problems problems) {
        return new Planning(
                LimitsTable.read(files, sources, problems),
                SettlingTables.read(files, concepts, sources, problems),
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
            List<Caution> cautions,
            List<Gate> gates,
            List<Statement> statements,
            List<Measurement> measurements) {
        Known known =
                new Known(gates, Steps.byConcept(statements)::get, snapshot.failedLists(), snapshot.unseenLists());
        Map<String, Measurement> measured = Steps.byMarker(measurements);
        Settled settled = Settlement.settle(new LinkedHashSet<>(proposals), cautions, known, settling);
        ExercisePlan exercise = prescription.compose(
                settled.standing(),
                limits.restrictions(gates),
                known::isPresent,
                new Baseline(minutes(measured), heart(snapshot, known, measured), capacity(measured)));
        DietPlan diet = nutrients.compose(settled.standing(), known::holds);
        return new Plans(proposals, settled, exercise, diet);
    }

    /** Minutes of moderate activity a week, where one number is known. */
    private static @Nullable BigDecimal minutes(Map<String, Measurement> measured) {
        return measured.get(MINUTES) instanceof Measured now && now.value().isPoint()
                ? now.value().value()
                : null;
    }

    /** The lowest of what was measured: of a wrong capacity the lower does no harm. */
    private static @Nullable Capacity capacity(Map<String, Measurement> measured) {
        return CAPACITY.stream()
                .map(measured::get)
                .flatMap(each -> each instanceof Measured peak && peak.value().isPoint()
                        ? Stream.of(peak.base())
                        : Stream.empty())
                .min(Comparator.naturalOrder())
                .map(Capacity::ofVo2Peak)
                .orElse(null);
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
