package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** README D59: surgery by category or by whole words; deliveries, operations and treatments by their date. */
class ProcedureTest {

    private static Snapshot read(Done procedure) {
        return Dossier.ofMan()
                .deliveredOnly("Condition", "Observation", "Procedure")
                .with(procedure.make())
                .read();
    }

    private static String shown(String concept, Done procedure) {
        return Shown.statement(read(procedure), concept);
    }

    @ParameterizedTest
    @CsvSource({
        "Cardiac surgery, PRESENT TEXT",
        "Coronary artery BYPASS graft, PRESENT TEXT",
        "Appendectomy, PRESENT TEXT",
        "Arthroplasty of knee, PRESENT TEXT",
        "Total replacement of left hip, PRESENT TEXT",
        "Aortic valve replacement, PRESENT TEXT",
        "Fluid replacement, ABSENT NONE_RECORDED",
        "Surgeries discussed, ABSENT NONE_RECORDED", // no whole word
        "Dental surgery, ABSENT NONE_RECORDED",
        "Biopsy of skin, ABSENT NONE_RECORDED",
        "Vasectomy, ABSENT NONE_RECORDED",
        "Polypectomy, ABSENT NONE_RECORDED",
        "Coronary angioplasty, ABSENT NONE_RECORDED",
        "Medication reconciliation, ABSENT NONE_RECORDED"
    })
    void knowsSurgeryByItsWords(String text, String expected) {
        assertThat(shown("surgery", Done.text(text))).isEqualTo(expected);
    }

    @Test
    void theSurgicalCategoryIsCertainUnlessTheWordsSayOtherwise() {
        assertThat(shown("surgery", Done.text("Procedure on knee").category("387713003")))
                .isEqualTo("PRESENT CODED");
        assertThat(shown("surgery", Done.text("Excision of skin lesion").category("387713003")))
                .isEqualTo("ABSENT NONE_RECORDED");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, PRESENT TEXT", "2026-08-30, ABSENT ENDED", "'', ABSENT NONE_RECORDED"})
    void countsTwelveWeeks(String on, String expected) {
        assertThat(shown("surgery", Done.text("Cardiac surgery").on(on))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(ProcedureStatus.class)
    void countsWhatWasDone(ProcedureStatus status) {
        assertThat(shown("surgery", Done.text("Cardiac surgery").also(p -> p.setStatus(status))))
                .isEqualTo(status == ProcedureStatus.COMPLETED ? "PRESENT TEXT" : "ABSENT NONE_RECORDED");
    }

    @Test
    void oneOfTomorrowIsNotDone() {
        Snapshot snapshot = read(Done.text("Cardiac surgery").on("2026-11-24"));

        assertThat(Shown.statement(snapshot, "surgery")).isEqualTo("ABSENT NONE_RECORDED");
        assertThat(Shown.unusable(snapshot)).containsExactly("Procedure/p FUTURE");
    }

    @Test
    void knowsNothingOfProceduresThatWereNotDelivered() {
        assertThat(Shown.statement(Dossier.ofMan().read(), "surgery")).isEqualTo("UNKNOWN NOT_DELIVERED");
    }

    @ParameterizedTest
    @CsvSource({
        "Laparoscopic sleeve gastrectomy, 2025-11-23, PRESENT TEXT",
        "Laparoscopic sleeve gastrectomy, 2025-11-22, ABSENT ENDED",
        "Gastric bypass, 2026-11-01, PRESENT TEXT",
        "Partial gastrectomy, 2026-11-01, ABSENT NONE_RECORDED"
    })
    void knowsAnOperationOnWeight(String text, String on, String expected) {
        assertThat(shown("bariatric-12m", Done.text(text).on(on))).isEqualTo(expected);
    }

    @Test
    void knowsAnOperationOnWeightByItsCode() {
        assertThat(shown("bariatric-12m", Done.snomed("430715008"))).isEqualTo("PRESENT CODED");
        assertThat(shown("bariatric-12m", Done.snomed("430715008").on(""))).isEqualTo("ABSENT NONE_RECORDED");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, PRESENT CODED", "2026-08-30, ABSENT ENDED"})
    void aDeliveryDatesTheWeeksAfterIt(String on, String expected) {
        Snapshot snapshot =
                Dossier.ofWoman().with(Done.snomed("11466000").on(on).make()).read();

        assertThat(Shown.statement(snapshot, "postpartum-12wk")).isEqualTo(expected);
    }

    @Test
    void afterAHysterectomySilenceMeansNotPregnant() {
        Snapshot snapshot = Dossier.ofWoman()
                .with(Done.text("Total abdominal hysterectomy").on("2019-01-01").make())
                .read();

        assertThat(Shown.statement(snapshot, "hysterectomy")).isEqualTo("PRESENT TEXT");
        assertThat(Shown.statement(snapshot, "pregnant")).isEqualTo("ABSENT IMPOSSIBLE");
        assertThat(Shown.statement(Dossier.ofWoman().read(), "pregnant")).isEqualTo("UNKNOWN NOT_RECORDED");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-25, PRESENT CODED", "2026-08-24, ABSENT NONE_RECORDED", "'', ABSENT NONE_RECORDED"})
    void aTreatmentGoesOnForAWhile(String on, String expected) {
        assertThat(shown("dialysis", Done.snomed("302497006").on(on))).isEqualTo(expected);
    }

    @Test
    void itsWordsAreNoMedicineAndNoDiagnosis() {
        assertThat(shown("on-metformin", Done.text("Metformin surgery"))).isEqualTo("UNKNOWN NOT_DELIVERED");
    }
}
