package org.myogate.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.snapshot.Chart.absent;
import static org.myogate.snapshot.Chart.present;
import static org.myogate.snapshot.Chart.unconfirmed;
import static org.myogate.snapshot.Chart.unknown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.PublishedCutoffs;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unknown;
import org.myogate.state.Glycaemia.State;

class GlycaemiaRuleTest {

    private static final Map<String, Cutoff> CUTOFFS = PublishedCutoffs.of(Sex.FEMALE);
    private static final List<String> CODED =
            List.of("t1d", "other-diabetes", "t2d-coded", "diabetes-unspecified", "prediabetes-coded");
    private static final String NOW = "2026-11-01";

    /** A patient whose problem list came and names no diabetes but what is given. */
    private static Chart chart(Statement... known) {
        List<String> named = List.of(known).stream().map(Statement::concept).toList();
        List<Statement> all = new ArrayList<>(List.of(known));
        CODED.stream().filter(concept -> !named.contains(concept)).forEach(concept -> all.add(absent(concept)));
        return Chart.of(Sex.FEMALE, 50).known(all.toArray(Statement[]::new));
    }

    /** Into every use of the test that reaches back to that day. */
    private static Chart result(Chart chart, GlycaemiaMarker test, String number, String unit, String day) {
        LocalDate date = LocalDate.parse(day.substring(0, 10));
        LocalDate asOf = Chart.AS_OF.day();
        if (!date.isBefore(asOf.minusMonths(24))) {
            chart.add(test.earlier(), number, unit, day, Truth.TRUE, null);
        }
        if (!date.isBefore(asOf.minusMonths(12))) {
            chart.add(test.recent(), number, unit, day, Truth.TRUE, null);
        }
        return chart;
    }

    private static Chart fpg(Chart chart, String number, String day) {
        return result(chart, GlycaemiaMarker.FASTING_GLUCOSE, number, "mg/dL", day);
    }

    private static Chart a1c(Chart chart, String number, String day) {
        return result(chart, GlycaemiaMarker.A1C, number, "%", day);
    }

    private static Chart ogtt(Chart chart, String number, String day) {
        return result(chart, GlycaemiaMarker.TOLERANCE, number, "mg/dL", day);
    }

    private static State state(Chart chart) {
        return GlycaemiaRule.of(chart.snapshot(), CUTOFFS, Truth.UNKNOWN).state();
    }

    @Test
    void findsTheStatesOfTheFourSubjects() {
        assertThat(state(a1c(fpg(chart(), "108", NOW), "6.0", NOW))).isEqualTo(State.PREDM);
        assertThat(state(a1c(fpg(chart(), "84", NOW), "5.1", NOW))).isEqualTo(State.NORMO);
        assertThat(state(a1c(fpg(chart(present("t2d-coded")), "142", NOW), "7.1", NOW)))
                .isEqualTo(State.T2D);
        Chart p4 = result(chart(), GlycaemiaMarker.FASTING_GLUCOSE, "5.9", "mmol/L", NOW);
        assertThat(state(result(p4, GlycaemiaMarker.A1C, "42", "mmol/mol", NOW)))
                .isEqualTo(State.PREDM);
    }

    @Test
    void takesTheFirstThatMatches() {
        Chart all = chart(present("t1d"), present("other-diabetes"), present("t2d-coded"));
        assertThat(state(all)).isEqualTo(State.T1D);
        assertThat(state(chart(present("other-diabetes"), present("t2d-coded"))))
                .isEqualTo(State.OTHER_DM);
        assertThat(state(chart(present("t2d-coded"), present("prediabetes-coded"))))
                .isEqualTo(State.T2D);
    }

    @ParameterizedTest
    @CsvSource({
        "126, 6.5, T2D",
        "126, 6.4, DM_RANGE",
        "125, 6.5, DM_RANGE",
        "125.5, 6.4, DM_RANGE",
        "125, 6.4, PREDM",
        "100, 5.6, PREDM",
        "99, 5.7, PREDM",
        "99, 5.6, NORMO",
        "99.5, 5.6, PREDM",
        "99, 5.65, PREDM"
    })
    void readsTheBandsAsLaboratoriesRound(String fpg, String a1c, State expected) {
        assertThat(state(a1c(fpg(chart(), fpg, NOW), a1c, NOW))).isEqualTo(expected);
    }

