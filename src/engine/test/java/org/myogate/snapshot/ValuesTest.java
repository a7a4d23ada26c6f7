package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ground rule 2.3, traps 10 and 11: what is no number gives no value; a comparator is an interval. */
class ValuesTest {

    private static Snapshot read(Obs observation) {
        return Dossier.ofMan().with(observation.make()).read();
    }

    @Test
    void refusesAnObservationWithoutValue() {
        assertThat(Shown.unusable(read(Obs.of("2571-8")))).containsExactly("Observation/o2571-8 NO_VALUE");
    }

    @Test
    void refusesAValueBesideAReasonForItsAbsence() {
        Obs observation = Obs.of("2571-8")
                .value("180", "mg/dL")
                .also(o -> o.setDataAbsentReason(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/data-absent-reason", "error", null))));

        assertThat(Shown.unusable(read(observation))).containsExactly("Observation/o2571-8 NO_VALUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hemolyzed", "see comment", "180 mg/dL", "<5"})
    void refusesTextInsteadOfALaboratoryValue(String text) {
        Snapshot snapshot = read(Obs.of("2571-8").text(text));

        assertThat(Shown.value(snapshot, "tg-mg-per-dl")).isEqualTo("UNUSABLE");
        assertThat(Shown.unusable(snapshot)).containsExactly("Observation/o2571-8 NO_VALUE");
    }

    @Test
    void refusesABareNumberOutsideTheExerciseVitalSign() {
        assertThat(Shown.value(read(Obs.of("2571-8").text("180")), "tg-mg-per-dl"))
                .isEqualTo("UNUSABLE");
        assertThat(Shown.value(read(Obs.of("2571-8").whole(180)), "tg-mg-per-dl"))
                .isEqualTo("UNUSABLE");
        assertThat(Shown.value(read(Obs.of("29463-7").whole(90)), "WEIGHT")).isEqualTo("UNUSABLE");
        assertThat(Shown.value(read(Obs.of("82290-8").text("90")), "evs-min-per-wk"))
                .isEqualTo("UNUSABLE");
    }

    @Test
    void readsBareAnswersOfTheExerciseVitalSign() {
        assertThat(Shown.value(read(Obs.of("89555-7").text("3")), "EVS-D")).isEqualTo("3 d/wk");
        assertThat(Shown.value(read(Obs.of("89555-7").whole(3)), "EVS-D")).isEqualTo("3 d/wk");
        assertThat(Shown.value(read(Obs.of("68516-4").text("60")), "EVS-M")).isEqualTo("60 min/d");
        assertThat(Shown.value(read(Obs.of("68516-4").text("150 or more")), "EVS-M"))
                .isEqualTo(">=150 min/d");
    }

    @Test
    void keepsTheComparatorOfAnAnswerWithoutUnit() {
        Obs observation = Obs.of("68516-4")
                .also(o -> o.setValue(new Quantity()
                        .setValue(new BigDecimal("150"))
                        .setComparator(QuantityComparator.GREATER_OR_EQUAL)));

        assertThat(Shown.value(read(observation), "EVS-M")).isEqualTo(">=150 min/d");
    }

    @ParameterizedTest
    @CsvSource({
        "8280-0, 9999, cm",
        "29463-7, 9999, kg",
        "2571-8, 9999, mg/dL",
        "27873-9, 9999, pmol/L",
        "8280-0, 0, cm",
        "29463-7, 0, kg",
        "2571-8, 0, mg/dL",
        "1558-6, 0, mg/dL",
        "4548-4, 0, %",
        "8480-6, 0, mm[Hg]"
    })
    void refusesSentinels(String code, String number, String unit) {
        Snapshot snapshot = read(Obs.of(code).value(number, unit));

        assertThat(snapshot.measurements())
                .filteredOn(measurement -> !UnmappedMedicines.MARKERS.contains(measurement.marker()))
                .noneMatch(Measured.class::isInstance);
        assertThat(Shown.unusable(snapshot)).hasSize(1);
    }

    @Test
    void takesZeroWhereZeroIsAnAnswer() {
        assertThat(Shown.value(read(Obs.of("82290-8").value("0", "min/wk")), "evs-min-per-wk"))
                .isEqualTo("0 min/wk");
        assertThat(Shown.value(read(Obs.of("82291-6").value("0", "d/wk")), "strength-days-per-wk"))
                .isEqualTo("0 d/wk");
    }

    @ParameterizedTest
    @CsvSource({
        "LESS_THAN, <180 mg/dL",
        "LESS_OR_EQUAL, <=180 mg/dL",
        "GREATER_THAN, >180 mg/dL",
        "GREATER_OR_EQUAL, >=180 mg/dL"
    })
    void readsAComparatorAsAnInterval(QuantityComparator comparator, String expected) {
        Snapshot snapshot = read(Obs.of("2571-8").value(comparator, "180", "mg/dL"));

        assertThat(Shown.value(snapshot, "tg-mg-per-dl")).isEqualTo(expected);
    }

    @Test
    void refusesAComparatorItCannotRead() {
        Observation observation = Dossier.parsed(Observation.class, """
                {"resourceType": "Observation", "id": "tg", "status": "final",
                 "code": {"coding": [{"system": "http://loinc.org", "code": "2571-8"}]},
                 "effectiveDateTime": "2026-11-02",
                 "valueQuantity": {"value": 180, "comparator": "~", "unit": "mg/dL",
                                   "system": "http://unitsofmeasure.org", "code": "mg/dL"}}""");

        assertThat(Shown.unusable(Dossier.ofMan().with(observation).read()))
                .containsExactly("Observation/tg COMPARATOR");
    }

    @ParameterizedTest
    @CsvSource({
        "GREATER_THAN, 149, UNKNOWN",
        "GREATER_OR_EQUAL, 150, TRUE",
        "GREATER_THAN, 150, TRUE",
        "LESS_THAN, 150, FALSE",
        "LESS_OR_EQUAL, 150, UNKNOWN",
        "LESS_THAN, 151, UNKNOWN"
    })
    void meetsACutOffOnlyWithTheWholeInterval(QuantityComparator comparator, String number, Truth expected) {
        Cutoff cutoff = new Cutoff(
                "tg",
                List.of(new Cutoff.Bound(Operator.AT_LEAST, new BigDecimal("150"), "mg/dL", "", "s", "verified")));

        Snapshot snapshot = read(Obs.of("2571-8").value(comparator, number, "mg/dL"));

        assertThat(snapshot.measurement("tg-mg-per-dl").against(cutoff)).isEqualTo(expected);
    }

    @Test
    void comparesOnTheScaleItWasReportedIn() {
        // N 2.7: 1.7 mmol/L is 150.6 mg/dL; 1.699 mmol/L is below its own cut-off although it is 150.5 mg/dL
        Cutoff cutoff = new Cutoff(
                "tg",
                List.of(
                        new Cutoff.Bound(Operator.AT_LEAST, new BigDecimal("150"), "mg/dL", "", "s", "verified"),
                        new Cutoff.Bound(Operator.AT_LEAST, new BigDecimal("1.7"), "mmol/L", "", "s", "verified")));

        assertThat(read(Obs.of("14927-8").value("1.699", "mmol/L"))
                        .measurement("tg-mg-per-dl")
                        .against(cutoff))
                .isEqualTo(Truth.FALSE);
        assertThat(read(Obs.of("2571-8").value("150", "mg/dL"))
                        .measurement("tg-mg-per-dl")
                        .against(cutoff))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource({
        "1558-6, 99.5, mg/dL, fpg, 100, TRUE", // to the integer
        "1558-6, 99.49, mg/dL, fpg, 100, FALSE",
        "14771-0, 5.55, mmol/L, fpg, 5.6, TRUE", // to one decimal
        "14771-0, 5.54, mmol/L, fpg, 5.6, FALSE",
        "4548-4, 5.65, %, a1c-percent, 5.7, TRUE",
        "4548-4, 5.64, %, a1c-percent, 5.7, FALSE",
        "59261-8, 38.5, mmol/mol, a1c-percent, 39, TRUE",
        "39156-5, 24.95, kg/m2, BMI-reported, 25, TRUE", // trap 14: 24.95 shown as 25.0
        "39156-5, 24.94, kg/m2, BMI-reported, 25, FALSE",
        "2571-8, 149.9, mg/dL, tg-mg-per-dl, 150, FALSE", // nothing else is rounded
        "8280-0, 101.9, cm, WAIST, 102, FALSE"
    })
    void roundsAsLaboratoriesReportBeforeComparing(
            String code, String number, String unit, String use, String cut, Truth expected) {
        Cutoff cutoff = new Cutoff(
                "c", List.of(new Cutoff.Bound(Operator.AT_LEAST, new BigDecimal(cut), unit, "", "s", "verified")));

        assertThat(read(Obs.of(code).value(number, unit)).measurement(use).against(cutoff))
                .isEqualTo(expected);
    }
}
