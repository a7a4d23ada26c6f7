package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.Truth;

/** What goes together, and who gets no number, for the lipid, waist and adipokine indices read from FHIR. */
class PairsAndRefusalsTest {

    private static final String HIP = "56063-1";
    private static final String NEFA = "15066-4";
    private static final String LEPTIN = "21365-2";
    private static final String DIRECT_LDL = "18262-6";

    private static FhirPatient p1Without(String... codes) {
        FhirPatient patient = FhirPatient.subject("P1");
        for (String code : codes) {
            patient.without(code);
        }
        return patient;
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02T17:00:00Z, value", "2026-11-03T08:00:00Z, missing waist hip"})
    void pairsHipWithWaistOfOneDay(String when, String outcome) {
        assertThat(p1Without(HIP).observed(HIP, "108", "cm", when).outcome("WHR"))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02T08:30:00Z, value", "2026-11-02T08:31:00Z, missing fasting-insulin nefa"})
    void pairsFattyAcidsWithInsulinOfOneDraw(String when, String outcome) {
        assertThat(p1Without(NEFA).observed(NEFA, "0.68", "mmol/L", when).outcome("Adipo_IR"))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02T08:30:00Z, value", "2026-11-02T08:31:00Z, missing adipokines"})
    void pairsLeptinWithAdiponectinOfOneDraw(String when, String outcome) {
        assertThat(p1Without(LEPTIN).observed(LEPTIN, "22", "ng/mL", when).outcome("ALR"))
                .isEqualTo(outcome);
    }

    @Test
    void takesFattyAcidsAsFastingWhereNobodySaysSo() {
        FhirPatient patient =
                FhirPatient.of("M", 52).observed(NEFA, "0.68", "mmol/L").observed("20448-7", "18", "u[IU]/mL");
        assertThat(patient.value("Adipo_IR")).isCloseTo(73.44, within(1e-6));
        assertThat(patient.measured("Adipo_IR").fastingAssumed()).isTrue();
    }

    @Test
    void worksOutCholesterolWithoutFasting() {
        FhirPatient patient = FhirPatient.of("M", 52)
                .observed("2093-3", "205", "mg/dL")
                .observed("2085-9", "36", "mg/dL")
                .observed(DIRECT_LDL, "127", "mg/dL");
        assertThat(patient.value("remnantC")).isCloseTo(42, within(1e-9));
        assertThat(patient.measured("remnantC").fastingAssumed()).isFalse();
        assertThat(patient.measured("remnantC").fasting()).isEqualTo(Truth.UNKNOWN);
        assertThat(FhirPatient.subject("P1").measured("remnantC").fasting()).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource({"18262-6, true", "13457-7, false", "2089-1, false"})
    void tellsARemnantOfMeasuredLdl(String code, boolean direct) {
        FhirPatient patient = p1Without(DIRECT_LDL).observed(code, "127", "mg/dL");
        assertThat(patient.value("remnantC")).isCloseTo(42, within(1e-9));
        assertThat(patient.measured("remnantC").isDirect()).isEqualTo(direct);
    }

    @Test
    void takesMeasuredLdlBeforeCalculatedOfOneDay() {
        FhirPatient patient = FhirPatient.subject("P1").observed("13457-7", "140", "mg/dL");
        assertThat(patient.value("remnantC")).isCloseTo(42, within(1e-9));
        assertThat(patient.measured("remnantC").isDirect()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"400, value", "401, missing ldl"})
    void hasNoRemnantOfACalculatedLdlBesideHighTriglycerides(String tg, String outcome) {
        FhirPatient patient = p1Without(DIRECT_LDL, "3048-6")
                .observed("13457-7", "90", "mg/dL")
                .observed("3048-6", tg, "mg/dL");
        assertThat(patient.outcome("remnantC")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WHtR",
                "WHR",
                "TyG",
                "TyG_BMI",
                "TyG_WC",
                "TG_HDL",
                "HOMA_IR",
                "QUICKI",
                "METS_IR",
                "VAI",
                "LAP",
                "FLI",
                "HSI",
                "FIB4",
                "NFS",
                "Adipo_IR",
                "ALR",
                "SPISE",
                "nonHDL",
                "remnantC"
            })
    void hasNoNumberInPregnancy(String index) {
        assertThat(FhirPatient.subject("P2").has("77386006").outcome(index)).isEqualTo("pregnant");
        assertThat(FhirPatient.subject("P2").outcome(index)).isEqualTo("value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOMA_IR", "QUICKI", "Adipo_IR"})
    void hasNoInsulinIndexInAnotherDiabetes(String index) {
        // diabetes due to an underlying condition, and drug-induced
        assertThat(FhirPatient.subject("P1").has("E08.9").outcome(index)).isEqualTo("domain");
        assertThat(FhirPatient.subject("P1").has("E09.9").outcome(index)).isEqualTo("domain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOMA_IR", "QUICKI", "NFS", "Adipo_IR", "ALR"})
    void hasNoIndexThatDialysisDisturbs(String index) {
        assertThat(FhirPatient.subject("P1").has("236435004").outcome(index)).isEqualTo("dialysis");
    }
}
