package org.myogate.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Truth;

/** Steatotic liver disease and FIB-4 bands: phenotype specification, section 7. */
class LiverStatesTest {

    private static final String[] SETS = {"waist:NHLBI_US", "bmi:WHO"};

    /** Steatosis on record, and a problem list that came and names no other liver disease. */
    private static PublishedStates steatosis() {
        return new PublishedStates()
                .know(
                        Chart.present("steatosis-coded"),
                        Chart.absent("masld-coded"),
                        Chart.absent("cirrhosis"),
                        Chart.absent("other-liver-disease"));
    }

    /** Everything a risk factor reads, nothing raised. */
    private static PublishedStates withoutRisk(PublishedStates states) {
        return states.measure("BMI", "22", "kg/m2")
                .measure("WAIST", "80", "cm")
                .measure("fpg", "88", "mg/dL", Truth.TRUE)
                .measure("systolic-bp", "118", "mm[Hg]")
                .measure("diastolic-bp", "74", "mm[Hg]")
                .know(Chart.absent("bp-drug"), Chart.absent("lipid-drug"))
                .measure("tg-mg-per-dl", "90", "mg/dL", Truth.TRUE)
                .measure("HDL", "55", "mg/dL");
    }

    @Test
    void isMasldBySteatosisAndOneRiskFactorEvenWhereNobodyAskedAboutAlcohol() {
        assertThat(steatosis().measure("BMI", "25.0", "kg/m2").truth("masld")).isEqualTo(Truth.TRUE);
        assertThat(steatosis().truth("masld")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void isNoMasldWithoutAnyRiskFactor() {
        assertThat(withoutRisk(steatosis()).truth("masld")).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource({"210, FALSE", "209.9, TRUE"})
    void isNoMasldFromTheLimitOfAlcoholForAMan(String gramsPerWeek, Truth masld) {
        assertThat(steatosis()
                        .measure("BMI", "31", "kg/m2")
                        .measure("alcohol-g-per-wk", gramsPerWeek, "g/wk")
                        .truth("masld"))
                .isEqualTo(masld);
    }

    @ParameterizedTest
    @CsvSource({"140, FALSE", "139.9, TRUE"})
    void isNoMasldFromTheLimitOfAlcoholForAWoman(String gramsPerWeek, Truth masld) {
        assertThat(steatosis()
                        .cutoffs(Sex.FEMALE, SETS)
                        .measure("BMI", "31", "kg/m2")
                        .measure("alcohol-g-per-wk", gramsPerWeek, "g/wk")
                        .truth("masld"))
                .isEqualTo(masld);
    }

    @Test
    void isNoMasldWhereAnotherLiverDiseaseIsOnRecord() {
        assertThat(steatosis()
                        .measure("BMI", "31", "kg/m2")
                        .know(Chart.present("other-liver-disease"))
                        .truth("masld"))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void leavesMasldOpenWhereTheProblemListDidNotCome() {
        PublishedStates unseen = new PublishedStates().know(Chart.present("steatosis-imaged"));
        assertThat(unseen.measure("BMI", "31", "kg/m2").truth("masld")).isEqualTo(Truth.UNKNOWN);
        assertThat(withoutRisk(new PublishedStates()).truth("masld")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void takesTheCodeForTheDisease() {
        assertThat(new PublishedStates().know(Chart.present("masld-coded")).truth("masld"))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource({"275, TRUE", "274, FALSE"})
    void showsSteatosisByAttenuation(String cap, Truth shown) {
        assertThat(new PublishedStates().measure("cap-db-per-m", cap, "dB/m").truth("steatosis-shown"))
                .isEqualTo(shown);
    }

    @Test
    void doesNotCallTheLiverFreeOfFatWhereNobodyLooked() {
        assertThat(new PublishedStates().truth("steatosis-shown")).isEqualTo(Truth.UNKNOWN);
        assertThat(new PublishedStates()
                        .measure("FLI", "95", "1")
                        .measure("BMI", "33", "kg/m2")
                        .truth("masld"))
                .isEqualTo(Truth.UNKNOWN);
    }

    /** The waist of the definition lies above 94 cm; the metabolic syndrome's begins at 102 in this set. */
    @ParameterizedTest
    @CsvSource({"94, FALSE", "94.1, TRUE"})
    void countsAWaistAboveTheLimitOfTheDefinition(String waistCm, Truth raised) {
        assertThat(new PublishedStates()
                        .measure("BMI", "24.9", "kg/m2")
                        .measure("WAIST", waistCm, "cm")
                        .truth("cmrf-weight"))
                .isEqualTo(raised);
    }

    @ParameterizedTest
    @CsvSource({"40, mg/dL, TRUE", "41, mg/dL, FALSE", "1.0, mmol/L, TRUE", "1.1, mmol/L, FALSE"})
    void countsAnHdlAtTheLimitOfTheDefinition(String hdl, String unit, Truth low) {
        assertThat(new PublishedStates()
                        .know(Chart.absent("lipid-drug"))
                        .measure("HDL", hdl, unit)
                        .truth("cmrf-hdl"))
                .isEqualTo(low);
    }

    @ParameterizedTest
    @CsvSource({
        "1.29, TRUE, FALSE, FALSE",
        "2.00, FALSE, TRUE, FALSE", // from 65 years low ends at 2.0, up to there at 1.3
        "2.67, FALSE, TRUE, FALSE",
        "2.68, FALSE, FALSE, TRUE"
    })
    void gradesFib4(String fib4, Truth low, Truth grey, Truth high) {
        PublishedStates states = new PublishedStates().measure("FIB4", fib4, "1");
        assertThat(states.truth("fibrosis-low")).isEqualTo(low);
        assertThat(states.truth("fibrosis-grey")).isEqualTo(grey);
        assertThat(states.truth("fibrosis-high")).isEqualTo(high);
    }

    @Test
    void losesTheBandOfFib4WhereAnotherCauseMovesPlatelets() {
        PublishedStates states =
                new PublishedStates().measure("FIB4", "1.0", "1").know(Chart.present("platelets-disturbed"));
        assertThat(states.truth("fibrosis-low")).isEqualTo(Truth.UNKNOWN);
        assertThat(states.truth("fibrosis-high")).isEqualTo(Truth.FALSE);
    }

    @Test
    void knowsAlcoholAsBelowTheLimitsOnlyWhereSomebodyAsked() {
        assertThat(new PublishedStates().truth("alcohol-excess")).isEqualTo(Truth.UNKNOWN);
        assertThat(new PublishedStates().measure("AUDIT-C", "7", "{score}").truth("alcohol-excess"))
                .isEqualTo(Truth.FALSE);
        assertThat(new PublishedStates().measure("AUDIT-C", "8", "{score}").truth("alcohol-excess"))
                .isEqualTo(Truth.TRUE);
    }
}
