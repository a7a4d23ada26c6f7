package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Indices of a glucose tolerance test with insulin, from FHIR; the numbers are the extra vectors of section 6. */
class ToleranceTestTest {

    private static final String[] HALF_HOURS = {"08:00", "08:30", "09:00", "09:30", "10:00"};
    private static final String[] GLUCOSE = {"1558-6", "1527-1", "1507-3", "1496-9", "1518-0"};
    private static final String[] INSULIN = {"27873-9", "30362-8", "27830-9", "27834-1", "27860-6"};
    private static final String P1_GLUCOSE = "108 182 196 178 156";
    private static final String P1_INSULIN = "18 96 128 134 118";

    /** One value per half hour; a dash where nothing was drawn. */
    private static FhirPatient test(String glucose, String insulin) {
        return add(FhirPatient.of("M", 52), glucose, insulin, "2026-11-02");
    }

    private static FhirPatient add(FhirPatient patient, String glucose, String insulin, String day) {
        String[] g = glucose.split(" ", -1);
        String[] i = insulin.split(" ", -1);
        for (int point = 0; point < g.length; point++) {
            String when = day + "T" + HALF_HOURS[point] + ":00Z";
            if (!g[point].equals("-")) {
                patient.observed(GLUCOSE[point], g[point], "mg/dL", when);
            }
            if (!i[point].equals("-")) {
                patient.observed(INSULIN[point], i[point], "u[IU]/mL", when);
            }
        }
        return patient;
    }

    @ParameterizedTest
    @CsvSource({
        "108 182 196 178 156, 18 96 128 134 118, arithmetic, 1.781769",
        "108 182 196 178 156, 18 96 128 134 118, trapezoid, 1.675764",
        "84 128 112 98 90, 4.5 38 32 24 18, arithmetic, 10.529946",
        "84 128 112 98 90, 4.5 38 32 24 18, trapezoid, 9.727664",
        "99 - 158 - 141, 11 - 88 - 79, arithmetic, 3.415512",
        "99 - 158 - 141, 11 - 88 - 79, trapezoid, 3.151867"
    })
    void worksOutMatsudaByTheMeanThatTheSiteChose(String glucose, String insulin, String mean, double expected) {
        assertThat(test(glucose, insulin).meanBy(mean).value("Matsuda")).isCloseTo(expected, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({
        "108 182 - - 156, 18 96 - - 118",
        "108 182 196 - 156, 18 96 128 - 118",
        "108 182 196 178 156, 18 96 128 - 118",
        "108 182 196 178 156, 18 96 128 >300 118"
    })
    void countsByTimeWhereMomentsLieUnequallyFarApart(String glucose, String insulin) {
        FhirPatient patient = test(glucose, insulin);
        double arithmetic = patient.value("Matsuda");
        assertThat(patient.meanBy("trapezoid").value("Matsuda")).isEqualTo(arithmetic);
    }

    @ParameterizedTest
    @CsvSource({
        "108 182 196 178 156, 18 96 128 134 118, 0.006748, 7438500",
        "84 128 112 98 90, 4.5 38 32 24 18, 0.018121, 2027250"
    })
    void tellsMuscleFromLiver(String glucose, String insulin, double muscle, double liver) {
        FhirPatient patient = test(glucose, insulin);
        assertThat(patient.value("MuscleIS")).isCloseTo(muscle, within(5e-7));
        assertThat(patient.value("HepaticIR")).isCloseTo(liver, within(1e-6));
    }

    @Test
    void readsATestOfWhichOnlyTheDayIsKnown() {
        FhirPatient patient = FhirPatient.of("M", 52);
        String[] glucose = P1_GLUCOSE.split(" ", -1);
        String[] insulin = P1_INSULIN.split(" ", -1);
        for (int point = 0; point < glucose.length; point++) {
            patient.observed(GLUCOSE[point], glucose[point], "mg/dL", "2026-11-02");
            patient.observed(INSULIN[point], insulin[point], "u[IU]/mL", "2026-11-02");
        }
        assertThat(patient.value("Matsuda")).isCloseTo(1.781769, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({
        "108 - - - 156, 18 - - - 118",
        "108 182 196 178 -, 18 96 128 134 118",
        "108 182 196 178 156, - 96 128 134 118",
        "108 182 - - -, 18 96 - - -"
    })
    void needsTheStartTheEndAndAMomentBetween(String glucose, String insulin) {
        assertThat(test(glucose, insulin).outcome("Matsuda")).startsWith("missing");
        assertThat(test(glucose, insulin).outcome("MuscleIS")).startsWith("missing");
    }

    @Test
    void needsTheFirstHalfHourForTheLiverAndEveryOneForTheMuscle() {
        FhirPatient halfHour = test("108 182 - - -", "18 96 - - -");
        FhirPatient hours = test("99 - 158 - 141", "11 - 88 - 79");
        assertThat(halfHour.outcome("HepaticIR")).isEqualTo("value");
        assertThat(hours.outcome("HepaticIR")).isEqualTo("missing ogtt");
        assertThat(hours.outcome("MuscleIS")).isEqualTo("missing ogtt");
    }

    @Test
    void doesNotJoinTwoTests() {
        FhirPatient patient = test("108 182 - - -", "18 96 - - -");
        add(patient, "- - 196 178 156", "- - 128 134 118", "2026-11-09");
        assertThat(patient.outcome("Matsuda")).startsWith("missing");
    }

    @Test
    void takesTheNewestCompleteTest() {
        FhirPatient patient = test("84 128 112 98 90", "4.5 38 32 24 18");
        add(patient, P1_GLUCOSE, P1_INSULIN, "2025-09-01");
        add(patient, "90 - - - 100", "9 - - - 50", "2026-11-10");
        assertThat(patient.value("Matsuda")).isCloseTo(10.529946, within(5e-7));
    }

    @Test
    void reachesBackTwoYears() {
        FhirPatient inside = add(FhirPatient.of("M", 52), P1_GLUCOSE, P1_INSULIN, "2024-11-25");
        FhirPatient outside = add(FhirPatient.of("M", 52), P1_GLUCOSE, P1_INSULIN, "2024-11-20");
        assertThat(inside.outcome("Matsuda")).isEqualTo("value");
        assertThat(outside.outcome("Matsuda")).isEqualTo("missing fasting-glucose fasting-insulin ogtt");
    }

    @ParameterizedTest
    @CsvSource({"179, value", "180, fpg-180"})
    void refusesAStartAtTheLimitOfBetaCells(String fasting, String outcome) {
        FhirPatient patient = test(fasting + " 282 296 278 256", P1_INSULIN);
        assertThat(patient.outcome("Matsuda")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Matsuda", "MuscleIS", "HepaticIR"})
    void refusesWhereInsulinSaysNothing(String index) {
        assertThat(test(P1_GLUCOSE, P1_INSULIN).has("46635009").outcome(index)).isEqualTo("t1d");
        assertThat(test(P1_GLUCOSE, P1_INSULIN).has("236435004").outcome(index)).isEqualTo("dialysis");
        assertThat(test(P1_GLUCOSE, P1_INSULIN).has("44054006").outcome(index)).isEqualTo("value");
    }
}
