package org.myogate.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myogate.gate.Slot;

/**
 * One row of {@code plan/doses.csv}: what a recommendation wants of one number of the plan.
 *
 * @param by the recommendation
 * @param where concepts or states one of which has to be present; empty is always
 * @param kind what it does
 * @param part of the plan
 * @param dimension null only where a whole part is dropped
 * @param phase of the plan
 * @param low null where open
 * @param high null where open
 */
record Dose(
        String by,
        List<String> where,
        Kind kind,
        Slot.Part part,
        Slot.@Nullable Dimension dimension,
        Slot.Phase phase,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    /** What a row does. */
    enum Kind {
        /** A range that the plan wants. */
        AIM,
        /** What the patient does already is the aim. */
        NOW,
        /** No number above {@code high}; the lower end not above {@code low}. */
        LIMIT,
        /** No numbers of this part and phase. */
        DROP
    }

    Dose {
        where = List.copyOf(where);
    }

    boolean isOf(Slot slot, Slot.Phase asked) {
        return slot.part() == part && slot.dimension() == dimension && asked == phase;
    }

    /** The same row at this value. */
    Dose at(BigDecimal value) {
        return new Dose(by, where, kind, part, dimension, phase, value, value);
    }
}
