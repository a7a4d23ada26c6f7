package org.myogate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.gate.Slot.Phase.LATER;
import static org.myogate.gate.Slot.Phase.START;
import static org.myogate.gate.Slot.Phase.TARGET;
import static org.myogate.gate.Slot.Phase.UNTIL_CLEARED;
import static org.myogate.plan.Prescribing.AEROBIC_MINUTES;
import static org.myogate.plan.Prescribing.AEROBIC_RPE;
import static org.myogate.plan.Prescribing.AEROBIC_SHARE;
import static org.myogate.plan.Prescribing.LOAD;
import static org.myogate.plan.Prescribing.METS;
import static org.myogate.plan.Prescribing.heart;
import static org.myogate.plan.Prescribing.line;
import static org.myogate.plan.Prescribing.minutes;
import static org.myogate.plan.Prescribing.plan;
import static org.myogate.plan.Prescribing.range;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myogate.gate.Mode;
import org.myogate.gate.Restriction;
import org.myogate.gate.Slot;

/** The prescription by the shipped tables; numbers of exercise 2.2 to 2.5. */
class PrescriptionTest {

    private static final Baseline WITH_HEART = new Baseline(null, heart(70, 52), null);
    private static final Restriction BY_EXERTION = new Restriction.Gauge(Restriction.Gauge.Scale.RPE, "SG-29");

    @Test
    void startsTheInactiveLowAndAimsAtTheWholeDose() {
        ExercisePlan plan = plan(Set.of("EX-01", "EX-02"), Set.of(), WITH_HEART);
        assertThat(range(plan, AEROBIC_MINUTES, START)).isEqualTo("50..75");
        assertThat(range(plan, AEROBIC_SHARE, START)).isEqualTo("30..45");
        assertThat(range(plan, AEROBIC_MINUTES, TARGET)).isEqualTo("150..300");
        assertThat(range(plan, AEROBIC_SHARE, TARGET)).isEqualTo("40..59");
    }

