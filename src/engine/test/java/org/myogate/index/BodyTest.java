package org.myogate.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.myogate.index.Worked.CUTOFFS;
import static org.myogate.index.Worked.DAY;
import static org.myogate.index.Worked.body;
import static org.myogate.index.Worked.lacking;
import static org.myogate.index.Worked.measured;
import static org.myogate.index.Worked.result;
import static org.myogate.index.Worked.source;
import static org.myogate.index.Worked.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.index.IndexResult.Computed;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Truth;

class BodyTest {

    @ParameterizedTest
    @CsvSource({"2026-08-03, true", "2026-08-02, false"})
    void pairsBodyMeasuresWithBloodWithinNinetyDays(String measuredOn, boolean paired) {
        Chart chart = Chart.of(Sex.MALE, 52)
                .add("WAIST", "112", "cm", measuredOn)
                .fasting("tg-mg-per-dl", "210", "mg/dL", DAY);
        assertThat(result(chart, "LAP") instanceof Computed).isEqualTo(paired);
        if (!paired) {
            assertThat(lacking(chart, "LAP")).containsExactly("waist");
        }
    }

    @ParameterizedTest
    @CsvSource({"95.00, true", "94.99, false", "105.00, true", "105.01, false"})
    void doesNotPairAcrossAChangeOfWeight(String weightAtBlood, boolean paired) {
        Chart chart = Chart.of(Sex.MALE, 52)
                .add("WAIST", "112", "cm", "2026-09-01")
                .add("WEIGHT", "100", "kg", "2026-09-01")
                .add("WEIGHT", weightAtBlood, "kg", DAY)
                .fasting("tg-mg-per-dl", "210", "mg/dL", DAY);
        assertThat(result(chart, "LAP") instanceof Computed).isEqualTo(paired);
    }

    @Test
    void recomputesTheBodyMassIndexAndFlagsAReportedOneThatDisagrees() {
        Chart close = body().add("BMI-reported", "34.4", "kg/m2", DAY);
        Chart far = body().add("BMI-reported", "34.5", "kg/m2", DAY);
        assertThat(value(far, "BMI")).isCloseTo(32.824138366, within(1e-6));
        assertThat(measured(close, "BMI").flags()).doesNotContain(Flag.DISAGREES);
        assertThat(measured(far, "BMI").flags()).contains(Flag.DISAGREES);
    }

    @Test
    void takesTheReportedBodyMassIndexOnlyWithoutWeightOrHeight() {
        Chart chart = Chart.of(Sex.MALE, 52).add("WEIGHT", "104", "kg", DAY).add("BMI-reported", "31.2", "kg/m2", DAY);
        assertThat(value(chart, "BMI")).isEqualTo(31.2);
        assertThat(measured(chart, "BMI").sources()).containsExactly(source(2));
    }

    @Test
    void comparesTheBodyMassIndexRoundedAndReportsItUnrounded() {
        // 29.95 and more rounds up to 30.0
        Chart chart = Chart.of(Sex.MALE, 52).add("HEIGHT", "200", "cm", DAY).add("WEIGHT", "119.8", "kg", DAY);
        assertThat(measured(chart, "BMI").reaches(CUTOFFS.get("bmi.obese"))).isTrue();
        assertThat(value(chart, "BMI")).isEqualTo(29.95);
    }

    @Test
    void takesTheMeanOfTwoValuesOfOneTimeAndNeitherWhenTheyContradict() {
        Chart mean = Chart.of(Sex.MALE, 52)
                .add("HEIGHT", "178", "cm", DAY)
                .add("WAIST", "100", "cm", DAY)
                .add("WAIST", "120", "cm", DAY);
        Chart conflict = Chart.of(Sex.MALE, 52)
                .add("HEIGHT", "178", "cm", DAY)
                .add("WAIST", "100", "cm", DAY)
                .add("WAIST", "120.1", "cm", DAY);
        assertThat(value(mean, "WHtR")).isCloseTo(110 / 178.0, within(1e-12));
        assertThat(lacking(conflict, "WHtR")).containsExactly("waist");
    }

    @Test
    void takesAMeasuredWeightBeforeAStatedOneOfTheSameDay() {
        Chart chart = Chart.of(Sex.MALE, 52)
                .add("HEIGHT", "200", "cm", DAY)
                .add("WEIGHT", "100", "kg", "2026-11-01T08:00:00Z")
                .add("WEIGHT", "80", "kg", "2026-11-01T12:00:00Z", Truth.UNKNOWN, null, Flag.STATED);
        assertThat(value(chart, "BMI")).isEqualTo(25.0);
    }
}
