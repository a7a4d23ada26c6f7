package org.myogate.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a patient brings to a plan.
 *
 * @param minutesPerWeek of moderate activity now, null where not known
 * @param heart what turns a share of the heart rate reserve into a rate; null where a rate tells nothing
 * @param capacity what turns it into METs; null where it was not measured
 */
public record Baseline(
        @Nullable BigDecimal minutesPerWeek,
        @Nullable HeartRateReserve heart,
        @Nullable Capacity capacity) {

    @Override
    public String toString() {
        return "Baseline[]";
    }
}
