package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.myogate.engine.Silence;
import org.myogate.finding.Axis;
import org.myogate.finding.Family;
import org.myogate.finding.Level;
import org.myogate.finding.Weight;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.snapshot.Present;
import org.myogate.state.Glycaemia;

/** Which cards there are, and in which order. */
class CardComposerTest {

    private static Case withHoma(Level level) {
        Case of = Cards.man().index("HOMA_IR", "3.1", "2026-09-03");
        return of.finding(
                Axis.INSULIN_RESISTANCE,
                level,
                of.item(
                        "insulin-resistance/M+ FASTING_INSULIN: HOMA-IR raised",
                        true,
                        Weight.MODERATE,
                        Family.FASTING_INSULIN,
                        "HOMA_IR",
                        "homa.raised"));
    }

    private static List<String> topics(Case of) {
        return Cards.compose(of).cards().stream()
                .map(card -> card.source().topic().code())
                .toList();
    }

    private static Silence silence(Case of) {
        return Cards.compose(of).silence();
    }

    @Test
    void passesOnWhyTheEngineIsSilent() {
        assertThat(silence(Cards.full().silence(Silence.Reason.NO_REASON)).reason())
                .isEqualTo(Silence.Reason.NO_REASON);
    }

    @Test
    void saysNothingToAPatientNotEvenWhyTheEngineIsSilent() {
        CallContext patient = new CallContext("myogate-patient-view", "h", "p1", null, false, Set.of(), true);

        Answer answer = Cards.COMPOSER.compose(
                Cards.full().silence(Silence.Reason.HOSPICE).outcome(), patient);

        assertThat(answer.cards()).isEmpty();
        assertThat(answer.silence().reason()).isEqualTo(Silence.Reason.PATIENT_USER);
    }

    @Test
    void opensThePatternCardFromProbableOn() {
        assertThat(topics(withHoma(Level.PROBABLE))).containsExactly("pattern");
        assertThat(silence(withHoma(Level.POSSIBLE)).reason()).isEqualTo(Silence.Reason.NOTHING_LEFT);
    }

    @Test
    void opensThePatternCardForAnUnconfirmedDiabetesRangeAndForTheMetabolicSyndrome() {
        Case diabetesRange = Cards.man()
                .value("a1c-percent", "53", "mmol/mol", "2026-09-01")
                .glycaemia(Glycaemia.State.DM_RANGE, "a1c-percent")
                .state("dm-range");
        Case syndrome = Cards.man().count("metabolic-syndrome", 3, 4, "mets-waist", "mets-tg", "mets-hdl");

        assertThat(Cards.only(diabetesRange).summary())
                .isEqualTo("Diabetes range, not yet confirmed; HbA1c 53 mmol/mol (2026-09-01)");
        assertThat(Cards.only(syndrome).summary())
                .isEqualTo("Metabolic syndrome; 3 of 4 known criteria met (waist, triglycerides and HDL cholesterol)");
    }

    @Test
    void letsStatesAndQuestionsOnlyRideAlong() {
        Case onlyJoiners = Cards.man().state("prediabetes").state("htg-waist").kept("EX-21");

        assertThat(silence(onlyJoiners).reason()).isEqualTo(Silence.Reason.NOTHING_LEFT);
    }

    @Test
    void putsTheStopBeforeThePattern() {
        assertThat(topics(Cards.pressureTooHigh())).containsExactly("urgent", "pattern");
        assertThat(Cards.compose(Cards.pressureTooHigh()).cards())
                .extracting(Card::indicator)
                .containsExactly("warning", "info");
    }

    @Test
    void neverOpensACardForAnUnknownAge() {
        Case minor = Cards.man()
                .index("TyG", "9", "2026-09-01")
                .gate(Gate.stop("SG-38", Indicator.INFO), "TyG", "age.adult");

        assertThat(silence(minor).reason()).isEqualTo(Silence.Reason.NOTHING_LEFT);
    }

    @Test
    @Tag("cds-hooks-52")
    void takesTheHighestIndicatorOfTwoRulesForOneGate() {
        Case both = Cards.pressureTooHigh()
                .gate(Gate.stopToConfirm("SG-11", Indicator.CRITICAL), "systolic-bp.now", "sbp.stop");

        Card urgent = Cards.compose(both).cards().get(0);

        assertThat(urgent.indicator()).isEqualTo("critical");
        assertThat(urgent.summary()).doesNotContain("(+");
        assertThat(urgent.detail()).doesNotContain("confirm it first");
    }

    @Test
    void shutsThePatternCardInPregnancyEvenWhereThatIsUnconfirmed() {
        Case pregnant =
                Cards.full().statement(new Present("pregnant", Present.Basis.UNCONFIRMED, null, List.of(), List.of()));

        assertThat(silence(pregnant).reason()).isEqualTo(Silence.Reason.NOTHING_LEFT);
    }

    @Test
    void shutsThePatternCardInType1DiabetesButNotTheUrgentOne() {
        assertThat(topics(Cards.pressureTooHigh().glycaemia(Glycaemia.State.T1D)))
                .containsExactly("urgent");
    }

    @Test
    void tellsWhatIsWithheldOnTheUrgentCardWhereThePatternIsShut() {
        Case of = Cards.pressureTooHigh().glycaemia(Glycaemia.State.T1D);

        assertThat(Cards.only(of).detail()).contains("Not now: asking about activity, because resting blood pressure");
    }

    @Test
    @Tag("cds-hooks-49")
    @Tag("cds-hooks-59")
    void answersTheSameCallTwiceWithTheSameIds() {
        assertThat(Cards.compose(Cards.waistMissing())).isEqualTo(Cards.compose(Cards.waistMissing()));
    }

    @Test
    @Tag("cds-hooks-94")
    void namesEveryRuleBehindACard() {
        Card urgent = Cards.compose(Cards.pressureTooHigh()).cards().get(0);

        assertThat(urgent.extension().provenance().rules()).containsExactly("SG-11");
        assertThat(urgent.extension().provenance().ruleset()).isEqualTo("myogate@1.0.0");
        assertThat(urgent.extension().provenance().signedOff()).isFalse();
        assertThat(urgent.extension().provenance().dataAsOf()).isEqualTo(new Card.Span("2026-11-20", "2026-11-20"));
    }

    @Test
    @Tag("cds-hooks-53")
    void namesTheGuidelineOfItsLeadAsSource() {
        assertThat(Cards.only(Cards.full()).source())
                .isEqualTo(new CardSource(
                        "NICE NG246 2025",
                        "https://www.nice.org.uk/guidance/ng246",
                        new Coding(
                                "https://myogate.org/fhir/CodeSystem/topic", "pattern", "Insulin resistance pattern")));
        assertThat(Cards.compose(Cards.pressureTooHigh())
                        .cards()
                        .get(0)
                        .source()
                        .url())
                .isEqualTo("https://doi.org/10.1161/CIRCULATIONAHA.107.185214");
    }

    @Test
    @Tag("cds-hooks-56")
    @Tag("cds-hooks-72")
    void offersFiveWaysToDecline() {
        assertThat(Cards.only(Cards.full()).overrideReasons())
                .hasSize(5)
                .allSatisfy(reason -> assertThat(reason.display()).isNotBlank())
                .extracting(Coding::code)
                .contains("310343007", "already-managed", "data-wrong", "patient-declines", "not-now");
    }
}