    @Test
    void confirmsDiabetesByTwoTestsOfOneDayOrOneTestOfTwo() {
        assertThat(state(ogtt(fpg(chart(), "130", NOW), "210", NOW))).isEqualTo(State.T2D);
        assertThat(state(fpg(fpg(chart(), "130", NOW), "131", "2026-10-01"))).isEqualTo(State.T2D);
    }

    @Test
    void countsOneTestOfOneDayOnce() {
        Chart twice =
                result(fpg(chart(), "130", NOW), GlycaemiaMarker.FASTING_GLUCOSE, "7.2", "mmol/L", NOW + "T08:00:00Z");
        assertThat(state(twice)).isEqualTo(State.DM_RANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-23, 2025-11-23, T2D",
        "2024-11-22, 2025-11-23, DM_RANGE",
        "2024-11-23, 2025-11-22, DM_RANGE",
        "2024-11-22, 2025-11-22, NORMO"
    })
    void asksForTwoResultsWithin24MonthsAndTheNewestWithin12(String older, String newer, State expected) {
        Chart chart = a1c(chart(), "5.4", NOW);
        assertThat(state(fpg(fpg(chart, "130", older), "130", newer))).isEqualTo(expected);
    }

    @Test
    void letsASingleOldResultRest() {
        assertThat(state(a1c(fpg(chart(), "130", "2025-06-01"), "5.4", NOW))).isEqualTo(State.NORMO);
    }

    @Test
    void lookUpAToleranceTestForTwoYears() {
        assertThat(state(a1c(ogtt(chart(), "205", "2025-02-01"), "5.4", NOW))).isEqualTo(State.DM_RANGE);
        assertThat(state(a1c(ogtt(chart(), "150", "2025-02-01"), "5.4", NOW))).isEqualTo(State.PREDM);
        assertThat(state(a1c(ogtt(chart(), "205", "2024-11-01"), "5.4", NOW))).isEqualTo(State.NORMO);
    }

    @Test
    void doesNotCallNormalByAToleranceTestAlone() {
        assertThat(state(ogtt(chart(), "120", NOW))).isEqualTo(State.UNKNOWN);
    }

