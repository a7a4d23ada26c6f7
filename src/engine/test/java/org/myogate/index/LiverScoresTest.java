package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiverScoresTest {

    private static final String ALT = "1742-6";
    private static final String AST = "1920-8";
    private static final String PLATELETS = "777-3";
    private static final String GGT = "2324-2";

    private static FhirPatient p1Without(String... codes) {
        FhirPatient patient = FhirPatient.subject("P1");
        for (String code : codes) {
            patient.without(code);
        }
        return patient;
    }

    private static FhirPatient enzymes(String sex, String alt, String ast) {
        return FhirPatient.of(sex, 50)
                .observed(ALT, alt, "U/L")
                .observed(AST, ast, "U/L")
                .observed(PLATELETS, "200", "10*3/uL");
    }

    /** A score has a value below 35 years; the grade is what is withheld. */
    @ParameterizedTest
    @CsvSource({"66, 40, 36, 180, 2.4444", "33, 30, 40, 210, 0.7454", "58, 88, 64, 112, 5.6964"})
    void scoresFibrosisAtAnyAge(int age, String ast, String alt, String platelets, double expected) {
        FhirPatient patient = FhirPatient.of("M", age)
                .observed(AST, ast, "U/L")
                .observed(ALT, alt, "U/L")
                .observed(PLATELETS, platelets, "10*9/L");
        assertThat(patient.value("FIB4")).isCloseTo(expected, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-03, value", "2026-10-02, missing alt ast platelets", "2026-11-20, value"})
    void pairsValuesWithinThirtyDays(String day, String outcome) {
        FhirPatient patient = p1Without(PLATELETS).observed(PLATELETS, "232", "10*3/uL", day);
        assertThat(patient.outcome("FIB4")).isEqualTo(outcome);
    }

    @Test
    void takesTheNewestSetThatIsComplete() {
        FhirPatient patient = p1Without(PLATELETS)
                .observed(PLATELETS, "232", "10*3/uL", "2026-10-20")
                .observed(PLATELETS, "100", "10*3/uL", "2026-05-01")
                .observed(AST, "90", "U/L", "2026-05-01");
        assertThat(patient.value("FIB4")).isCloseTo(1.167087374, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-03, value", "2026-10-02, missing triglycerides ggt"})
    void pairsGammaGlutamylTransferaseWithTriglycerides(String day, String outcome) {
        FhirPatient patient = p1Without(GGT).observed(GGT, "78", "U/L", day);
        assertThat(patient.outcome("FLI")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "M, 164, 41, value",
        "M, 165, 41, domain",
        "F, 124, 41, value",
        "F, 125, 41, domain",
        "M, 62, 199, value",
        "M, 62, 200, domain"
    })
    void refusesEnzymesOfAnAcutelyIllLiver(String sex, String alt, String ast, String outcome) {
        assertThat(enzymes(sex, alt, ast).outcome("FIB4")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "40, 199, value",
        "40, 200, domain",
        "35, 175, domain",
        "35, 174, value",
        "60, 199, value",
        "60, 200, domain"
    })
    void goesByTheLaboratorysOwnLimit(String high, String alt, String outcome) {
        FhirPatient patient = FhirPatient.of("F", 50)
                .upTo(high, ALT, alt, "U/L")
                .observed(AST, "60", "U/L")
                .observed(PLATELETS, "200", "10*3/uL");
        assertThat(patient.outcome("FIB4")).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HSI", "FIB4", "NFS"})
    void refusesEveryScoreOfThoseEnzymes(String index) {
        assertThat(p1Without(ALT).observed(ALT, "200", "U/L").outcome(index)).isEqualTo("domain");
    }

    @Test
    void refusesFliWhereTriglyceridesLeaveItsDerivation() {
        assertThat(p1Without("3048-6").observed("3048-6", "499", "mg/dL").outcome("FLI"))
                .isEqualTo("value");
        assertThat(p1Without("3048-6").observed("3048-6", "500", "mg/dL").outcome("FLI"))
                .isEqualTo("domain");
    }

    @Test
    void refusesWhereSexOrAgeIsUnknown() {
        FhirPatient sexless = enzymes("U", "30", "30").observed("39156-5", "31", "kg/m2");
        FhirPatient ageless = FhirPatient.born("M", null)
                .observed(ALT, "30", "U/L")
                .observed(AST, "30", "U/L")
                .observed(PLATELETS, "200", "10*3/uL");
        assertThat(sexless.outcome("HSI")).isEqualTo("domain");
        assertThat(sexless.outcome("FIB4")).isEqualTo("value");
        assertThat(ageless.outcome("FIB4")).isEqualTo("domain");
    }

    @Test
    void takesTheOlderOfTwoPossibleAges() {
        FhirPatient year = FhirPatient.born("M", "1960")
                .observed(ALT, "36", "U/L")
                .observed(AST, "40", "U/L")
                .observed(PLATELETS, "180", "10*3/uL");
        // 65 or 66 years
        assertThat(year.value("FIB4")).isCloseTo(2.4444, within(5e-5));
    }

    @Test
    void refusesOnDialysisOnlyWhatDialysisChanges() {
        assertThat(FhirPatient.subject("P1").has("236435004").outcome("NFS")).isEqualTo("dialysis");
        assertThat(FhirPatient.subject("P1").has("236435004").outcome("FIB4")).isEqualTo("value");
    }
}
