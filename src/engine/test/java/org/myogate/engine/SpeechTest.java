package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Level;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.plan.Proposal;
import org.myogate.snapshot.Absent;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;

class SpeechTest {

    private static final Snapshot ADULT = Chart.of(Sex.FEMALE, 52)
            .known(Chart.measured("WAIST", "80", "cm", Truth.UNKNOWN))
            .snapshot();

    @Test
    void speaksForAnAxisThatIsProbable() {
        assertThat(decide(List.of(), finding(Axis.HEPATIC, Level.PROBABLE), finding(Axis.INACTIVITY, Level.DEFINITE)))
                .isEqualTo(new Speech(List.of("hepatic", "inactivity"), null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"POSSIBLE", "ABSENT", "UNKNOWN"})
    void staysSilentForAnythingLess(Level level) {
        assertThat(silence(decide(List.of(), finding(Axis.HEPATIC, level)))).isEqualTo(Silence.Reason.NO_REASON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t2d",
                "prediabetes",
                "dm-range",
                "masld",
                "metabolic-syndrome",
                "gdm-current",
                "diabetes-type-uncertain"
            })
    void speaksForAState(String state) {
        assertThat(decide(List.of(Chart.present(state))).reasons()).containsExactly(state);
        assertThat(silence(decide(List.of(Chart.unknown(state))))).isEqualTo(Silence.Reason.NO_REASON);
        assertThat(silence(decide(List.of(Chart.unconfirmed(state))))).isEqualTo(Silence.Reason.NO_REASON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t1d", "other-diabetes", "hypertension"})
    void staysSilentForWhatIsNoReasonOfItsOwn(String concept) {
        assertThat(silence(decide(List.of(Chart.present(concept))))).isEqualTo(Silence.Reason.NO_REASON);
    }

    @Test
    void speaksForADrugThatWorsensResistanceOnceAnyPatternIsPossible() {
        List<Statement> drug = List.of(Chart.present("ir-worsening-drug"));
        assertThat(decide(drug, finding(Axis.HEPATIC, Level.POSSIBLE)).reasons())
                .containsExactly("ir-worsening-drug");
        assertThat(silence(decide(drug, finding(Axis.HEPATIC, Level.UNKNOWN)))).isEqualTo(Silence.Reason.NO_REASON);
    }

    @Test
    void speaksForACriticalGateAndForNoOther() {
        assertThat(gated(Indicator.CRITICAL).reasons()).containsExactly("SG-01");
        assertThat(silence(gated(Indicator.WARNING))).isEqualTo(Silence.Reason.NO_REASON);
    }

    @Test
    void neverSpeaksOfAChildOrOfAnUnknownAge() {
        List<Finding> definite = List.of(finding(Axis.HEPATIC, Level.DEFINITE));
        assertThat(Speech.decide(ADULT, Truth.FALSE, List.of(), definite, List.of(), List.of()))
                .satisfies(speech -> assertThat(silence(speech)).isEqualTo(Silence.Reason.UNDER_18))
                .satisfies(speech -> assertThat(speech.reasons()).isEmpty());
        assertThat(silence(Speech.decide(ADULT, Truth.UNKNOWN, List.of(), definite, List.of(), List.of())))
                .as("a birth year that may make 17 or 18")
                .isEqualTo(Silence.Reason.UNDER_18);
    }

    @Test
    void neverSpeaksInHospiceEvenUnconfirmed() {
        Finding definite = finding(Axis.HEPATIC, Level.DEFINITE);
        assertThat(silence(decide(List.of(Chart.present("hospice")), definite))).isEqualTo(Silence.Reason.HOSPICE);
        assertThat(silence(decide(List.of(Chart.unconfirmed("hospice")), definite)))
                .isEqualTo(Silence.Reason.HOSPICE);
        assertThat(decide(List.of(Chart.unknown("hospice")), definite).silence())
                .isNull();
    }

    @Test
    void callsARecordThatHoldsNothingEmpty() {
        Present ancestry =
                new Present("ancestry-asian", Present.Basis.CODED, null, List.of(new Source("Patient/p")), List.of());
        assertThat(silence(decide(Chart.of(Sex.MALE, 40).known(ancestry).snapshot())))
                .isEqualTo(Silence.Reason.NO_DATA);
        Absent ended = new Absent("t1d", Absent.Basis.ENDED, List.of(new Source("Condition/1")), List.of());
        assertThat(silence(decide(Chart.of(Sex.MALE, 40).known(ended).snapshot())))
                .isEqualTo(Silence.Reason.NO_REASON);
    }

    @Test
    void speaksForARecommendationThatCannotWaitAndForNoOther() {
        assertThat(proposed(Proposal.critical("DI-11")).reasons()).containsExactly("DI-11");
        assertThat(silence(proposed(Proposal.warning("DI-13")))).isEqualTo(Silence.Reason.NO_REASON);
    }

    private static Speech proposed(Proposal proposal) {
        return Speech.decide(ADULT, Truth.TRUE, List.of(), List.of(), List.of(), List.of(proposal));
    }

    private static Speech gated(Indicator indicator) {
        return Speech.decide(
                ADULT, Truth.TRUE, List.of(), List.of(), List.of(Gate.stop("SG-01", indicator)), List.of());
    }

    private static Speech decide(Snapshot snapshot) {
        return Speech.decide(snapshot, Truth.TRUE, snapshot.statements(), List.of(), List.of(), List.of());
    }

    private static Speech decide(List<Statement> statements, Finding... findings) {
        return Speech.decide(ADULT, Truth.TRUE, statements, List.of(findings), List.of(), List.of());
    }

    private static Silence.Reason silence(Speech speech) {
        assertThat(speech.reasons()).isEmpty();
        assertThat(speech.silence()).isNotNull();
        return speech.silence().reason();
    }

    private static Finding finding(Axis axis, Level level) {
        return new Finding(axis, level, null, false, List.of());
    }
}
