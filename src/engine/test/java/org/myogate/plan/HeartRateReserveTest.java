package org.myogate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.snapshot.Chart.measured;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Truth;

class HeartRateReserveTest {

    private static final BigDecimal LOW = new BigDecimal("40");
    private static final BigDecimal HIGH = new BigDecimal("59");

    /** Peak 208 - 0.7 x 52 = 171.6; 70 + 0.40 x 101.6 = 110.64; 70 + 0.59 x 101.6 = 129.944. */
    @Test
    void estimatesThePeakFromAge() {
        ExercisePlan.HeartRate rate = Prescribing.heart(70, 52).at(LOW, HIGH);
        assertThat(rate.lowPerMin()).isEqualTo(111);
        assertThat(rate.highPerMin()).isEqualTo(130);
        assertThat(rate.peak()).isNull();
    }

    /** 70 + 0.40 x 80 = 102; 70 + 0.59 x 80 = 117.2. */
    @Test
    void prefersAMeasuredPeak() {
        HeartRateReserve reserve = new HeartRateReserve(
                measured("RHR", "70", "/min", Truth.UNKNOWN), measured("RHR", "150", "/min", Truth.UNKNOWN), 52);
        ExercisePlan.HeartRate rate = reserve.at(LOW, HIGH);
        assertThat(rate.lowPerMin()).isEqualTo(102);
        assertThat(rate.highPerMin()).isEqualTo(117);
        assertThat(rate.peak()).isNotNull();
    }

    /** The check values of ART-R8; 3.5 mL/kg/min is 1 MET. */
    @ParameterizedTest
    @CsvSource({"5.0, 2.6, 3.4", "7.0, 3.4, 4.5", "12.0, 5.4, 7.5"})
    void tellsModerateInMetsOfTheMeasuredCapacity(BigDecimal peak, BigDecimal low, BigDecimal high) {
        Capacity capacity = Capacity.ofVo2Peak(peak.multiply(new BigDecimal("3.5")));
        assertThat(capacity.at(LOW)).isEqualTo(low);
        assertThat(capacity.at(HIGH)).isEqualTo(high);
    }

    @Test
    void keepsPatientDataOutOfLogs() {
        assertThat(Prescribing.heart(70, 52)).hasToString("HeartRateReserve[]");
        assertThat(new Capacity(BigDecimal.TEN)).hasToString("Capacity[]");
        assertThat(Prescribing.minutes(90)).hasToString("Baseline[]");
    }
}
