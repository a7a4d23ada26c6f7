package org.myogate.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Truth;

/** Excess adiposity by the 2025 commission: phenotype specification, section 7; and what spoils a waist. */
class ObesityStatesTest {

    private static PublishedStates man(String bmi, String waistCm, String whr, String whtr) {
        return new PublishedStates()
                .measure("BMI", bmi, "kg/m2")
                .measure("WAIST", waistCm, "cm")
                .measure("WHR", whr, "1")
                .measure("WHtR", whtr, "1");
    }

    @ParameterizedTest
    @CsvSource({
        "30.0, 102, 0.90, 0.50, TRUE, FALSE", // BMI and one girth
        "29.9, 102, 0.90, 0.50, FALSE, FALSE",
        "30.0, 101, 0.90, 0.50, FALSE, FALSE",
        "25.0, 101, 0.91, 0.51, FALSE, TRUE", // two girths, whatever the BMI
        "25.0, 101, 0.90, 0.51, FALSE, FALSE"
    })
    void confirmsByBmiWithAGirthOrByTwoGirths(String bmi, String waist, String whr, String whtr, Truth a, Truth b) {
        PublishedStates states = man(bmi, waist, whr, whtr);
        assertThat(states.truth("obesity-a")).isEqualTo(a);
        assertThat(states.truth("obesity-b")).isEqualTo(b);
        assertThat(states.truth("obesity-2025")).isEqualTo(a.or(b));
    }

    @ParameterizedTest
    @CsvSource({"40.0, UNKNOWN", "40.1, TRUE"})
    void assumesItAboveABmiOf40WhereNoGirthIsKnown(String bmi, Truth confirmed) {
        assertThat(new PublishedStates().measure("BMI", bmi, "kg/m2").truth("obesity-2025"))
                .isEqualTo(confirmed);
    }

    @Test
    void staysOpenWhereAGirthCouldStillDecide() {
        assertThat(new PublishedStates().measure("BMI", "31", "kg/m2").truth("obesity-2025"))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void leavesTheWaistOpenWhereFluidFillsTheBelly() {
        PublishedStates states = man("25", "110", "0.90", "0.50").know(Chart.present("ascites"));
        assertThat(states.truth("mets-waist")).isEqualTo(Truth.UNKNOWN);
        assertThat(states.truth("obesity-waist")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void leavesTheWaistOpenInPregnancy() {
        PublishedStates states = new PublishedStates()
                .measure("WAIST", "110", "cm")
                .measure("tg-mg-per-dl", "200", "mg/dL", Truth.TRUE)
                .know(Chart.present("pregnant"));
        assertThat(states.truth("mets-waist")).isEqualTo(Truth.UNKNOWN);
        assertThat(states.truth("htg-waist")).isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"9.9, TRUE", "10.0, UNKNOWN"}) // above it other reasons are still open
    void doesNotTrustHbA1cBelowALimitOfHaemoglobin(String haemoglobin, Truth unreliable) {
        assertThat(new PublishedStates().measure("HGB", haemoglobin, "g/dL").truth("a1c-unreliable"))
                .isEqualTo(unreliable);
    }

    @ParameterizedTest
    @CsvSource({
        "pregnant",
        "haemoglobinopathy",
        "red-cells-disturbed",
        "blood-loss-or-transfusion",
        "iron-deficiency",
        "esa",
        "old-nrti"
    })
    void doesNotTrustHbA1cWith(String reason) {
        assertThat(new PublishedStates().know(Chart.present(reason)).truth("a1c-unreliable"))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void asksForGlycaemiaOnlyOnceItIsKnownWhetherHbA1cCounts() {
        assertThat(new PublishedStates().know(Chart.present("pregnant")).unreliableWhenAsked())
                .isEqualTo(Truth.TRUE);
        assertThat(new PublishedStates().unreliableWhenAsked()).isEqualTo(Truth.UNKNOWN);
    }
}
