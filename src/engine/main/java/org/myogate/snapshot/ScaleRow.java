package org.myogate.snapshot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One scale of a quantity in {@code terms/units.csv}.
 *
 * @param scale the scale
 * @param accepts UCUM unit to the way into the scale's unit, the unit itself among them
 * @param hard values outside are refused; null bounds are open
 * @param soft values outside are flagged
 * @param suspect values inside are probably of another unit, null when there is no such range
 * @param suspectWord that other unit
 */
public record ScaleRow(
        Scale scale,
        Map<String, Conversion> accepts,
        Interval hard,
        Interval soft,
        @Nullable Interval suspect,
        String suspectWord) {

    /**
     * From an accepted unit into the scale's.
     *
     * @param factor the number is multiplied by
     * @param offset added after
     * @param assumed the unit leaves something out that the code supplies: flagged
     */
    public record Conversion(BigDecimal factor, BigDecimal offset, boolean assumed) {

        static final Conversion NONE = of(BigDecimal.ONE);

        static Conversion of(BigDecimal factor) {
            return new Conversion(factor, BigDecimal.ZERO, false);
        }

        BigDecimal apply(BigDecimal number) {
            return number.multiply(factor, MathContext.DECIMAL128).add(offset);
        }

        boolean isSameAs(Conversion other) {
            return factor.compareTo(other.factor) == 0 && offset.compareTo(other.offset) == 0;
        }
    }
}
