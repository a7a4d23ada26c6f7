package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lost pregnancy, a hospice stay, smoking and ketones as they are answered. */
class EventsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-09-24, UNKNOWN VAGUE",
        "2026-09-23, ABSENT ENDED", // 61 days: it ended the pregnancy, and no other is on record
        "2026-08-24, UNKNOWN STALE"
    })
    void aLostPregnancyLeavesItOpenForSixtyDays(String lost, String expected) {
        Snapshot snapshot = Dossier.ofWoman()
                .with(
                        Dx.icd("Z33.1").onset("2026-08-01").make(),
                        Dx.icd("O03.9").onset(lost).make())
                .read();

        assertThat(Shown.statement(snapshot, "pregnant")).isEqualTo(expected);
    }

    @Test
    void evidenceAfterALossIsOfAnotherPregnancy() {
        Snapshot snapshot = Dossier.ofWoman()
                .with(
                        Dx.icd("O03.9").onset("2026-09-24").make(),
                        Dx.icd("Z33.1").onset("2026-11-20").make())
                .read();

        assertThat(Shown.statement(snapshot, "pregnant")).isEqualTo("PRESENT CODED");
    }

    private static String hospice(EncounterStatus status, String start, String end) {
        Encounter encounter = new Encounter();
        encounter.setId("e");
        encounter.setStatus(status);
        encounter.addType(new CodeableConcept(new Coding(Obs.SNOMED, "305336008", null)));
        encounter.getPeriod().setStartElement(new DateTimeType(start));
        if (!end.isEmpty()) {
            encounter.getPeriod().setEndElement(new DateTimeType(end));
        }
        return Shown.statement(Dossier.ofMan().with(encounter).read(), "hospice");
    }

    @ParameterizedTest
    @CsvSource({
        "FINISHED, 2026-05-01, 2026-05-24, PRESENT CODED",
        "FINISHED, 2026-05-01, 2026-05-23, ABSENT NONE_RECORDED",
        "INPROGRESS, 2024-05-01, '', PRESENT CODED",
        "PLANNED, 2026-11-20, '', ABSENT NONE_RECORDED",
        "INPROGRESS, 2026-11-24, '', ABSENT NONE_RECORDED"
    })
    void aHospiceStayCountsForHalfAYear(EncounterStatus status, String start, String end, String expected) {
        assertThat(hospice(status, start, end)).isEqualTo(expected);
    }

    @Test
    void aDischargeToHospiceCounts() {
        Encounter encounter = new Encounter();
        encounter.setStatus(EncounterStatus.FINISHED);
        encounter.getPeriod().setStartElement(new DateTimeType("2026-11-01"));
        encounter
                .getHospitalization()
                .setDischargeDisposition(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/discharge-disposition", "hosp", null)));

        assertThat(Shown.statement(Dossier.ofMan().with(encounter).read(), "hospice"))
                .isEqualTo("PRESENT CODED");
    }

    @ParameterizedTest
    @CsvSource({
        "http://loinc.org, LA18976-3, 2026-11-02, PRESENT CODED",
        "http://loinc.org, LA18978-9, 2026-11-02, ABSENT RECORDED",
        "http://loinc.org, LA15920-4, 2026-11-02, ABSENT RECORDED",
        "http://loinc.org, LA18980-5, 2026-11-02, UNKNOWN NOT_RECORDED",
        "http://snomed.info/sct, 449868002, 2025-11-23, PRESENT CODED",
        "http://snomed.info/sct, 449868002, 2025-11-22, UNKNOWN STALE",
        "http://snomed.info/sct, 8517006, 2026-11-02, ABSENT RECORDED",
        "http://snomed.info/sct, 8517006, 2025-11-22, UNKNOWN STALE"
    })
    void readsWhetherSomebodySmokesNow(String system, String answer, String on, String expected) {
        Obs status =
                Obs.of("72166-2").at(on).also(o -> o.setValue(new CodeableConcept(new Coding(system, answer, null))));

        assertThat(Shown.statement(Dossier.ofMan().with(status.make()).read(), "smoker"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "positive, PRESENT CODED",
        "2+, PRESENT CODED",
        "Large, PRESENT CODED",
        "negative, ABSENT RECORDED",
        "trace, UNKNOWN NOT_RECORDED"
    })
    void readsKetonesAsLaboratoriesWriteThem(String written, String expected) {
        Obs ketones = Obs.of("2514-8").at("2026-11-20").text(written);

        assertThat(Shown.statement(Dossier.ofMan().with(ketones.make()).read(), "urine-ketones-positive"))
                .isEqualTo(expected);
    }
}
