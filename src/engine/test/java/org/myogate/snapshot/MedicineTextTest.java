package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R 3.4: where the medicine stands (code, reference, contained, text), and what was dispensed. */
class MedicineTextTest {

    private static CodeableConcept metformin() {
        return new CodeableConcept(new Coding(Rx.RXNORM, Rx.METFORMIN, null));
    }

    private static MedicationRequest referring(String reference) {
        return Rx.text("x").also(r -> r.setMedication(new Reference(reference))).make();
    }

    @Test
    void resolvesAReference() {
        Medication medication = new Medication();
        medication.setId("med");
        medication.setCode(metformin());

        assertThat(MedicineTest.metformin(referring("Medication/med"), medication))
                .isEqualTo("PRESENT CODED");
        assertThat(MedicineTest.metformin(referring("http://ehr.example/fhir/Medication/med"), medication))
                .isEqualTo("PRESENT CODED");
    }

    @Test
    void readsAContainedMedicine() {
        MedicationRequest request = referring("#med");
        Medication medication = new Medication();
        medication.setId("med");
        medication.setCode(metformin());
        request.addContained(new Medication());
        request.addContained(medication);

        assertThat(MedicineTest.metformin(request)).isEqualTo("PRESENT CODED");
    }

    @Test
    void readsTheIngredientsOfAMedicine() {
        MedicationRequest request = referring("#med");
        Medication medication = new Medication();
        medication.setId("med");
        medication.addIngredient().setItem(metformin());
        request.addContained(medication);

        assertThat(MedicineTest.metformin(request)).isEqualTo("PRESENT CODED");
    }

    @ParameterizedTest
    @CsvSource({
        "Metformin 500 mg twice daily, PRESENT TEXT",
        "GLUCOPHAGE XR, PRESENT TEXT",
        "sitagliptin / metformin, PRESENT TEXT",
        "metforminium, ABSENT NONE_RECORDED",
        "Paracetamol 500 mg, ABSENT NONE_RECORDED"
    })
    void matchesAWholeWordOfTheTextLow(String text, String expected) {
        assertThat(MedicineTest.metformin(Rx.text(text).make())).isEqualTo(expected);
    }

    @Test
    void aTextMatchWarnsAndNeverQualifies() {
        Statement statement =
                Dossier.ofMan().with(Rx.text("metformin").make()).read().statement("on-metformin");

        assertThat(statement.warns()).isEqualTo(Truth.TRUE);
        assertThat(statement.qualifies()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void readsTheDisplayOfACodeNobodyKnows() {
        Rx local = Rx.of("http://hl7.org/fhir/sid/ndc", "00000-0000")
                .also(r -> ((CodeableConcept) r.getMedication())
                        .getCodingFirstRep()
                        .setDisplay("metformin hydrochloride 500 MG"));

        assertThat(MedicineTest.metformin(local.make())).isEqualTo("PRESENT TEXT");
    }

    @Test
    void readsTheDisplayOfAReferenceThatLeadsNowhere() {
        MedicationRequest request = Rx.text("x")
                .also(r -> r.setMedication(new Reference("Medication/gone").setDisplay("metformin 500")))
                .make();

        assertThat(MedicineTest.metformin(request)).isEqualTo("PRESENT TEXT");
    }

    @Test
    void aTextOnHoldIsADoubt() {
        assertThat(MedicineTest.metformin(Rx.text("metformin")
                        .status(MedicationRequestStatus.ONHOLD)
                        .make()))
                .isEqualTo("UNKNOWN VAGUE");
    }

    @Test
    void anEntryWithoutCodeOrTextLeavesEveryClassOpen() {
        Snapshot nowhere = Dossier.ofMan().with(referring("Medication/gone")).read();
        Snapshot unknownCode = Dossier.ofMan()
                .with(Rx.of("http://hl7.org/fhir/sid/ndc", "00000-0000").make())
                .read();

        for (Snapshot snapshot : new Snapshot[] {nowhere, unknownCode}) {
            assertThat(Shown.statement(snapshot, "on-metformin")).isEqualTo("UNKNOWN VAGUE");
            assertThat(Shown.statement(snapshot, "on-insulin")).isEqualTo("UNKNOWN VAGUE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Newgliflozin 10 mg", "Diabetes tablets", "Futuretide pen"})
    void anUnmappedTextThatSoundsLikeADiabetesMedicineLeavesItsClassesOpen(String text) {
        Snapshot snapshot = Dossier.ofMan().with(Rx.text(text).make()).read();

        assertThat(Shown.statement(snapshot, "glucose-drug")).isEqualTo("UNKNOWN VAGUE");
    }

    @Test
    void aCodedMedicineWhoseDisplaySoundsLikeOneIsWhatItIs() {
        Snapshot snapshot = Dossier.ofMan()
                .with(Rx.atc("A16AX08")
                        .also(r -> ((CodeableConcept) r.getMedication())
                                .getCodingFirstRep()
                                .setDisplay("teduglutide"))
                        .make())
                .read();

        assertThat(Shown.statement(snapshot, "on-glp1")).isNotEqualTo("PRESENT TEXT");
    }

    private static MedicationDispense dispense(String handedOver, String days) {
        MedicationDispense dispense = new MedicationDispense();
        dispense.setId("d");
        dispense.setStatus(MedicationDispenseStatus.COMPLETED);
        dispense.setMedication(metformin());
        dispense.setWhenHandedOverElement(new DateTimeType(handedOver));
        if (!days.isEmpty()) {
            dispense.setDaysSupply(new Quantity(Integer.parseInt(days)));
        }
        return dispense;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-25, 60, PRESENT CODED", // 90 days ago: its 60 and 30 more
        "2026-08-24, 60, UNKNOWN VAGUE",
        "2026-10-24, '', PRESENT CODED",
        "2026-10-23, '', UNKNOWN VAGUE"
    })
    void aDispenseCountsForItsSupplyAndAMonth(String handedOver, String days, String expected) {
        String old = "2015-01-01";

        assertThat(MedicineTest.metformin(Rx.rxnorm(Rx.METFORMIN).written(old).make(), dispense(handedOver, days)))
                .isEqualTo(expected);
    }

    @Test
    void aDispenseThatWasNotMadeCountsForNothing() {
        MedicationDispense stopped = dispense("2026-11-01", "60");
        stopped.setStatus(MedicationDispenseStatus.DECLINED);

        assertThat(MedicineTest.metformin(stopped)).isEqualTo("ABSENT NONE_RECORDED");
    }
}
