package org.myogate.snapshot;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A unit in which laboratories report a quantity and guidelines publish its cut-offs. Values are compared on the scale
 * they were reported in, because the published pairs (100 mg/dL, 5.6 mmol/L) are no exact conversions of each other.
 *
 * @param unit UCUM unit
 * @param toBase factor to the quantity's base scale
 * @param offset added after {@code toBase}
 * @param decimals to round to before comparing; null to compare as reported
 */
public record Scale(
        String unit,
        BigDecimal toBase,
        BigDecimal offset,
        @Nullable Integer decimals) {

    /** The scale of a ratio or score. */
    public static final Scale NUMBER = of("1", null);

    public static Scale of(String unit, @Nullable Integer decimals) {
        return new Scale(unit, BigDecimal.ONE, BigDecimal.ZERO, decimals);
    }

    public Interval forComparing(Interval value) {
        return decimals == null ? value : value.rounded(decimals);
    }

    /** {@code value} of this scale on the base scale. */
    public BigDecimal toBase(BigDecimal value) {
        return value.multiply(toBase, MathContext.DECIMAL128).add(offset);
    }

    /** A base-scale value on this scale. */
    public BigDecimal fromBase(BigDecimal base) {
        return base.subtract(offset).divide(toBase, MathContext.DECIMAL128);
    }
}