    @Test
    void holdsACodeWithoutTypeForDiabetesRangeUntilTwoResultsDecide() {
        Chart coded = a1c(chart(present("diabetes-unspecified")), "5.4", NOW);
        assertThat(state(coded)).isEqualTo(State.DM_RANGE);
        Chart confirmed = a1c(fpg(chart(present("diabetes-unspecified")), "130", NOW), "6.6", NOW);
        assertThat(state(confirmed)).isEqualTo(State.T2D);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t1d", "other-diabetes", "t2d-coded", "diabetes-unspecified"})
    void neitherTakesNorDismissesAnUnconfirmedCode(String concept) {
        assertThat(state(a1c(chart(unconfirmed(concept)), "5.4", NOW))).isEqualTo(State.UNKNOWN);
        assertThat(state(a1c(chart(unconfirmed(concept)), "5.9", NOW))).isEqualTo(State.UNKNOWN);
        assertThat(state(a1c(chart(unconfirmed(concept)), "6.6", NOW))).isEqualTo(State.DM_RANGE);
        assertThat(state(a1c(fpg(chart(unconfirmed(concept)), "130", NOW), "6.6", NOW)))
                .isEqualTo(State.T2D);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on-insulin", "on-su", "on-dpp4"})
    void leavesADrugForDiabetesWithoutADiagnosisOpen(String drug) {
        assertThat(state(a1c(chart(present(drug)), "5.4", NOW))).isEqualTo(State.UNKNOWN);
        assertThat(state(a1c(chart(present(drug), present("t2d-coded")), "5.4", NOW)))
                .isEqualTo(State.T2D);
        assertThat(state(a1c(chart(unknown(drug)), "5.4", NOW))).isEqualTo(State.NORMO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on-insulin", "on-su", "on-dpp4"})
    void callsNobodyNormalWhileAnOldOrPausedOrderForDiabetesStands(String drug) {
        Statement doubtful =
                new Unknown(drug, Unknown.Reason.VAGUE, List.of(new Source("MedicationRequest/1")), List.of());
        assertThat(state(a1c(chart(doubtful), "5.4", NOW))).isEqualTo(State.UNKNOWN);
        assertThat(state(a1c(chart(doubtful), "5.9", NOW))).isEqualTo(State.UNKNOWN);
        assertThat(state(a1c(chart(doubtful, present("t2d-coded")), "5.4", NOW)))
                .isEqualTo(State.T2D);
    }

    @Test
    void doesNotTakeMetforminForDiabetes() {
        assertThat(state(a1c(chart(present("on-metformin")), "5.4", NOW))).isEqualTo(State.NORMO);
    }

    @Test
    void decidesByResultsWhereTheProblemListDidNotComeButCallsNobodyNormal() {
        Statement[] unseen = CODED.stream().map(Chart::unknown).toArray(Statement[]::new);
        assertThat(state(a1c(chart(unseen), "5.4", NOW))).isEqualTo(State.UNKNOWN);
        assertThat(state(a1c(chart(unseen), "5.9", NOW))).isEqualTo(State.PREDM);
        assertThat(state(a1c(chart(unseen), "6.6", NOW))).isEqualTo(State.DM_RANGE);
        assertThat(state(a1c(fpg(chart(unseen), "130", NOW), "6.6", NOW))).isEqualTo(State.T2D);
    }

    @Test
    void readsPrediabetesFromTheProblemList() {
        assertThat(state(a1c(chart(present("prediabetes-coded")), "5.4", NOW))).isEqualTo(State.PREDM);
        assertThat(state(a1c(chart(unconfirmed("prediabetes-coded")), "5.4", NOW)))
                .isEqualTo(State.UNKNOWN);
        assertThat(state(a1c(chart(present("prediabetes-coded")), "6.6", NOW))).isEqualTo(State.DM_RANGE);
    }

    @Test
    void knowsNothingWithoutResults() {
        assertThat(state(chart())).isEqualTo(State.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"<5.7, NORMO", "<6.0, UNKNOWN", ">5.9, UNKNOWN", ">6.4, UNKNOWN", ">6.5, DM_RANGE"})
    void takesAnOpenResultOnlyWhenAllOfItFallsIntoOneBand(String a1c, State expected) {
        assertThat(state(a1c(chart(), a1c, NOW))).isEqualTo(expected);
    }

    @Test
    void takesTheNewestResultForWhatIsBelowDiabetes() {
        assertThat(state(a1c(a1c(chart(), "5.9", "2026-02-01"), "5.4", NOW))).isEqualTo(State.NORMO);
        assertThat(state(fpg(a1c(chart(), "5.9", "2026-02-01"), "90", NOW))).isEqualTo(State.PREDM);
    }

    @Test
    void doesNotReadHbA1cThatIsKnownToMislead() {
        assertThat(misled(a1c(fpg(chart(), "90", NOW), "6.6", NOW))).isEqualTo(State.NORMO);
        assertThat(misled(a1c(chart(), "5.4", NOW))).isEqualTo(State.UNKNOWN);
    }

    private static State misled(Chart chart) {
        return GlycaemiaRule.of(chart.snapshot(), CUTOFFS, Truth.TRUE).state();
    }

    @Test
    void namesWhatDecided() {
        Chart chart = a1c(fpg(chart(present("t2d-coded")), "130", "2026-10-01"), "5.4", NOW);
        assertThat(GlycaemiaRule.of(chart.snapshot(), CUTOFFS, Truth.UNKNOWN).sources())
                .contains(new Source("Condition/t2d-coded"))
                .hasSize(2);
    }
}
