package org.myogate.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.gate.Restrictions;
import org.myogate.gate.Slot;
import org.myogate.snapshot.Measured;

/**
 * One exercise prescription: what the kept recommendations aim at, within what the gates leave.
 *
 * @param lines one per slot and phase, in the order of slots, start before target
 * @param steps how the dose grows week by week; empty where the plan does not start from nothing
 * @param ways of exercising, each with the gates that leave it out
 * @param restrictions what the gates leave out and limit
 * @param heartRate of the aerobic target; null wherever effort is told by exertion and talking alone
 */
public record ExercisePlan(
        List<Line> lines,
        List<Step> steps,
        List<Way> ways,
        Restrictions restrictions,
        @Nullable HeartRate heartRate) {

    /**
     * One number of the plan.
     *
     * @param slot which
     * @param phase of the plan
     * @param low in the unit of the slot's dimension, null where only an upper end is told
     * @param high as {@code low}, null where only a lower end is told
     * @param askedBy recommendations whose aim this is
     * @param cappedBy gates and recommendations that brought it down, empty where none did
     */
    public record Line(
            Slot slot,
            Slot.Phase phase,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            Set<String> askedBy,
            Set<String> cappedBy) {
        public Line {
            askedBy = Set.copyOf(askedBy);
            cappedBy = Set.copyOf(cappedBy);
        }
    }

    /**
     * One number in one stretch of weeks.
     *
     * @param fromWeek first week, from 1
     * @param toWeek last week, null for the time after
     * @param slot which number
     * @param low as in {@link Line}
     * @param high as in {@link Line}
     * @param cappedBy as in {@link Line}
     */
    public record Step(
            int fromWeek,
            @Nullable Integer toWeek,
            Slot slot,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            Set<String> cappedBy) {
        public Step {
            cappedBy = Set.copyOf(cappedBy);
        }
    }

    /**
     * A way of exercising.
     *
     * @param id its words are {@code way.ID}
     * @param part of the plan
     * @param outBy gates that leave it out; empty where it is open
     */
    public record Way(String id, Slot.Part part, Set<String> outBy) {
        public Way {
            outBy = Set.copyOf(outBy);
        }
    }

    /**
     * Heart rate of the aerobic target, by heart rate reserve.
     *
     * @param lowPerMin lower end
     * @param highPerMin upper end
     * @param resting the measured resting rate
     * @param peak measured, null where it was estimated from age
     */
    public record HeartRate(
            int lowPerMin,
            int highPerMin,
            Measured resting,
            @Nullable Measured peak) {
        @Override
        public String toString() {
            return "HeartRate[]";
        }
    }

    public ExercisePlan {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
        ways = List.copyOf(ways);
    }

    /** No prescription, only what the gates would leave of one. */
    public static ExercisePlan none(Restrictions restrictions) {
        return new ExercisePlan(List.of(), List.of(), List.of(), restrictions, null);
    }

    /** Whether there is anything to do. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
