package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Unmeasured;

class WorkedOutTest {

    private static final String HS_CRP = "30522-7";
    private static final String NEWEST = "2026-11-02T08:00:00Z";
    private static final Offset<Double> EXACT = within(1e-9);

    private static FhirPatient crp(String newest, String older, String olderAt) {
        return FhirPatient.of("M", 50)
                .observed(HS_CRP, newest, "mg/L", NEWEST)
                .observed(HS_CRP, older, "mg/L", olderAt);
    }

    private static boolean isPaired(FhirPatient patient) {
        return patient.workedOut("HSCRP.pair") instanceof Measured;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-19T08:00:00Z, true",
        "2026-10-20T08:00:00Z, false",
        "2026-05-24T08:00:00Z, true",
        "2026-05-22T08:00:00Z, false"
    })
    void pairsTwoCrpValuesAtLeastTwoWeeksApartWithinSixMonths(String olderAt, boolean paired) {
        assertThat(isPaired(crp("4.0", "3.0", olderAt))).isEqualTo(paired);
    }

    @Test
    void takesTheMeanOfTheTwo() {
        FhirPatient patient =
                crp("4.0", "3.0", "2026-09-01T08:00:00Z").observed(HS_CRP, "9.0", "mg/L", "2026-10-25T08:00:00Z");
        Measured pair = (Measured) patient.workedOut("HSCRP.pair");
        assertThat(pair.value().value().doubleValue()).isEqualTo(3.5);
        assertThat(pair.flags()).contains(Flag.AVERAGED);
        assertThat(pair.sources()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"10.0, 3.0, true", "10.1, 3.0, false", "3.0, 10.0, true", "3.0, 10.1, false", "<0.3, 3.0, false"})
    void pairsNoValueOfAnAcuteIllnessAndNoneThatIsNoNumber(String newest, String older, boolean paired) {
        assertThat(isPaired(crp(newest, older, "2026-09-01T08:00:00Z"))).isEqualTo(paired);
    }

    @Test
    void passesOverAnAcuteValueForAnOlderOne() {
        FhirPatient patient =
                crp("4.0", "48", "2026-09-01T08:00:00Z").observed(HS_CRP, "3.0", "mg/L", "2026-08-01T08:00:00Z");
        assertThat(patient.valueOf("HSCRP.pair")).isEqualTo(3.5);
    }

    @ParameterizedTest
    @CsvSource({"M, 99, 3.0", "F, 100, 4.0"})
    void dividesAltByThePublishedLimitOfTheSex(String sex, String alt, double times) {
        FhirPatient patient = FhirPatient.of(sex, 50).observed("1742-6", alt, "U/L");
        assertThat(patient.valueOf("alt-times-uln")).isCloseTo(times, EXACT);
    }

    @Test
    void dividesAltByTheLaboratorysOwnLimitFirst() {
        FhirPatient patient = FhirPatient.of("M", 50).upTo("50", "1742-6", "100", "U/L");
        assertThat(patient.valueOf("alt-times-uln")).isCloseTo(2.0, EXACT);
    }

    @Test
    void leavesAltBetweenBothLimitsWhereSexIsUnknown() {
        Measured times = (Measured)
                FhirPatient.of("U", 50).observed("1742-6", "99", "U/L").workedOut("alt-times-uln");
        assertThat(times.value().low()).isNotNull().isEqualByComparingTo("3");
        assertThat(times.value().high()).isNotNull().isEqualByComparingTo("3.96");
    }

    @Test
    void keepsTheComparatorOfAnEnzyme() {
        Measured times = (Measured)
                FhirPatient.of("F", 50).observed("1742-6", ">1000", "U/L").workedOut("alt-times-uln");
        assertThat(times.value().low()).isNotNull().isEqualByComparingTo("40");
        assertThat(times.value().high()).isNull();
    }

    @Test
    void dividesCreatineKinaseByTheLaboratorysOwnLimitOnly() {
        FhirPatient stated = FhirPatient.of("M", 50).upTo("200", "2157-6", "1100", "U/L");
        FhirPatient bare = FhirPatient.of("M", 50).observed("2157-6", "1100", "U/L");
        assertThat(stated.valueOf("ck-times-uln")).isCloseTo(5.5, EXACT);
        assertThat(bare.workedOut("ck-times-uln")).isInstanceOf(Unmeasured.class);
    }

    @ParameterizedTest
    @CsvSource({"19.8, 178, 6.2492", "13.1, 155, 5.4527"})
    void dividesLeanMassByHeightSquared(String leanKg, String heightCm, double expected) {
        FhirPatient patient =
                FhirPatient.of("M", 50).observed("8302-2", heightCm, "cm").fact("alm-kg", leanKg, "kg");
        assertThat(patient.valueOf("ALM_H2")).isCloseTo(expected, within(5e-5));
    }

    @Test
    void hasOneMeasurementForEachNameWithoutAnyReading() {
        for (String name : WorkedOut.UNITS.keySet()) {
            assertThat(FhirPatient.of("M", 50).workedOut(name)).as(name).isInstanceOf(Unmeasured.class);
        }
    }
}
