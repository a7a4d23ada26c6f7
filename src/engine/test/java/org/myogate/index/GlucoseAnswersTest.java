package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Source;

/** What the record tells of diabetes and raised glucose to the scores that ask. */
class GlucoseAnswersTest {

    private static final String FASTING_GLUCOSE = "1558-6";
    private static final String RANDOM_GLUCOSE = "2345-7";
    private static final String A1C = "4548-4";

    private static FhirPatient p1Without(String... codes) {
        FhirPatient patient = FhirPatient.subject("P1");
        for (String code : codes) {
            patient.without(code);
        }
        return patient;
    }

    @ParameterizedTest
    @CsvSource({"46635009, 2", "44054006, 2", "73211009, 2", "714628002, 0", "38341003, 0"})
    void addsForDiabetesOnRecordToHsi(String snomed, double more) {
        double without = FhirPatient.subject("P2").value("HSI");
        assertThat(FhirPatient.subject("P2").has(snomed).value("HSI") - without).isCloseTo(more, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "4548-4, 6.4, %, 0",
        "4548-4, 6.5, %, 2",
        "1558-6, 125, mg/dL, 0",
        "1558-6, 126, mg/dL, 2",
        "1558-6, 7.0, mmol/L, 2",
        "1518-0, 199, mg/dL, 0",
        "1518-0, 200, mg/dL, 2"
    })
    void addsForOneResultInTheDiabetesRange(String code, String value, String unit, double more) {
        FhirPatient patient = p1Without(A1C, FASTING_GLUCOSE).observed(code, value, unit, "2026-10-01T08:00:00Z");
        assertThat(patient.value("HSI") - 44.921699342).isCloseTo(more, within(1e-6));
    }

    @Test
    void asksForGlucoseWhereNeitherListNorResultTellsOfDiabetes() {
        FhirPatient listed = p1Without(A1C, FASTING_GLUCOSE);
        FhirPatient tested = p1Without(A1C).withoutProblemList();
        FhirPatient unknown = p1Without(A1C, FASTING_GLUCOSE).withoutProblemList();
        assertThat(listed.outcome("HSI")).isEqualTo("value");
        assertThat(tested.outcome("HSI")).isEqualTo("value");
        assertThat(unknown.outcome("HSI")).isEqualTo("missing fasting-glucose");
    }

    @ParameterizedTest
    @CsvSource({
        "1558-6, 99, mg/dL, false",
        "1558-6, 100, mg/dL, true",
        "1558-6, 5.5, mmol/L, false",
        "1558-6, 5.6, mmol/L, true"
    })
    void addsForImpairedFastingGlucoseToNfs(String code, String value, String unit, boolean raised) {
        FhirPatient patient = p1Without(FASTING_GLUCOSE).observed(code, value, unit);
        assertThat(patient.value("NFS")).isCloseTo(-0.800853574 - (raised ? 0 : 1.13), within(1e-6));
    }

    @Test
    void concludesNothingFromHighGlucoseThatMayBeAfterFood() {
        FhirPatient high = p1Without(FASTING_GLUCOSE, "27873-9", "3048-6").observed(RANDOM_GLUCOSE, "108", "mg/dL");
        FhirPatient low = p1Without(FASTING_GLUCOSE, "27873-9", "3048-6").observed(RANDOM_GLUCOSE, "99", "mg/dL");
        assertThat(high.outcome("NFS")).isEqualTo("missing fasting-glucose");
        assertThat(low.value("NFS")).isCloseTo(-0.800853574 - 1.13, within(1e-6));
    }

    @Test
    void namesWhatToldOfGlucoseAmongTheInputs() {
        FhirPatient patient = FhirPatient.subject("P3");
        List<Source> sources = patient.measured("HSI").sources();
        assertThat(sources).contains(new Source("Condition/21"));
    }
}
