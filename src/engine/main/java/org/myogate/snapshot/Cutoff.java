package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.List;

/**
 * One published cut-off, resolved for one patient.
 *
 * @param id the id that rules join it by
 * @param bounds a row per unit in which it is published; two rows of one unit where the patient's sex is unknown
 */
public record Cutoff(String id, List<Bound> bounds) {

    /**
     * One row of {@code thresholds/}.
     *
     * @param operator how the value must stand to {@code value}
     * @param value the published number
     * @param unit UCUM unit of {@code value}
     * @param set the set it belongs to ({@code waist:ASIAN}), empty when there is but one
     * @param source id in {@code evidence/}
     * @param confidence mark of the number
     */
    public record Bound(
            Operator operator, BigDecimal value, String unit, String set, String source, String confidence) {}

    public Cutoff {
        bounds = List.copyOf(bounds);
    }

    /** All of {@code value} meets every row of this unit; false where no row is published in it. */
    public boolean isMetBy(Interval value, String unit) {
        List<Bound> rows = in(unit);
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.operator().metBy(value, row.value()));
    }

    /** All of {@code value} misses every row of this unit; false where no row is published in it. */
    public boolean isMissedBy(Interval value, String unit) {
        List<Bound> rows = in(unit);
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.operator().missedBy(value, row.value()));
    }

    public List<Bound> in(String unit) {
        return bounds.stream().filter(row -> row.unit().equals(unit)).toList();
    }
}
