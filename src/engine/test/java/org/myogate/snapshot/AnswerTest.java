package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coded answers, positive tests, and facts under Myogate's own code system (design section 3, D62). */
class AnswerTest {

    private static final String FACT = "https://myogate.org/fhir/CodeSystem/fact";
    private static final Terms TERMS = new TermsFolder()
            .line("facts.csv", "wants-fasting,boolean,,P12M,no,interested in fasting")
            .line("concepts.csv", "cleared,ans,no,,no,,,cleared for exercise,policy,")
            .line("concept-codes.csv", "cleared,fact,cleared,exact,cleared for exercise,policy")
            .line("facts.csv", "cleared,boolean,,P12M,yes,cleared for exercise")
            .read();

    private static Snapshot read(Obs observation) {
        return Dossier.ofMan().terms(TERMS).with(observation.make()).read();
    }

    private static String wantsFasting(Obs observation) {
        return Shown.statement(read(observation), "wants-fasting");
    }

    private static String cleared(Obs observation) {
        return Shown.statement(read(observation), "cleared");
    }

    private static Obs answer() {
        return Obs.of(FACT, "wants-fasting");
    }

    @Test
    void aRecordedYesAndARecordedNo() {
        assertThat(wantsFasting(answer().yes(true))).isEqualTo("PRESENT ENTERED");
        assertThat(wantsFasting(answer().yes(false))).isEqualTo("ABSENT RECORDED");
        assertThat(wantsFasting(answer().text("true"))).isEqualTo("UNKNOWN NOT_RECORDED");
        assertThat(wantsFasting(answer())).isEqualTo("UNKNOWN NOT_RECORDED");
        assertThat(Shown.unusable(read(answer().text("true")))).containsExactly("Observation/owants-fasting NO_VALUE");
    }

    @Test
    void onlyUnderItsOwnSystem() {
        assertThat(wantsFasting(
                        Obs.of("http://example.org/fact", "wants-fasting").yes(true)))
                .isEqualTo("UNKNOWN NOT_RECORDED");
    }

    @Test
    void beyondItsLookBackItIsStale() {
        assertThat(wantsFasting(answer().at("2025-11-23").yes(true))).isEqualTo("PRESENT ENTERED");
        assertThat(wantsFasting(answer().at("2025-11-22").yes(true))).isEqualTo("UNKNOWN STALE");
        assertThat(wantsFasting(answer().at("2025-11-22").yes(false))).isEqualTo("UNKNOWN STALE");
    }

    @Test
    void theNewestAnswerDecides() {
        Snapshot snapshot = Dossier.ofMan()
                .terms(TERMS)
                .with(
                        answer().id("a").at("2026-06-01").yes(true).make(),
                        answer().id("b").at("2026-10-01").yes(false).make())
                .read();

        assertThat(Shown.statement(snapshot, "wants-fasting")).isEqualTo("ABSENT RECORDED");
    }

    @Test
    void anAnswerThatIsNoResultIsListed() {
        assertThat(Shown.unusable(
                        read(answer().status(ObservationStatus.PRELIMINARY).yes(true))))
                .containsExactly("Observation/owants-fasting STATUS");
        assertThat(Shown.unusable(read(answer().at("2026-11-24").yes(true))))
                .containsExactly("Observation/owants-fasting FUTURE");
        assertThat(Shown.unusable(read(answer().yes(true).also(o -> o.setEffective(null)))))
                .containsExactly("Observation/owants-fasting DATE");
        assertThat(wantsFasting(answer().status(ObservationStatus.PRELIMINARY).yes(true)))
                .isEqualTo("UNKNOWN NOT_RECORDED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Practitioner/d", "PractitionerRole/d", "Organization/d", "http://ehr.example/Practitioner/d"})
    void aClinicianLiftsAGate(String performer) {
        assertThat(cleared(Obs.of(FACT, "cleared").yes(true).also(o -> o.addPerformer(new Reference(performer)))))
                .isEqualTo("PRESENT ENTERED");
    }

    @Test
    void whatLiftsAGateDoesNotCountForEver() {
        Obs old = Obs.of(FACT, "cleared")
                .yes(true)
                .at("2023-01-05")
                .also(o -> o.addPerformer(new Reference("Practitioner/d")));

        assertThat(cleared(old)).isEqualTo("ABSENT NONE_RECORDED");
        assertThat(read(old).unusable()).extracting(Unusable::detail).containsExactly(AnswerReader.TOO_LONG_AGO);
    }

    @Test
    void anybodyMaySayNo() {
        assertThat(cleared(Obs.of(FACT, "cleared").yes(false))).isEqualTo("ABSENT RECORDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient/p", "RelatedPerson/r"})
    void nobodyElseLiftsAGate(String performer) {
        assertThat(cleared(Obs.of(FACT, "cleared").yes(true).also(o -> o.addPerformer(new Reference(performer)))))
                .isEqualTo("ABSENT NONE_RECORDED");
        assertThat(cleared(Obs.of(FACT, "cleared").yes(true))).isEqualTo("ABSENT NONE_RECORDED");
        assertThat(Shown.unusable(read(Obs.of(FACT, "cleared").yes(true))))
                .containsExactly("Observation/ocleared NO_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"positive", "POS", "LA6576-8", "10828004"})
    void aPositiveTestIsAFinding(String code) {
        assertThat(antibodies(code)).isEqualTo("PRESENT CODED");
    }

    private static String antibodies(String code) {
        Observation observation = Obs.of("56540-8")
                .value("120", "[IU]/mL")
                .also(o -> o.addInterpretation(new CodeableConcept(new Coding("http://example.org", code, null))))
                .make();
        return Shown.statement(Dossier.ofMan().with(observation).read(), "t1d");
    }

    @Test
    void aNegativeTestRefutesNoHistory() {
        assertThat(antibodies("negative")).isEqualTo("ABSENT NONE_RECORDED");
        Snapshot unseen = Dossier.ofMan()
                .deliveredOnly("Observation")
                .with(Obs.of("56540-8").text("negative").make())
                .read();
        assertThat(Shown.statement(unseen, "t1d")).isEqualTo("UNKNOWN NOT_DELIVERED");
    }
}
