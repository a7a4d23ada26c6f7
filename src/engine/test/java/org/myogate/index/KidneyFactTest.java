package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Unmeasured;
import org.myogate.snapshot.Unmeasured.Reason;

/** The filtration that gates read: the newest clinical time decides. */
class KidneyFactTest {

    private static final String CREATININE = "2160-0";
    private static final String REPORTED = "98979-8";
    private static final String PER_SURFACE = "mL/min/{1.73_m2}";

    private static FhirPatient reported(String value, String when) {
        return FhirPatient.of("M", 50).observed(REPORTED, value, PER_SURFACE, when);
    }

    private static Measured fact(FhirPatient patient) {
        return (Measured) patient.workedOut("egfr");
    }

    @ParameterizedTest
    @CsvSource({"F, 55, 0.9, 75.4988", "M, 50, 1.0, 91.6915", "F, 30, 0.6, 123.7579", "M, 80, 1.8, 37.5813"})
    void computesFromCreatinineWhereNothingIsReported(String sex, int age, String creatinine, double expected) {
        FhirPatient patient = FhirPatient.of(sex, age).observed(CREATININE, creatinine, "mg/dL");
        assertThat(patient.value("eGFR")).isCloseTo(expected, within(5e-5));
        assertThat(patient.valueOf("egfr")).isCloseTo(expected, within(5e-5));
        assertThat(fact(patient).flags()).contains(Flag.CALCULATED);
    }

    /** The index is computed in any case; the fact is what was reported unless the creatinine is newer. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T08:00:00Z, 2026-11-02T08:00:00Z, 17.37",
        "2026-11-02T08:00:00Z, 2026-03-02T08:00:00Z, 78",
        "2026-11-02T08:00:00Z, 2026-11-02T08:30:00Z, 78",
        "2026-11-02T08:00:00Z, 2026-11-02T08:31:00Z, 17.37",
        "2026-11-02, 2026-11-02T20:00:00Z, 78",
        "2026-11-02, 2026-11-03T01:00:00Z, 17.37"
    })
    void goesByTheNewestTimeAndOfOneSampleByTheReport(String reportedAt, String creatinineAt, double expected) {
        FhirPatient patient = reported("78", reportedAt).observed(CREATININE, "4.0", "mg/dL", creatinineAt);
        assertThat(patient.valueOf("egfr")).isCloseTo(expected, within(0.01));
        assertThat(patient.value("eGFR")).isCloseTo(17.37, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"106, false", "107, true", ">90, false", ">60, false"})
    void flagsAReportThatItsOwnCreatinineFallsFarBelow(String reported, boolean flagged) {
        // creatinine 1.0 computes to 91.69
        FhirPatient patient = reported(reported, FhirPatient.EIGHT).observed(CREATININE, "1.0", "mg/dL");
        assertThat(fact(patient).flags().contains(Flag.DISAGREES)).isEqualTo(flagged);
        assertThat(fact(patient).flags()).doesNotContain(Flag.CALCULATED);
    }

    @Test
    void flagsAnOpenReportByItsLowerEnd() {
        // creatinine 2.0 computes to 39.9
        FhirPatient patient = reported(">60", FhirPatient.EIGHT).observed(CREATININE, "2.0", "mg/dL");
        assertThat(fact(patient).flags()).contains(Flag.DISAGREES);
    }

    @Test
    void takesTheLowerWhereTheOrderOfTimesIsUnclear() {
        FhirPatient patient = reported("78", "2026-10").observed(CREATININE, "4.0", "mg/dL", "2026-10-15T08:00:00Z");
        FhirPatient higher = reported("20", "2026-10").observed(CREATININE, "1.0", "mg/dL", "2026-10-15T08:00:00Z");
        assertThat(patient.valueOf("egfr")).isCloseTo(17.37, within(0.01));
        assertThat(higher.valueOf("egfr")).isEqualTo(20);
    }

    @Test
    void takesTheLowerResultWhereSexIsUnknownAndRefusesTheIndex() {
        FhirPatient patient = FhirPatient.of("U", 50).observed(CREATININE, "1.0", "mg/dL");
        assertThat(patient.valueOf("egfr")).isCloseTo(KidneyFormulas.filtrationFemale(1.0, 50), within(1e-9));
        assertThat(patient.outcome("eGFR")).isEqualTo("domain");
    }

    @ParameterizedTest
    @CsvSource({"2008-11-23, value", "2008-11-24, domain"})
    void computesForAdultsOnly(String birthDate, String outcome) {
        FhirPatient patient = FhirPatient.born("M", birthDate).observed(CREATININE, "1.0", "mg/dL");
        assertThat(patient.outcome("eGFR")).isEqualTo(outcome);
        assertThat(patient.workedOut("egfr") instanceof Measured).isEqualTo(outcome.equals("value"));
    }

    @Test
    void reachesBackFurtherForTheFactThanForTheIndex() {
        FhirPatient patient = FhirPatient.of("M", 50).observed(CREATININE, "4.0", "mg/dL", "2025-01-10T08:00:00Z");
        assertThat(patient.outcome("eGFR")).isEqualTo("missing creatinine");
        assertThat(patient.valueOf("egfr")).isCloseTo(17.37, within(0.01));
    }

    @Test
    void saysWhyThereIsNone() {
        FhirPatient conflict = reported("30", FhirPatient.EIGHT)
                .observed(REPORTED, "60", PER_SURFACE)
                .observed(CREATININE, "1.0", "mg/dL", "2026-05-02T08:00:00Z");
        assertThat(((Unmeasured) FhirPatient.of("M", 50).workedOut("egfr")).reason())
                .isEqualTo(Reason.MISSING);
        assertThat(((Unmeasured) conflict.workedOut("egfr")).reason()).isEqualTo(Reason.CONFLICT);
    }
}
