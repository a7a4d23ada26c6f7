package org.myogate.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Measured;

/**
 * What turns a share of the heart rate reserve into a rate (Karvonen): rest + share x (peak - rest).
 *
 * @param resting measured, per minute
 * @param peak measured, per minute; null where it has to be estimated from age
 * @param ageYears for the estimate
 */
public record HeartRateReserve(Measured resting, @Nullable Measured peak, int ageYears) {

    // Peak heart rate by age: 208 - 0.7 x age (Tanaka 2001, doi 10.1016/S0735-1097(00)01054-8).
    private static final BigDecimal AT_BIRTH = new BigDecimal("208");
    private static final BigDecimal PER_YEAR = new BigDecimal("0.7");
    private static final BigDecimal PERCENT = new BigDecimal("100");

    /**
     * The range of rates.
     *
     * @param lowPercent of the reserve
     * @param highPercent of the reserve
     */
    ExercisePlan.HeartRate at(BigDecimal lowPercent, BigDecimal highPercent) {
        return new ExercisePlan.HeartRate(rate(lowPercent), rate(highPercent), resting, peak);
    }

    private int rate(BigDecimal percent) {
        BigDecimal rest = resting.value().value();
        BigDecimal top = peak == null
                ? AT_BIRTH.subtract(PER_YEAR.multiply(BigDecimal.valueOf(ageYears)))
                : peak.value().value();
        BigDecimal share = top.subtract(rest).multiply(percent).divide(PERCENT, MathContext.DECIMAL64);
        return rest.add(share).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    @Override
    public String toString() {
        return "HeartRateReserve[]";
    }
}
