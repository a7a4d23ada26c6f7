package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.myogate.finding.Level;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.When;
import org.myogate.state.Glycaemia;

/** What a card says of a gate, a state and what is withheld. */
class PartTextTest {

    private static String detail(Case of) {
        return Cards.only(of).detail();
    }

    @Test
    void tellsWhatWithholdsARecommendationAndHowThatEnds() {
        List<Card> cards = Cards.compose(Cards.pressureTooHigh()).cards();

        assertThat(cards.get(1).detail())
                .contains("Not now: asking about activity, because resting blood pressure at or above 180 mmHg systolic"
                        + " or 110 mmHg diastolic. Ends with a repeat reading at rest below 180 mmHg systolic and 110"
                        + " mmHg diastolic, recorded as a blood pressure Observation (LOINC 85354-9) at this visit");
        assertThat(cards.get(0).detail()).doesNotContain("Not now");
    }

    @Test
    void saysWhenAGateRestsOnSomethingToConfirm() {
        Case of = Cards.full()
                .value("systolic-bp.raised-before", "190", "mm[Hg]", "2026-03-01")
                .gate(Gate.stopToConfirm("SG-11", Indicator.WARNING), "systolic-bp.raised-before", "sbp.stop");

        assertThat(Cards.compose(of).cards().get(0).detail())
                .contains(
                        "earlier systolic pressure 190 mmHg (2026-03-01), to be confirmed. Rests on an older or unconfirmed entry, so"
                                + " confirm it first.");
    }

    @Test
    void countsTheCriteriaOfTheMetabolicSyndromeAndNamesACodeForIt() {
        Statement coded = new Present("metabolic-syndrome-coded", Present.Basis.CODED, null, List.of(), List.of());
        Case of = Cards.man()
                .count("metabolic-syndrome-criteria", 3, 4, "mets-waist", "mets-tg", "mets-bp")
                .statement(coded)
                .derived("metabolic-syndrome", "metabolic-syndrome-criteria", "recorded:metabolic-syndrome-coded");

        assertThat(detail(of))
                .contains("**Also:** metabolic syndrome: on record, 3 of 4 known criteria met (waist, triglycerides and"
                        + " blood pressure).");
    }

    @Test
    void saysThatTheMetabolicSyndromeIsOnRecordWhereACodeAloneTellsIt() {
        assertThat(Cards.only(coded(0, 0)).summary()).isEqualTo("Metabolic syndrome; on record (2020-03-01)");
        assertThat(Cards.only(coded(1, 2, "mets-waist")).summary())
                .isEqualTo("Metabolic syndrome; on record (2020-03-01), 1 of 2 known criteria met (waist)");
        assertThat(Cards.only(coded(0, 2)).summary())
                .isEqualTo("Metabolic syndrome; on record (2020-03-01), 0 of 2 known criteria met");
    }

    private static Case coded(int met, int evaluable, String... criteria) {
        When since = When.on(LocalDate.of(2020, 3, 1), ZoneOffset.UTC);
        return Cards.man()
                .count("metabolic-syndrome", met, evaluable, criteria)
                .statement(new Present("metabolic-syndrome-coded", Present.Basis.CODED, since, List.of(), List.of()))
                .derived("metabolic-syndrome", "recorded:metabolic-syndrome-coded");
    }

    @Test
    void doesNotAskForWhatAWithheldRecommendationAsksFor() {
        Case of = Cards.pressureTooHigh()
                .missing("evs", "inactivity")
                .missing("strength-days", "inactivity")
                .missing("waist", "visceral-adiposity");
        List<Card> cards = Cards.compose(of).cards();

        assertThat(cards.get(1).detail())
                .contains("Not now: asking about activity", "waist circumference: changes visceral adiposity")
                .doesNotContain("changes inactivity");
        assertThat(Cards.only(Cards.full().missing("evs", "inactivity")).detail())
                .contains("changes inactivity");
    }

    @Test
    void callsOneResultInTheDiabetesRangeUnconfirmedAndNotPrediabetesToo() {
        Case of = Cards.man()
                .value("a1c-percent", "6.9", "%", "2026-09-01")
                .glycaemia(Glycaemia.State.DM_RANGE, "a1c-percent")
                .state("dm-range")
                .state("prediabetes");

        assertThat(detail(of))
                .contains(
                        "**Diabetes range, not yet confirmed**: HbA1c 6.9 % (2026-09-01). The diagnosis needs a second"
                                + " abnormal result, by HbA1c, fasting glucose or glucose tolerance test.")
                .doesNotContain("prediabetes");
    }

    @Test
    void saysHowManyOfMuscleLiverAndFatAreInvolved() {
        assertThat(detail(Cards.full().triad(2, 1, Level.PROBABLE)))
                .contains("muscle, liver and fat together: 2 of 3 involved, 1 not known");
    }

    @Test
    void namesTheHypertensiveCrisisThatStopsExercise() {
        When since = When.on(LocalDate.of(2026, 11, 20), ZoneOffset.UTC);
        Case of = Cards.full()
                .gate(
                        Gate.stopToConfirm("SG-11", Indicator.WARNING),
                        new Present("hypertensive-crisis", Present.Basis.CODED, since, List.of(), List.of()));

        assertThat(Cards.compose(of).cards().get(0).detail())
                .contains("diastolic**: hypertensive crisis (2026-11-20), to be confirmed.");
    }
}
