package org.myogate.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
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
        List<Dose> aims = aims(slot, phase, asked);
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

    /** Where the start has no aim of its own but a recommendation limits it, it is the target within that limit. */
    private static List<Dose> aims(Slot slot, Slot.Phase phase, List<Dose> asked) {
        List<Dose> aims = asked.stream()
                .filter(dose -> dose.isOf(slot, phase) && dose.kind() != Dose.Kind.LIMIT)
                .toList();
        boolean isOnlyLimited = aims.isEmpty()
                && phase == Slot.Phase.START
                && asked.stream().anyMatch(dose -> dose.isOf(slot, phase) && dose.kind() == Dose.Kind.LIMIT);
        return isOnlyLimited ? aims(slot, Slot.Phase.TARGET, asked) : aims;
    }

    /** One number of one stretch of weeks: the first stretch is the start, all others go by the limits of the target. */
    static ExercisePlan.Step step(DosesTable.Block block, List<Dose> asked, Restrictions restrictions) {
        Slot.Phase phase = block.from() == 1 ? Slot.Phase.START : Slot.Phase.TARGET;
        Composed held = of(block.low(), block.high()).within(block.slot(), phase, asked, restrictions);
        return new ExercisePlan.Step(block.from(), block.to(), block.slot(), held.low(), held.high(), held.cappedBy());
    }

    private Composed within(Slot slot, Slot.Phase phase, List<Dose> asked, Restrictions restrictions) {
        Optional<Restrictions.Bound> bound = restrictions.limit(slot, phase);
        List<Limit> limits = new ArrayList<>();
        bound.ifPresent(gates -> limits.add(new Limit(null, gates.value(), gates.gates())));
        for (Dose dose : asked) {
            BigDecimal atMost = dose.high();
            if (dose.kind() == Dose.Kind.LIMIT && dose.isOf(slot, phase) && atMost != null) {
                limits.add(new Limit(dose.low(), atMost, Set.of(dose.by())));
            }
        }
        Composed held = atMost(limits);
        Optional<Restrictions.Bound> floor = restrictions.floor(slot, phase);
        return floor.isPresent()
                ? held.atLeast(floor.get(), bound.map(Restrictions.Bound::value).orElse(null))
                : held;
    }

    /** @param from no lower end above it, null where the limit sets none */
    private record Limit(@Nullable BigDecimal from, BigDecimal atMost, Set<String> by) {}

    /** All limits at once, so that their order tells nothing: the lowest of each end counts. */
    private Composed atMost(List<Limit> limits) {
        BigDecimal top = lowest(limits, Limit::atMost);
        BigDecimal bottom = lowest(limits, Limit::from);
        boolean lowersHigh = top != null && (high == null || high.compareTo(top) > 0);
        boolean lowersLow = bottom != null && low != null && low.compareTo(bottom) > 0;
        BigDecimal newHigh = lowersHigh ? top : high;
        BigDecimal newLow = lowersLow ? bottom : low;
        if (lowersHigh && newLow != null && newLow.compareTo(newHigh) >= 0) {
            // A cap is no target: where it reaches down to the lower end, only the upper one is told.
            newLow = null;
        }
        Set<String> by = new TreeSet<>(cappedBy);
        for (Limit limit : limits) {
            if ((lowersHigh && isSame(limit.atMost(), top)) || (lowersLow && isSame(limit.from(), bottom))) {
                by.addAll(limit.by());
            }
        }
        return new Composed(newLow, newHigh, by);
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
        return ends(aims, end).max(Comparator.naturalOrder()).orElse(null);
    }

    private static @Nullable BigDecimal lowest(List<Limit> limits, Function<Limit, @Nullable BigDecimal> end) {
        return ends(limits, end).min(Comparator.naturalOrder()).orElse(null);
    }

    private static <T> Stream<BigDecimal> ends(List<T> all, Function<T, @Nullable BigDecimal> end) {
        return all.stream().flatMap(each -> Stream.ofNullable(end.apply(each)));
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }
}
