package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.myogate.snapshot.Interval;

/** Numbers as a clinician reads them. */
class NumbersTest {

    private static String text(String value, String... cuts) {
        return Numbers.text(
                new BigDecimal(value),
                List.of(cuts).stream().map(BigDecimal::new).toList());
    }

    @Test
    void leavesAReportedNumberAsItWasReported() {
        assertThat(text("112")).isEqualTo("112");
        assertThat(text("6.0")).isEqualTo("6.0");
        assertThat(text("5.60")).isEqualTo("5.60");
        assertThat(text("1E+2")).isEqualTo("100");
    }

    @Test
    void keepsThreeDigitsOfAComputedOne() {
        assertThat(text("9.336093")).isEqualTo("9.34");
        assertThat(text("4.8000001")).isEqualTo("4.8");
        assertThat(text("0.62921348")).isEqualTo("0.629");
        assertThat(text("1234.5678")).isEqualTo("1235");
        assertThat(text("0.000")).isEqualTo("0");
    }

    @Test
    void showsMoreDigitsWhereThreeWouldMeetACutOffThatTheValueMisses() {
        assertThat(text("0.59968", "0.60")).isEqualTo("0.5997");
        assertThat(text("4.6502", "4.65")).isEqualTo("4.6502");
    }

    @Test
    void keepsTheComparator() {
        assertThat(Numbers.text(Interval.below(new BigDecimal("0.3"), true), List.of()))
                .isEqualTo("<0.3");
        assertThat(Numbers.text(Interval.below(new BigDecimal("0.3"), false), List.of()))
                .isEqualTo("≤0.3");
        assertThat(Numbers.text(Interval.above(new BigDecimal("90"), true), List.of()))
                .isEqualTo(">90");
        assertThat(Numbers.text(Interval.above(new BigDecimal("90"), false), List.of()))
                .isEqualTo("≥90");
        assertThat(Numbers.text(Interval.between(BigDecimal.ONE, BigDecimal.TEN), List.of()))
                .isEqualTo("1–10");
    }

    @Property
    void neverSeemsToStandOnTheOtherSideOfACutOff(
            @ForAll @BigRange(min = "0", max = "500") @Scale(6) BigDecimal value,
            @ForAll @BigRange(min = "0", max = "500") @Scale(2) BigDecimal cut) {
        BigDecimal printed = new BigDecimal(Numbers.text(value, List.of(cut)));

        assertThat(printed.compareTo(cut)).isEqualTo(value.compareTo(cut));
    }
}
