package org.myogate.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a share of the measured capacity is in METs: rest + share x (peak - rest), rest being 1 MET.
 *
 * @param peakMets measured peak oxygen uptake in METs
 */
public record Capacity(BigDecimal peakMets) {

    // 1 MET is 3.5 mL of oxygen per kg and minute (Ainsworth 2011, doi 10.1249/MSS.0b013e31821ece12).
    private static final BigDecimal PER_MET = new BigDecimal("3.5");
    private static final BigDecimal PERCENT = new BigDecimal("100");

    /** @param vo2PeakMlPerKgMin in mL/kg/min */
    public static Capacity ofVo2Peak(BigDecimal vo2PeakMlPerKgMin) {
        return new Capacity(vo2PeakMlPerKgMin.divide(PER_MET, MathContext.DECIMAL64));
    }

    /** METs, to one decimal, at this share of the reserve in percent. */
    BigDecimal at(BigDecimal percent) {
        BigDecimal reserve = peakMets.subtract(BigDecimal.ONE);
        return BigDecimal.ONE
                .add(reserve.multiply(percent).divide(PERCENT, MathContext.DECIMAL64))
                .setScale(1, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return "Capacity[]";
    }
}
