package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** README 2.1: "none recorded" needs a list of which every entry can be read. */
class UnreadableDiagnosisTest {

    private static final String ICD_9 = "http://hl7.org/fhir/sid/icd-9-cm";
    private static final String LOCAL = "http://hospital.example/codes";

    private static Dx onlyText(String text) {
        return Dx.of(LOCAL, "x").id("text").also(condition -> condition.setCode(new CodeableConcept().setText(text)));
    }

    private static String t2d(Dx... conditions) {
        return Dx.shown("t2d-coded", conditions);
    }

    @ParameterizedTest
    @CsvSource({
        "http://hl7.org/fhir/sid/icd-9-cm, 250.00, UNKNOWN UNREADABLE",
        "http://hospital.example/codes, DM2, UNKNOWN UNREADABLE",
        "http://loinc.org, 4548-4, UNKNOWN UNREADABLE", // names no diagnosis
        "http://snomed.info/sct, 195967001, ABSENT NONE_RECORDED", // asthma: readable, and something else
        "http://hl7.org/fhir/sid/icd-10-cm, J45.909, ABSENT NONE_RECORDED",
        "http://hl7.org/fhir/sid/icd-10, J45, ABSENT NONE_RECORDED",
        "http://fhir.de/CodeSystem/bfarm/icd-10-gm, J45.0, ABSENT NONE_RECORDED",
        "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips, no-known-problems, ABSENT NONE_RECORDED",
        "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips, no-problem-info, UNKNOWN UNREADABLE"
    })
    void anEntryInNoKnownSystemCouldBeAnyDiagnosis(String system, String code, String expected) {
        assertThat(t2d(Dx.of(system, code))).isEqualTo(expected);
        assertThat(Dx.shown("t1d", Dx.of(system, code))).isEqualTo(expected);
    }

    @Test
    void aTextAloneOrNothingAtAllCouldBeAnyDiagnosis() {
        Dx nothing = Dx.of(LOCAL, "x").also(condition -> condition.setCode(null));
        Dx noCode = Dx.of(LOCAL, "x")
                .also(c -> c.getCode().getCodingFirstRep().setSystem(Obs.SNOMED).setCode(null));

        assertThat(t2d(onlyText("Zucker"))).isEqualTo("UNKNOWN UNREADABLE");
        assertThat(t2d(nothing)).isEqualTo("UNKNOWN UNREADABLE");
        assertThat(t2d(noCode)).isEqualTo("UNKNOWN UNREADABLE");
    }

    @Test
    void aSecondCodingInAKnownSystemMakesItReadable() {
        Dx both = Dx.of(ICD_9, "493.90").also(c -> c.getCode().addCoding(new Coding(Obs.SNOMED, "195967001", null)));

        assertThat(t2d(both)).isEqualTo("ABSENT NONE_RECORDED");
    }

    @Test
    void whatIsKnownOtherwiseStays() {
        Dx other = Dx.of(ICD_9, "401.9");

        assertThat(t2d(other, Dx.snomed("44054006"))).isEqualTo("PRESENT CODED");
        assertThat(t2d(other, Dx.snomed("44054006").clinical("resolved"))).isEqualTo("ABSENT ENDED");
        assertThat(Dx.shown("t1d", other, Dx.snomed("46635009").verification("refuted")))
                .isEqualTo("ABSENT RECORDED");
    }

    @ParameterizedTest
    @CsvSource({
        "active, confirmed, UNKNOWN UNREADABLE, UNKNOWN UNREADABLE",
        "active, provisional, UNKNOWN UNREADABLE, UNKNOWN UNREADABLE",
        "resolved, confirmed, ABSENT NONE_RECORDED, UNKNOWN UNREADABLE", // over, and still history
        "active, refuted, ABSENT NONE_RECORDED, ABSENT NONE_RECORDED",
        "active, entered-in-error, ABSENT NONE_RECORDED, ABSENT NONE_RECORDED"
    })
    void itsStatusCountsForWhatIsNowAndForWhatWasEver(String clinical, String verification, String now, String ever) {
        Dx entry = Dx.of(ICD_9, "250.00").clinical(clinical).verification(verification);

        assertThat(t2d(entry)).isEqualTo(now);
        assertThat(Dx.shown("t1d", entry)).isEqualTo(ever);
    }

    @Test
    void oneOfTheFutureIsNoneYet() {
        assertThat(t2d(Dx.of(ICD_9, "250.00").onset("2026-11-24"))).isEqualTo("ABSENT NONE_RECORDED");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16, UNKNOWN UNREADABLE", "2026-11-15, ABSENT NONE_RECORDED", "2026, UNKNOWN UNREADABLE"})
    void anOldOneIsNoCrisisOfThisWeek(String onset, String expected) {
        assertThat(Dx.shown("hypertensive-crisis", Dx.of(ICD_9, "401.0").onset(onset)))
                .isEqualTo(expected);
    }

    @Test
    void saysNothingOfOpenQuestionsMedicinesAndTests() {
        Snapshot snapshot =
                Dossier.ofWoman().with(Dx.of(ICD_9, "250.00").make()).read();

        assertThat(Shown.statement(snapshot, "pregnant")).isEqualTo("UNKNOWN NOT_RECORDED");
        assertThat(Shown.statement(snapshot, "on-insulin")).isEqualTo("ABSENT NONE_RECORDED");
        assertThat(Shown.statement(snapshot, "hcg-positive")).isEqualTo("ABSENT NONE_RECORDED");
    }

    @Test
    void namesTheEntriesWhateverTheirOrder() {
        Dossier dossier = Dossier.ofMan()
                .with(onlyText("Zucker").make())
                .with(Dx.of(ICD_9, "250.00").id("nine").make())
                .with(Dx.snomed("195967001").make());

        for (int seed = 0; seed < 5; seed++) {
            assertThat(dossier.shuffled(new Random(seed))
                            .read()
                            .statement("t2d-coded")
                            .sources())
                    .containsExactly(new Source("Condition/nine"), new Source("Condition/text"));
        }
    }

    @Test
    void aMedicineInTheTextOfADiagnosisIsNotTaken() {
        assertThat(Dx.shown("on-metformin", onlyText("Intolerance of metformin")))
                .isEqualTo("ABSENT NONE_RECORDED");
    }
}
