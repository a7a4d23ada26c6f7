package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of scales, intervals and cut-offs. */
class ScaleLawsTest {

    private static final Cutoff.Bound NONE = new Cutoff.Bound(Operator.AT_LEAST, BigDecimal.ZERO, "1", "", "s", "c");

    @Provide
    Arbitrary<Scale> scales() {
        List<Scale> all = Dossier.TERMS.quantities().values().stream()
                .flatMap(quantity -> quantity.scales().stream())
                .map(ScaleRow::scale)
                .distinct()
                .toList();
        return Arbitraries.of(all);
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                .ofScale(2);
    }

    @Provide
    Arbitrary<Interval> intervals() {
        Arbitrary<BigDecimal> numbers = numbers();
        return Arbitraries.oneOf(
                numbers.map(Interval::point),
                numbers.flatMap(n -> Arbitraries.of(Interval.above(n, true), Interval.above(n, false))),
                numbers.flatMap(n -> Arbitraries.of(Interval.below(n, true), Interval.below(n, false))));
    }

    @Property
    void toTheBaseScaleAndBackIsTheSameNumber(@ForAll("scales") Scale scale, @ForAll("numbers") BigDecimal number) {
        assertThat(scale.fromBase(scale.toBase(number)))
                .isCloseTo(number, org.assertj.core.api.Assertions.within(new BigDecimal("1E-20")));
    }

    @Property
    void conversionKeepsTheOrder(
            @ForAll("scales") Scale scale, @ForAll("numbers") BigDecimal a, @ForAll("numbers") BigDecimal b) {
        assertThat(Integer.signum(scale.toBase(a).compareTo(scale.toBase(b))))
                .isEqualTo(Integer.signum(a.compareTo(b)));
    }

    @Property
    void nothingBothMeetsAndMissesACutoffAndAPointDoesOneOfThem(
            @ForAll("intervals") Interval value, @ForAll("numbers") BigDecimal cut, @ForAll Operator operator) {
        Cutoff cutoff = new Cutoff(
                "x",
                List.of(new Cutoff.Bound(operator, cut, NONE.unit(), NONE.set(), NONE.source(), NONE.confidence())));
        boolean met = cutoff.isMetBy(value, NONE.unit());
        boolean missed = cutoff.isMissedBy(value, NONE.unit());

        assertThat(met && missed).isFalse();
        if (value.isPoint()) {
            assertThat(met || missed).isTrue();
        }
    }

    @Property
    void oneOperatorIsTheOppositeOfAnother(@ForAll("intervals") Interval value, @ForAll("numbers") BigDecimal cut) {
        assertThat(Operator.AT_LEAST.metBy(value, cut)).isEqualTo(Operator.BELOW.missedBy(value, cut));
        assertThat(Operator.ABOVE.metBy(value, cut)).isEqualTo(Operator.AT_MOST.missedBy(value, cut));
    }

    @Property
    void aValueIsNeverBothAboveAndBelowTheRangeOfItsLaboratory(
            @ForAll("intervals") Interval value,
            @ForAll("numbers") BigDecimal low,
            @ForAll("numbers") BigDecimal high) {
        Measured measured = Chart.measured("tg-mg-per-dl", "100", "mg/dL", Truth.UNKNOWN);
        Measured ranged = new Measured(
                measured.marker(),
                value,
                measured.scale(),
                measured.when(),
                measured.sources(),
                measured.fasting(),
                false,
                measured.flags(),
                Interval.between(low.min(high), low.max(high)));

        assertThat(ranged.aboveOwnRange() && ranged.belowOwnRange()).isFalse();
    }

    @Property
    void sumsGoByTheirEnds(@ForAll("numbers") BigDecimal a, @ForAll("numbers") BigDecimal b) {
        Interval sum = Interval.point(a).plus(Interval.above(b, true));

        assertThat(sum.low()).isEqualByComparingTo(a.add(b));
        assertThat(sum.high()).isNull();
        assertThat(sum.lowOpen()).isTrue();
        assertThat(Interval.point(a).plus(Interval.point(b)).value()).isEqualByComparingTo(a.add(b));
    }
}
