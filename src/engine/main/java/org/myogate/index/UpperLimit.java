package org.myogate.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Scale;

/** The upper limit of normal of a laboratory value, and how many times of it a value is. */
final class UpperLimit {

    private UpperLimit() {}

    /**
     * The laboratory's own limit where it states one, else the published one; where sex is unknown that is two numbers.
     *
     * @param own reference range on {@code scale}
     * @param scale of the value
     * @return on the base scale, null when there is none
     */
    static @Nullable Interval of(@Nullable Interval own, Scale scale, @Nullable Cutoff published) {
        BigDecimal high = own == null ? null : own.high();
        if (high != null && high.signum() > 0) {
            return Interval.point(scale.toBase(high));
        }
        List<BigDecimal> limits = published == null
                ? List.of()
                : published.in(scale.unit()).stream()
                        .map(row -> scale.toBase(row.value()))
                        .sorted()
                        .toList();
        return limits.isEmpty() ? null : Interval.between(limits.get(0), limits.get(limits.size() - 1));
    }

    /** Both on the base scale; an open end stays open. */
    static Interval times(Interval value, Interval limit) {
        return new Interval(
                over(value.low(), limit.high()), over(value.high(), limit.low()), value.lowOpen(), value.highOpen());
    }

    private static @Nullable BigDecimal over(@Nullable BigDecimal end, @Nullable BigDecimal limit) {
        return end == null || limit == null ? null : end.divide(limit, MathContext.DECIMAL64);
    }
}
