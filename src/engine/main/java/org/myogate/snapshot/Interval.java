package org.myogate.snapshot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A number as it was reported: a point, or the half-line that a comparator leaves open ({@code <0.3}, {@code >90}).
 *
 * @param low lower end, null when unbounded
 * @param high upper end, null when unbounded
 * @param lowOpen the lower end itself is excluded
 * @param highOpen the upper end itself is excluded
 */
public record Interval(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean lowOpen, boolean highOpen) {

    public static Interval point(BigDecimal value) {
        return new Interval(value, value, false, false);
    }

    public static Interval point(double value) {
        return point(BigDecimal.valueOf(value));
    }

    public static Interval above(BigDecimal value, boolean open) {
        return new Interval(value, null, open, false);
    }

    public static Interval below(BigDecimal value, boolean open) {
        return new Interval(null, value, false, open);
    }

    public static Interval between(BigDecimal low, BigDecimal high) {
        return new Interval(low, high, false, false);
    }

    public boolean isPoint() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    /** The number, of a point only. @throws IllegalStateException for an open interval, which feeds no formula */
    public BigDecimal value() {
        if (low == null || !isPoint()) {
            throw new IllegalStateException("an interval is no number");
        }
        return low;
    }

    /** Whether both mean the same numbers, however many digits they were printed with. */
    boolean isSameAs(Interval other) {
        return isSame(low, other.low)
                && isSame(high, other.high)
                && lowOpen == other.lowOpen
                && highOpen == other.highOpen;
    }

    private static boolean isSame(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.compareTo(b) == 0;
    }

    /** Applies a growing conversion to both ends. */
    public Interval map(UnaryOperator<BigDecimal> growing) {
        return new Interval(
                low == null ? null : growing.apply(low), high == null ? null : growing.apply(high), lowOpen, highOpen);
    }

    /** Of numbers of both, the sum. */
    Interval plus(Interval other) {
        return new Interval(
                low == null || other.low == null ? null : low.add(other.low),
                high == null || other.high == null ? null : high.add(other.high),
                lowOpen || other.lowOpen,
                highOpen || other.highOpen);
    }

    /** Rounds a point half-up, as laboratories report; the end of an open interval stands as printed. */
    public Interval rounded(int decimals) {
        return isPoint() ? map(end -> end.setScale(decimals, RoundingMode.HALF_UP)) : this;
    }

    boolean allAtLeast(BigDecimal cut) {
        return low != null && low.compareTo(cut) >= 0;
    }

    boolean allAbove(BigDecimal cut) {
        return low != null && (low.compareTo(cut) > 0 || (lowOpen && low.compareTo(cut) == 0));
    }

    boolean allAtMost(BigDecimal cut) {
        return high != null && high.compareTo(cut) <= 0;
    }

    boolean allBelow(BigDecimal cut) {
        return high != null && (high.compareTo(cut) < 0 || (highOpen && high.compareTo(cut) == 0));
    }
}