    @Test
    void startsSomebodyActiveWhereTheyAre() {
        ExercisePlan plan = plan(Set.of("EX-02"), Set.of(), minutes(90));
        assertThat(range(plan, AEROBIC_MINUTES, START)).isEqualTo("90..90");
        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void neverAsksForLessThanIsDoneAlready() {
        ExercisePlan plan = plan(Set.of("EX-07", "EX-08", "EX-09"), Set.of(), minutes(320));
        assertThat(range(plan, AEROBIC_MINUTES, TARGET)).isEqualTo("320..320");
        assertThat(range(plan, AEROBIC_MINUTES, LATER)).isEqualTo("320..320");
        assertThat(range(plan(Set.of("EX-07"), Set.of(), minutes(200)), AEROBIC_MINUTES, TARGET))
                .isEqualTo("200..240");
    }

    @Test
    void takesTheHigherAimAndNamesWhoAsked() {
        ExercisePlan.Line line =
                line(plan(Set.of("EX-02", "EX-09")), AEROBIC_MINUTES, TARGET).orElseThrow();
        assertThat(line.low()).isEqualByComparingTo("150");
        assertThat(line.high()).isEqualByComparingTo("300");
        assertThat(line.askedBy()).containsExactlyInAnyOrder("EX-02", "EX-09");
    }

    @Test
    void startsTheFrailAndTheOldWithLighterLoads() {
        assertThat(range(plan(Set.of("EX-03")), LOAD, START)).isEqualTo("50..60");
        for (String concept : Set.of("frail", "age-65-plus")) {
            ExercisePlan plan = plan(Set.of("EX-03"), Set.of(concept), new Baseline(null, null, null));
            assertThat(range(plan, LOAD, START)).isEqualTo("40..50");
            assertThat(line(plan, LOAD, START).orElseThrow().cappedBy()).containsExactly("EX-03");
        }
    }

    @Test
    void letsWeakMuscleBeginLowerThanTheUsualPlan() {
        ExercisePlan.Line line =
                line(plan(Set.of("EX-03", "EX-10")), LOAD, START).orElseThrow();
        assertThat(line.low()).isEqualByComparingTo("40");
        assertThat(line.high()).isEqualByComparingTo("60");
        assertThat(line.cappedBy()).containsExactly("EX-10");
    }

    @Test
    void movesAerobicAimsBehindStrengthInWeakMuscle() {
        ExercisePlan plan = plan(Set.of("EX-01", "EX-02", "EX-03", "EX-10"));
        assertThat(plan.lines()).noneMatch(line -> line.slot().part() == Slot.Part.AEROBIC && line.phase() == START);
        assertThat(range(plan, AEROBIC_MINUTES, TARGET)).isEqualTo("150..300");
    }

    @Test
    void startsLowFitnessAtHalfTheReserveEvenWhereNoOtherStartIsTold() {
        ExercisePlan plan = plan(Set.of("EX-02", "EX-13"), Set.of(), WITH_HEART);
        assertThat(range(plan, AEROBIC_SHARE, START)).isEqualTo("40..50");
        assertThat(range(plan, AEROBIC_RPE, START)).isEqualTo("11..12");
        assertThat(range(plan, AEROBIC_SHARE, TARGET)).isEqualTo("40..59");
        assertThat(line(plan, AEROBIC_SHARE, START).orElseThrow().cappedBy()).containsExactly("EX-13");
        ExercisePlan inactive = plan(Set.of("EX-01", "EX-02", "EX-13"), Set.of(), WITH_HEART);
        assertThat(range(inactive, AEROBIC_SHARE, START)).isEqualTo("30..45");
    }

    @Test
    void tellsACapAsAnUpperEndAndNotAsADose() {
        ExercisePlan plan = plan(Set.of("EX-03"), limit("50", START), limit("60", TARGET));
        assertThat(range(plan, LOAD, START)).isEqualTo("..50");
        assertThat(range(plan, LOAD, TARGET)).isEqualTo("..60");
        assertThat(line(plan, LOAD, TARGET).orElseThrow().cappedBy()).containsExactly("SG-17");
    }

    @Test
    void leavesStrengthOutWhereAGateForbidsIt() {
        ExercisePlan plan = plan(Set.of("EX-01", "EX-02", "EX-03"), new Restriction.Without(Mode.RESISTANCE, "SG-12"));
        assertThat(plan.lines()).noneMatch(line -> line.slot().part() == Slot.Part.STRENGTH);
        assertThat(plan.steps()).isNotEmpty().noneMatch(step -> step.slot().part() == Slot.Part.STRENGTH);
    }

    @Test
    void tellsEffortByExertionAloneWhereTheHeartRateMisleads() {
        ExercisePlan plan = plan(Set.of("EX-02"), Set.of(), WITH_HEART, BY_EXERTION);
        assertThat(plan.heartRate()).isNull();
        assertThat(range(plan, AEROBIC_SHARE, TARGET)).isEqualTo("-");
        assertThat(range(plan, AEROBIC_RPE, TARGET)).isEqualTo("11..13");
    }

    @Test
    void tellsBothWhereTheHeartRateIsAGuide() {
        ExercisePlan plan = plan(Set.of("EX-02"), Set.of(), WITH_HEART);
        ExercisePlan.HeartRate rate = plan.heartRate();
        assertThat(rate).isNotNull();
        assertThat(rate.lowPerMin()).isEqualTo(111);
        assertThat(rate.highPerMin()).isEqualTo(130);
        assertThat(range(plan, AEROBIC_RPE, TARGET)).isEqualTo("11..13");
    }

    @Test
    void keepsMetsWhereTheHeartRateMisleads() {
        Baseline measured = new Baseline(null, null, new Capacity(new BigDecimal("7.0")));
        ExercisePlan plan = plan(Set.of("EX-02", "ART-R8"), Set.of(), measured, BY_EXERTION);
        assertThat(range(plan, METS, TARGET)).isEqualTo("3.4..4.5");
        assertThat(line(plan, METS, TARGET).orElseThrow().askedBy()).containsExactly("ART-R8");
        assertThat(range(plan(Set.of("EX-02", "ART-R8")), METS, TARGET)).isEqualTo("-");
        assertThat(range(plan(Set.of("EX-02"), Set.of(), measured), METS, TARGET))
                .isEqualTo("-");
    }

    @Test
    void leavesNothingButLightActivityUntilCleared() {
        ExercisePlan plan = plan(Set.of("EX-06", "EX-20"), Set.of(), minutes(90));
        assertThat(plan.lines()).isNotEmpty().allMatch(line -> line.phase() == UNTIL_CLEARED);
        assertThat(plan.heartRate()).isNull();
    }

    @Test
    void growsWeekByWeekWithinTheSameLimits() {
        ExercisePlan plan = plan(Set.of("EX-01", "EX-02", "EX-03"), limit("50", START), limit("60", TARGET));
        assertThat(plan.steps())
                .filteredOn(step -> step.slot().equals(LOAD))
                .extracting(step ->
                        step.fromWeek() + ": " + Prescribing.end(step.low()) + ".." + Prescribing.end(step.high()))
                .containsExactly("1: 50..50", "5: 50..60", "9: ..60", "13: ..60");
    }

    @Test
    void growsOnlyWhatThePlanStarts() {
        ExercisePlan plan = plan(Set.of("EX-01", "EX-02", "EX-09"));
        assertThat(plan.steps()).isNotEmpty().noneMatch(step -> step.slot().part() == Slot.Part.STRENGTH);
    }

    private static Restriction limit(String percent, Slot.Phase phase) {
        return new Restriction.Limit(LOAD, phase, new BigDecimal(percent), "SG-17");
    }
}
