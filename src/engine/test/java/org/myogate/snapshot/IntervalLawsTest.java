package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a number with a comparator may decide: only what each number it could be decides, too. */
class IntervalLawsTest {

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-20"), new BigDecimal("20"))
                .ofScale(1);
    }

    @Provide
    Arbitrary<Interval> intervals() {
        Arbitrary<BigDecimal> numbers = numbers();
        return Arbitraries.oneOf(
                numbers.map(Interval::point),
                Combinators.combine(numbers, Arbitraries.of(true, false)).as(Interval::above),
                Combinators.combine(numbers, Arbitraries.of(true, false)).as(Interval::below),
                Combinators.combine(numbers, numbers)
                        .as((one, other) -> Interval.between(one.min(other), one.max(other))));
    }

    @Property
    void noCutOffIsBothMetAndMissed(
            @ForAll("intervals") Interval value, @ForAll Operator operator, @ForAll("numbers") BigDecimal cut) {
        assertThat(operator.metBy(value, cut) && operator.missedBy(value, cut)).isFalse();
    }

    @Property
    void aPointAlwaysDecides(
            @ForAll("numbers") BigDecimal number, @ForAll Operator operator, @ForAll("numbers") BigDecimal cut) {
        Interval point = Interval.point(number);

        assertThat(operator.metBy(point, cut)).isNotEqualTo(operator.missedBy(point, cut));
    }

    @Property
    void whatAnIntervalDecidesEachOfItsNumbersDecides(
            @ForAll("intervals") Interval value,
            @ForAll("numbers") BigDecimal inside,
            @ForAll Operator operator,
            @ForAll("numbers") BigDecimal cut) {
        if (!holds(value, inside)) {
            return;
        }
        Interval point = Interval.point(inside);

        assertThat(!operator.metBy(value, cut) || operator.metBy(point, cut)).isTrue();
        assertThat(!operator.missedBy(value, cut) || operator.missedBy(point, cut))
                .isTrue();
    }

    @Property
    void aGrowingConversionKeepsWhatIsDecided(
            @ForAll("intervals") Interval value, @ForAll Operator operator, @ForAll("numbers") BigDecimal cut) {
        Interval converted = value.map(OtherUnit::of);
        BigDecimal sameCut = OtherUnit.of(cut);

        assertThat(operator.metBy(converted, sameCut)).isEqualTo(operator.metBy(value, cut));
        assertThat(operator.missedBy(converted, sameCut)).isEqualTo(operator.missedBy(value, cut));
    }

    @Property
    void aCutOffOfTwoSexesIsMetOnlyWhenBothRowsAre(
            @ForAll("intervals") Interval value,
            @ForAll Operator operator,
            @ForAll("numbers") BigDecimal man,
            @ForAll("numbers") BigDecimal woman) {
        Cutoff both = new Cutoff("both", List.of(bound(operator, man), bound(operator, woman)));

        assertThat(both.isMetBy(value, "1")).isEqualTo(operator.metBy(value, man) && operator.metBy(value, woman));
        assertThat(both.isMissedBy(value, "1"))
                .isEqualTo(operator.missedBy(value, man) && operator.missedBy(value, woman));
        assertThat(both.isMetBy(value, "kg")).isFalse();
    }

    @Property
    void roundingTwiceIsRoundingOnce(@ForAll("intervals") Interval value) {
        assertThat(value.rounded(0).rounded(0)).isEqualTo(value.rounded(0));
    }

    private static Cutoff.Bound bound(Operator operator, BigDecimal value) {
        return new Cutoff.Bound(operator, value, "1", "", "source", "policy");
    }

    private static boolean holds(Interval interval, BigDecimal number) {
        boolean aboveLow = interval.low() == null || number.compareTo(interval.low()) > (interval.lowOpen() ? 0 : -1);
        boolean belowHigh =
                interval.high() == null || number.compareTo(interval.high()) < (interval.highOpen() ? 0 : 1);
        return aboveLow && belowHigh;
    }

    /** Such as HbA1c: a factor and an offset, exact here. */
    private static final class OtherUnit {
        private static final BigDecimal FACTOR = new BigDecimal("18.016");
        private static final BigDecimal OFFSET = new BigDecimal("2.152");

        private static BigDecimal of(BigDecimal value) {
            return value.multiply(FACTOR).add(OFFSET);
        }
    }
}
