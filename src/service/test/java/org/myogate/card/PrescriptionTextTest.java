package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.gate.Mode;
import org.myogate.gate.Restriction;
import org.myogate.gate.Restrictions;
import org.myogate.gate.Slot;
import org.myogate.plan.ExercisePlan;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Present;

/** The exercise card is a prescription that could be signed. */
class PrescriptionTextTest {

    private static final Slot MINUTES = new Slot(Slot.Part.AEROBIC, Slot.Dimension.MIN_PER_WK);
    private static final Slot LOAD = new Slot(Slot.Part.STRENGTH, Slot.Dimension.ONE_RM_PERCENT);
    private static final Present BETA_BLOCKER =
            new Present("beta-blocker", Present.Basis.CODED, null, List.of(), List.of());

    private static BigDecimal number(String number) {
        return number.isEmpty() ? null : new BigDecimal(number);
    }

    private static ExercisePlan.Line line(Slot slot, Slot.Phase phase, String low, String high, String... cappedBy) {
        return new ExercisePlan.Line(slot, phase, number(low), number(high), Set.of("EX-04"), Set.of(cappedBy));
    }

    private static ExercisePlan plan(List<ExercisePlan.Line> lines, Restriction... restrictions) {
        return new ExercisePlan(lines, List.of(), List.of(), Restrictions.strictest(List.of(restrictions)), null);
    }

    private static ExercisePlan walking(Restriction... restrictions) {
        return plan(
                List.of(
                        line(MINUTES, Slot.Phase.START, "50", "75"),
                        line(MINUTES, Slot.Phase.TARGET, "150", "300"),
                        line(LOAD, Slot.Phase.TARGET, "50", "70", "SG-22")),
                restrictions);
    }

    private static String detail(Case of) {
        return Cards.only(of.kept("EX-04")).detail();
    }

    @Test
    void setsStartBesideTargetAndSaysAPartThatStartsAtItsTarget() {
        assertThat(detail(Cards.man().exercise(walking())))
                .contains(
                        "| Part | Start | Target, in 12 weeks |",
                        "| aerobic | 50-75 min a week | 150-300 min a week |",
                        "| strength | as the target | 50-70 % 1RM |");
    }

    @Test
    void namesTheGateThatLimitsAPartOnlyWhereThatGateStands() {
        Case limited = Cards.man().exercise(walking()).gate(Gate.cap("SG-22", Indicator.INFO), BETA_BLOCKER);

        assertThat(detail(limited))
                .contains(
                        "| Part | Start | Target, in 12 weeks |",
                        "| aerobic | 50-75 min a week | 150-300 min a week |",
                        "| strength | as the target | 50-70 % 1RM |",
                        "**Limited by**: strength: diabetes without regular exercise.");
        assertThat(detail(Cards.man().exercise(walking()))).doesNotContain("Limited by");
    }

    @Test
    void tellsEffortByExertionAndWhyWithoutAHeartRate() {
        Restriction gauge = new Restriction.Gauge(Restriction.Gauge.Scale.RPE, "SG-29");

        assertThat(detail(Cards.man().exercise(walking(gauge))))
                .contains("no heart rate (heart rate no guide to effort).")
                .doesNotContain("/min (");
        assertThat(detail(Cards.man().exercise(walking())))
                .contains("no heart rate (something that changes the heart rate is present or not known).");
        assertThat(detail(Cards.man().state("heart-rate-usable").exercise(walking())))
                .contains("no heart rate (no resting heart rate on record).");
    }

    @Test
    void printsAHeartRateWithTheRestingRateItRestsOn() {
        Case of = Cards.man().value("RHR", "70", "/min", "2026-11-20");
        Measured resting = of.measured("RHR");
        ExercisePlan plan = walking();
        ExercisePlan.HeartRate rate = new ExercisePlan.HeartRate(111, 130, resting, null);

        assertThat(detail(of.exercise(
                        new ExercisePlan(plan.lines(), plan.steps(), plan.ways(), plan.restrictions(), rate))))
                .contains("**Heart rate at target effort**: 111-130 /min (", "2026-11-20", "estimated from age).")
                .doesNotContain("RPE 6 to 20");
    }

    @Test
    void leavesOutWhatAGateForbidsAndNamesTheGate() {
        Restriction vigorous = new Restriction.Without(Mode.VIGOROUS, "SG-22");
        Restriction pool = new Restriction.Without(Mode.POOL, "SG-19");
        ExercisePlan plan = walking(vigorous, pool);
        List<ExercisePlan.Way> ways = List.of(
                new ExercisePlan.Way("cycling", Slot.Part.AEROBIC, Set.of()),
                new ExercisePlan.Way("water", Slot.Part.AEROBIC, Set.of("SG-19")));

        assertThat(detail(Cards.man()
                        .exercise(new ExercisePlan(plan.lines(), List.of(), ways, plan.restrictions(), null))))
                .contains(
                        "**Ways**: aerobic: cycling.",
                        "vigorous effort (diabetes without regular exercise)",
                        "the pool (open foot ulcer or active Charcot foot).")
                .doesNotContain("water exercise");
    }

    @Test
    void writesTheStepsWeekByWeekAndTheLastWithoutAnEnd() {
        ExercisePlan plan = walking();
        List<ExercisePlan.Step> steps = List.of(
                new ExercisePlan.Step(1, 4, MINUTES, number("50"), number("75"), Set.of()),
                new ExercisePlan.Step(1, 4, LOAD, number("50"), number("50"), Set.of()),
                new ExercisePlan.Step(13, null, MINUTES, number("150"), null, Set.of()));

        assertThat(detail(Cards.man()
                        .exercise(new ExercisePlan(plan.lines(), steps, List.of(), plan.restrictions(), null))))
                .contains(
                        "| Weeks | aerobic | strength |",
                        "| 1-4 | 50-75 min a week | 50 % 1RM |",
                        "| 13 on | from 150 min a week |  |");
    }

    @Test
    void givesARealDateForTheReview() {
        LocalDate day = Chart.AS_OF.day();

        assertThat(Cards.only(Cards.man().exercise(walking()).kept("EX-04").kept("EX-22"))
                        .detail())
                .contains("Review on " + day.plusWeeks(4), day.plusWeeks(12).toString());
    }

    @Test
    void hasNoTableWhereThereIsNothingToDo() {
        assertThat(detail(Cards.man())).doesNotContain("| Part |");
    }
}
