package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.myogate.finding.Axis;
import org.myogate.finding.Level;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.When;

/** Behind a recommendation stand records and measurements, not the states made of them. */
class ReasonsTest {

    private static Present recorded(String concept, String since) {
        When when = since.isEmpty() ? null : When.on(LocalDate.parse(since), ZoneOffset.UTC);
        return new Present(concept, Present.Basis.CODED, when, List.of(), List.of());
    }

    private static Present derived(String state, String... from) {
        return new Present(state, Present.Basis.DERIVED, null, List.of(), List.of(from));
    }

    private static List<String> reasons(Case of, Present... facts) {
        return new Reasons(new Phrases(Knowledge.of(Cards.RULESET), of.outcome())).of(List.of(facts));
    }

    @Test
    void namesARecordWithItsDate() {
        assertThat(reasons(Cards.man(), recorded("warfarin", "2026-06-01"))).containsExactly("warfarin (2026-06-01)");
    }

    @Test
    void goesBehindAStateToItsValuesAndRecords() {
        Case of = Cards.man()
                .value("systolic-bp", "138", "mm[Hg]", "2026-11-02")
                .statement(recorded("hypertension", "2010-01-01"));

        assertThat(reasons(of, derived("bp-raised", "hypertension", "systolic-bp@sbp.raised", "known:systolic-bp")))
                .containsExactly("hypertension (2010-01-01)", "systolic pressure, mean 138 mmHg (2026-11-02)");
    }

    @Test
    void saysNothingOfWhatHadToBeAbsentOrKnown() {
        assertThat(reasons(Cards.man(), derived("pattern-worth", "!pregnant", "known:bmi", "unless:frail")))
                .isEmpty();
    }

    @Test
    void namesALevelAndAStateOfGlycaemiaByTheirWords() {
        Case of = Cards.man().finding(Axis.INSULIN_RESISTANCE, Level.PROBABLE);

        assertThat(reasons(
                        of,
                        derived("worth", "finding:insulin-resistance>=PROBABLE"),
                        derived("prediabetes", "glycaemia:PREDM", "glycaemia:DM_RANGE")))
                .containsExactly("insulin resistance (probable)", "prediabetes range or above");
    }

    @Test
    void leavesOutTheSameDiagnosisWithoutItsDate() {
        assertThat(reasons(Cards.man(), derived("t2d", "glycaemia:T2D"), recorded("t2d", "2020-05-01")))
                .containsExactly("type 2 diabetes (2020-05-01)");
    }

    @Test
    void neverNamesThatSomebodyIsAnAdult() {
        assertThat(reasons(Cards.man(), recorded("adult", ""))).isEmpty();
    }
}
