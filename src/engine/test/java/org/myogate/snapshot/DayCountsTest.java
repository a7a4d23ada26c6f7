package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** README rows mi-days, revasc-days, stroke-days, surgery-days, retina-surgery-days, hf-decompensated; D59, D68. */
class DayCountsTest {

    private static String days(String marker, Resource... resources) {
        return Shown.value(Dossier.ofMan().with(resources).read(), marker);
    }

    private static Procedure procedure(String text, String day) {
        Procedure procedure = new Procedure();
        procedure.setId("p");
        procedure.setStatus(ProcedureStatus.COMPLETED);
        procedure.setCode(new CodeableConcept().setText(text));
        procedure.setPerformed(new DateTimeType(day));
        return procedure;
    }

    private static Procedure coded(String code, String day) {
        Procedure procedure = procedure("", day);
        procedure.setCode(new CodeableConcept(new Coding(Obs.SNOMED, code, null)));
        return procedure;
    }

    @ParameterizedTest
    @CsvSource({
        "mi-days, 22298006, 20 d",
        "stroke-days, 230690007, 20 d",
        "stroke-ischaemic-days, 432504007, 20 d",
        "vte-days, 59282003, 20 d"
    })
    void countTheDaysSinceTheEvent(String marker, String code, String expected) {
        assertThat(days(marker, Dx.snomed(code).onset("2026-11-03").make())).isEqualTo(expected);
        assertThat(days(
                        marker,
                        Dx.snomed(code).onset("2026-11-03").clinical("resolved").make()))
                .isEqualTo(expected);
    }

    @Test
    void takeTheNewestOfSeveralEvents() {
        assertThat(days(
                        "mi-days",
                        Dx.icd("I21.4").id("old").onset("2019-01-01").make(),
                        Dx.icd("I22.1").id("new").onset("2026-10-24").make()))
                .isEqualTo("30 d");
    }

    @Test
    void doNotCountAnOldInfarctionAStentOrARefutedDiagnosis() {
        assertThat(days("mi-days", Dx.icd("I25.2").make(), Dx.icd("Z95.5").make()))
                .isEqualTo("NO_EVENT");
        assertThat(days("revasc-days", Dx.icd("Z95.1").make())).isEqualTo("MISSING");
        assertThat(days("mi-days", Dx.icd("I21.4").verification("refuted").make()))
                .isEqualTo("NO_EVENT");
    }

    @Test
    void countAnActiveAcuteDiagnosisWithoutADateAsToday() {
        Snapshot snapshot =
                Dossier.ofMan().with(Dx.icd("I21.4").undated().make()).read();

        assertThat(Shown.value(snapshot, "mi-days")).isEqualTo("0 d");
        assertThat(Shown.measured(snapshot, "mi-days").flags()).containsExactly(Flag.DATE_ASSUMED);
        assertThat(days(
                        "mi-days",
                        Dx.icd("I21.4").undated().clinical("resolved").make()))
                .isEqualTo("UNUSABLE");
        assertThat(days("stroke-ischaemic-days", Dx.icd("I63.9").undated().make()))
                .isEqualTo("UNUSABLE");
    }

    @Test
    void countAProvisionalInfarction() {
        assertThat(days(
                        "mi-days",
                        Dx.icd("I21.4")
                                .onset("2026-11-22")
                                .verification("provisional")
                                .make()))
                .isEqualTo("1 d");
    }

    @Test
    void leaveARangeWhereTheDateIsNotExact() {
        assertThat(days("mi-days", Dx.icd("I21.4").onset("2026-10").make())).isEqualTo(">=23<=53 d");
    }

    @Test
    void sayThatNothingHappenedOnlyWhereTheListCame() {
        assertThat(days("mi-days")).isEqualTo("NO_EVENT");
        assertThat(Shown.value(Dossier.ofMan().deliveredOnly().read(), "mi-days"))
                .isEqualTo("MISSING");
        assertThat(Shown.value(Dossier.ofMan().failed("Condition").read(), "mi-days"))
                .isEqualTo("MISSING");
    }

    @Test
    void dateAnOperationByABypassAndAStentAsRevascularisationOnly() {
        assertThat(days("revasc-days", coded("232717009", "2026-11-02"))).isEqualTo("21 d");
        assertThat(days("surgery-days", coded("232717009", "2026-11-02"))).isEqualTo("21 d");
        assertThat(days("revasc-days", coded("415070008", "2026-11-02"))).isEqualTo("21 d");
        assertThat(days("surgery-days", coded("415070008", "2026-11-02"))).isNotEqualTo("21 d");
    }

    @ParameterizedTest
    @CsvSource({
        "surgery-days, Right hip replacement, 21 d",
        "surgery-days, Laparoscopic cholecystectomy, 21 d",
        "surgery-days, Coronary angioplasty, MISSING",
        "surgery-days, Dental surgery, MISSING",
        "retina-surgery-days, Panretinal photocoagulation, 21 d",
        "retina-surgery-days, Scleral buckle, 21 d",
        "retina-surgery-days, Cataract extraction, NO_EVENT"
    })
    void readAnOperationFromItsText(String marker, String text, String expected) {
        Snapshot snapshot = Dossier.ofMan()
                .deliveredOnly("Condition", "Procedure")
                .with(procedure(text, "2026-11-02"))
                .read();
        String shown = Shown.value(snapshot, marker);

        assertThat(expected.equals("MISSING") ? shown.replace("NO_EVENT", "MISSING") : shown)
                .isEqualTo(expected);
    }

    @Test
    void countAnAdmissionForHeartFailureByItsReason() {
        Encounter stay = new Encounter();
        stay.setId("e");
        stay.setStatus(EncounterStatus.FINISHED);
        stay.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IMP", null));
        stay.getPeriod().setStartElement(new DateTimeType("2026-11-01T08:00:00Z"));
        stay.getPeriod().setEndElement(new DateTimeType("2026-11-08T08:00:00Z"));
        assertThat(days("hf-admission-days", stay)).isEqualTo("NO_EVENT");

        stay.addReasonCode(new CodeableConcept(new Coding(Obs.SNOMED, "84114007", null)));
        assertThat(days("hf-admission-days", stay)).isEqualTo("15 d");
    }

    @ParameterizedTest
    @CsvSource({"onset, 6 a", "recorded, >=6 a"})
    void tellYearsOfDiabetesByOnsetElseAtLeastSinceItWasRecorded(String by, String expected) {
        Dx diabetes = Dx.icd("E11.9").undated();
        assertThat(days(
                        "t2d-years",
                        by.equals("onset")
                                ? diabetes.onset("2020-03-01").make()
                                : diabetes.also(c -> c.setRecordedDateElement(new DateTimeType("2020-03-01")))
                                        .make()))
                .isEqualTo(expected);
        assertThat(days("t2d-years")).isEqualTo("MISSING");
    }
}
