package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** README row cleared-12m; D66. */
class ClearanceTest {

    private static Observation entry(String fact, String day, String performer) {
        return Obs.of("https://myogate.org/fhir/CodeSystem/fact", fact)
                .at(day + "T10:00:00Z")
                .yes(true)
                .also(o -> o.addPerformer(new Reference(performer)))
                .make();
    }

    private static Observation cleared(String day) {
        return entry("cleared-12m", day, "Practitioner/1");
    }

    private static String said(String concept, Resource... resources) {
        return Shown.statement(Dossier.ofMan().with(resources).read(), concept);
    }

    @Test
    void countsFromAClinicianWithin12Months() {
        assertThat(said("cleared-12m", cleared("2026-06-01"))).isEqualTo("PRESENT ENTERED");
        assertThat(said("cleared-12m", cleared("2025-11-22"))).startsWith("ABSENT");
        assertThat(said("cleared-12m", entry("cleared-12m", "2026-06-01", "Patient/p")))
                .isEqualTo("ABSENT NONE_RECORDED");
    }

    @Test
    void isAbsentWhereNobodyEnteredItAndUnknownWhereTheStoreFailed() {
        assertThat(said("cleared-12m")).isEqualTo("ABSENT NONE_RECORDED");
        assertThat(Shown.statement(Dossier.ofMan().failed("Observation").read(), "cleared-12m"))
                .isEqualTo("UNKNOWN FAILED");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, PRESENT ENTERED", "2026-06-01, ABSENT DERIVED", "2026-07-01, ABSENT DERIVED"})
    void isVoidOnceAnInfarctionIsNotOlder(String infarction, String expected) {
        assertThat(said(
                        "cleared-12m",
                        cleared("2026-06-01"),
                        Dx.icd("I21.4").onset(infarction).make()))
                .isEqualTo(expected);
    }

    @Test
    void isVoidByAnActiveInfarctionWithoutADate() {
        assertThat(said(
                        "cleared-12m",
                        cleared("2026-06-01"),
                        Dx.icd("I21.4").undated().make()))
                .isEqualTo("ABSENT DERIVED");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, PRESENT ENTERED", "2026-08-01, ABSENT DERIVED"})
    void isVoidOnceADiseaseWasFirstRecordedAfterIt(String first, String expected) {
        assertThat(said(
                        "cleared-12m",
                        cleared("2026-06-01"),
                        Dx.icd("I48.0").onset(first).make()))
                .isEqualTo(expected);
    }

    @Test
    void isNotVoidByADiseaseWithoutADate() {
        assertThat(said(
                        "cleared-12m",
                        cleared("2026-06-01"),
                        Dx.icd("I48.0").undated().make()))
                .isEqualTo("PRESENT ENTERED");
    }

    @Test
    void forVigorousExerciseIsVoidByDiabetesToo() {
        Resource diabetes = Dx.icd("E11.9").onset("2026-08-01").make();
        assertThat(said("cleared-12m", cleared("2026-06-01"), diabetes)).isEqualTo("PRESENT ENTERED");
        assertThat(said(
                        "cleared-vigorous-12m",
                        entry("cleared-vigorous-12m", "2026-06-01", "Practitioner/1"),
                        diabetes))
                .isEqualTo("ABSENT DERIVED");
    }

    @Test
    void aNoFromAPatientEndsNoDiagnosis() {
        Observation no = Obs.of("https://myogate.org/fhir/CodeSystem/fact", "charcot-active")
                .at("2026-11-01T10:00:00Z")
                .yes(false)
                .also(o -> o.addPerformer(new Reference("Patient/p")))
                .make();
        assertThat(said("charcot-active", Dx.icd("E11.610").make(), no)).isEqualTo("PRESENT CODED");
        no.getPerformerFirstRep().setReference("Practitioner/1");
        assertThat(said("charcot-active", Dx.icd("E11.610").make(), no)).isEqualTo("ABSENT RECORDED");
    }
}
