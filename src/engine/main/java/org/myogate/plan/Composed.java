package org.myogate.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.gate.Restrictions;
import org.myogate.gate.Slot;

/**
 * A range while it is composed: raised to the highest aim, then brought down to the lowest limit.
 *
 * @param low null where open
 * @param high null where open
 * @param cappedBy what brought it down
 */
record Composed(@Nullable BigDecimal low, @Nullable BigDecimal high, Set<String> cappedBy) {

    private static Composed of(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return new Composed(low, high, new TreeSet<>());
    }

    /** One number of the plan; empty where nobody aims at it. */
    static Optional<ExercisePlan.Line> line(Slot slot, Slot.Phase phase, List<Dose> asked, Restrictions restrictions) {
        List<Dose> aims = asked.stream()
                .filter(dose -> dose.isOf(slot, phase) && dose.kind() != Dose.Kind.LIMIT)
                .toList();
        if (aims.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal low = highest(aims, Dose::low);
        BigDecimal high = highest(aims, Dose::high);
        if (low != null && high != null && high.compareTo(low) < 0) {
            high = low;
        }
        Set<String> askedBy = new TreeSet<>();
        for (Dose aim : aims) {
            if (isSame(aim.low(), low) || isSame(aim.high(), high)) {
                askedBy.add(aim.by());
            }
        }
        Composed held = of(low, high).within(slot, phase, asked, restrictions);
        return Optional.of(new ExercisePlan.Line(slot, phase, held.low(), held.high(), askedBy, held.cappedBy()));
    }

    /** One number of one stretch of weeks: the first stretch is the start, all others go by the limits of the target. */
    static ExercisePlan.Step step(DosesTable.Block block, List<Dose> asked, Restrictions restrictions) {
        Slot.Phase phase = block.from() == 1 ? Slot.Phase.START : Slot.Phase.TARGET;
        Composed held = of(block.low(), block.high()).within(block.slot(), phase, asked, restrictions);
        return new ExercisePlan.Step(block.from(), block.to(), block.slot(), held.low(), held.high(), held.cappedBy());
    }

    private Composed within(Slot slot, Slot.Phase phase, List<Dose> asked, Restrictions restrictions) {
        Composed held = this;
        for (Dose limit : asked) {
            BigDecimal atMost = limit.high();
            if (limit.kind() == Dose.Kind.LIMIT && limit.isOf(slot, phase) && atMost != null) {
                held = held.atMost(atMost, limit.low(), Set.of(limit.by()));
            }
        }
        Optional<Restrictions.Bound> bound = restrictions.limit(slot, phase);
        if (bound.isPresent()) {
            held = held.atMost(bound.get().value(), null, bound.get().gates());
        }
        Optional<Restrictions.Bound> floor = restrictions.floor(slot, phase);
        return floor.isPresent()
                ? held.atLeast(floor.get(), bound.map(Restrictions.Bound::value).orElse(null))
                : held;
    }

    /** @param from the lower end where the limit has one of its own */
    private Composed atMost(BigDecimal limit, @Nullable BigDecimal from, Set<String> by) {
        boolean lowersHigh = high == null || high.compareTo(limit) > 0;
        BigDecimal newHigh = lowersHigh ? limit : high;
        // A cap is no target: where it reaches down to the lower end, only the upper one is told.
        boolean lowersLow = low != null && low.compareTo(from == null ? newHigh : from) >= 0 && lowersHigh;
        BigDecimal newLow = lowersLow ? from : low;
        if (!lowersHigh && !lowersLow) {
            return this;
        }
        Set<String> all = new TreeSet<>(cappedBy);
        all.addAll(by);
        return new Composed(newLow, newHigh, all);
    }

    /** @param limit up to which more is allowed in place of weight, null where none is set */
    private Composed atLeast(Restrictions.Bound floor, @Nullable BigDecimal limit) {
        boolean raises = low == null || low.compareTo(floor.value()) < 0;
        if (!raises) {
            return this;
        }
        boolean isPassed = high != null && high.compareTo(floor.value()) <= 0;
        BigDecimal newHigh = isPassed ? (limit == null ? floor.value() : limit) : high;
        Set<String> all = new TreeSet<>(cappedBy);
        all.addAll(floor.gates());
        return new Composed(floor.value(), newHigh, all);
    }

    private static @Nullable BigDecimal highest(List<Dose> aims, Function<Dose, @Nullable BigDecimal> end) {
        return aims.stream()
                .flatMap(aim -> Stream.ofNullable(end.apply(aim)))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }
}
