package org.myogate.card;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import org.myogate.snapshot.Interval;

/** Prints numbers as a clinician reads them, and never so short that they seem to stand on the other side of a cut-off. */
final class Numbers {

    private static final int DECIMALS_KEPT = 2;
    private static final int DIGITS = 3;
    private static final int DIGITS_MAX = 12;

    private Numbers() {}

    /** The value with its comparator: {@code 112}, {@code <0.3}, {@code ≥90}, {@code 40–60}. */
    static String text(Interval value, Collection<BigDecimal> cuts) {
        BigDecimal low = value.low();
        BigDecimal high = value.high();
        if (low == null) {
            return high == null ? "?" : (value.highOpen() ? "<" : "≤") + text(high, cuts);
        }
        if (high == null) {
            return (value.lowOpen() ? ">" : "≥") + text(low, cuts);
        }
        return value.isPoint() ? text(low, cuts) : text(low, cuts) + "–" + text(high, cuts);
    }

    /**
     * What was reported stands as it was reported; what was computed or converted keeps three digits, and more where
     * three would meet a cut-off that the value itself does not.
     */
    static String text(BigDecimal value, Collection<BigDecimal> cuts) {
        if (value.scale() <= DECIMALS_KEPT) {
            return value.toPlainString();
        }
        int whole = value.precision() - value.scale();
        int digits = Math.max(DIGITS, whole);
        BigDecimal rounded = round(value, digits);
        while (digits < DIGITS_MAX && crosses(value, rounded, cuts)) {
            digits++;
            rounded = round(value, digits);
        }
        return plain(rounded);
    }

    private static BigDecimal round(BigDecimal value, int digits) {
        return value.round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    private static boolean crosses(BigDecimal value, BigDecimal rounded, Collection<BigDecimal> cuts) {
        return cuts.stream().anyMatch(cut -> value.compareTo(cut) != rounded.compareTo(cut));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
