package org.myogate.snapshot;

import java.math.BigDecimal;

/** How a published cut-off is met. */
public enum Operator {
    AT_LEAST(">=") {
        @Override
        boolean metBy(Interval value, BigDecimal cut) {
            return value.allAtLeast(cut);
        }

        @Override
        boolean missedBy(Interval value, BigDecimal cut) {
            return value.allBelow(cut);
        }
    },
    ABOVE(">") {
        @Override
        boolean metBy(Interval value, BigDecimal cut) {
            return value.allAbove(cut);
        }

        @Override
        boolean missedBy(Interval value, BigDecimal cut) {
            return value.allAtMost(cut);
        }
    },
    BELOW("<") {
        @Override
        boolean metBy(Interval value, BigDecimal cut) {
            return value.allBelow(cut);
        }

        @Override
        boolean missedBy(Interval value, BigDecimal cut) {
            return value.allAtLeast(cut);
        }
    },
    AT_MOST("<=") {
        @Override
        boolean metBy(Interval value, BigDecimal cut) {
            return value.allAtMost(cut);
        }

        @Override
        boolean missedBy(Interval value, BigDecimal cut) {
            return value.allAbove(cut);
        }
    };

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** @throws IllegalArgumentException for any other sign */
    public static Operator of(String sign) {
        for (Operator operator : values()) {
            if (operator.sign.equals(sign)) {
                return operator;
            }
        }
        throw new IllegalArgumentException("operator '" + sign + "' is none of >=, >, <, <=");
    }

    public String sign() {
        return sign;
    }

    /** Met by small values. */
    boolean isUpper() {
        return this == BELOW || this == AT_MOST;
    }

    abstract boolean metBy(Interval value, BigDecimal cut);

    abstract boolean missedBy(Interval value, BigDecimal cut);
}
