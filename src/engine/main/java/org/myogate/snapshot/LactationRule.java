package org.myogate.snapshot;

import java.util.List;
import java.util.Map;

/** Breast feeding is seldom coded: after a delivery within 12 months, silence is no answer (D70). */
final class LactationRule {

    private static final String LACTATING = "lactating";
    private static final String DELIVERED = "delivered-12m";

    private LactationRule() {}

    /** Replaces the statement in place. */
    static void settle(Map<String, Statement> statements) {
        if (statements.get(LACTATING) instanceof Absent lactating
                && lactating.basis() == Absent.Basis.NONE_RECORDED
                && statements.get(DELIVERED) instanceof Present delivered) {
            statements.put(
                    LACTATING,
                    new Unknown(LACTATING, Unknown.Reason.NOT_RECORDED, delivered.sources(), List.of(DELIVERED)));
        }
    }
}
