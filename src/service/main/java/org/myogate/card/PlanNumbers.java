package org.myogate.card;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Ranges of plans as a clinician writes them. */
final class PlanNumbers {

    private PlanNumbers() {}

    /** {@code 150-300}, {@code from 150}, {@code up to 10}; one number where both ends are one. */
    static String range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null || high == null) {
            return low == null ? (high == null ? "" : upTo(high)) : "from " + number(low);
        }
        return low.compareTo(high) == 0 ? number(low) : number(low) + "-" + number(high);
    }

    private static String upTo(BigDecimal high) {
        return high.signum() == 0 ? "none" : "up to " + number(high);
    }

    static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    /** A UCUM unit as it is written for people: annotations lose their braces, {@code %E} is of energy. */
    static String unit(String ucum) {
        return switch (ucum) {
            case "%E" -> "% of energy";
            case "g/1000.kcal" -> "g per 1000 kcal";
            default -> ucum.replace("{", "").replace("}", "");
        };
    }
}
