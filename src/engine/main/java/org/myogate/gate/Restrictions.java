package org.myogate.gate;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all gates together leave of a plan: the strictest of each.
 *
 * @param bounds the lowest limit of each slot and phase
 * @param floors the highest floor of each slot and phase
 * @param without every mode that is left out, and the gates that leave it out
 * @param gauges every scale that intensity is told on, and the gates that ask for it
 */
public record Restrictions(
        Map<Place, Bound> bounds,
        Map<Place, Bound> floors,
        Map<Mode, Set<String>> without,
        Map<Restriction.Gauge.Scale, Set<String>> gauges) {

    /**
     * Where a limit holds.
     *
     * @param slot which number
     * @param phase of the plan
     */
    public record Place(Slot slot, Slot.Phase phase) {}

    /**
     * The end of what is allowed.
     *
     * @param value in the unit of the slot's dimension
     * @param gates every gate that sets it there
     */
    public record Bound(BigDecimal value, Set<String> gates) {
        public Bound {
            value = value.stripTrailingZeros();
            gates = Set.copyOf(gates);
        }
    }

    public Restrictions {
        bounds = Map.copyOf(bounds);
        floors = Map.copyOf(floors);
        without = Map.copyOf(without);
        gauges = Map.copyOf(gauges);
    }

    /** The strictest of all, in whatever order they come. */
    public static Restrictions strictest(Collection<Restriction> restrictions) {
        Map<Place, Bound> bounds = new HashMap<>();
        of(restrictions, Restriction.Limit.class)
                .forEach(limit -> bounds.merge(
                        new Place(limit.slot(), limit.phase()),
                        new Bound(limit.atMost(), Set.of(limit.gate())),
                        (one, other) -> stricter(one, other, 1)));
        Map<Place, Bound> floors = new HashMap<>();
        of(restrictions, Restriction.Floor.class)
                .forEach(floor -> floors.merge(
                        new Place(floor.slot(), floor.phase()),
                        new Bound(floor.atLeast(), Set.of(floor.gate())),
                        (one, other) -> stricter(one, other, -1)));
        return new Restrictions(
                bounds,
                floors,
                gates(of(restrictions, Restriction.Without.class), Restriction.Without::mode),
                gates(of(restrictions, Restriction.Gauge.class), Restriction.Gauge::scale));
    }

    private static <R extends Restriction> Stream<R> of(Collection<Restriction> restrictions, Class<R> type) {
        return restrictions.stream().filter(type::isInstance).map(type::cast);
    }

    private static <R extends Restriction, K> Map<K, Set<String>> gates(Stream<R> restrictions, Function<R, K> key) {
        return restrictions.collect(
                Collectors.groupingBy(key, Collectors.mapping(Restriction::gate, Collectors.toUnmodifiableSet())));
    }

    /** @param sign 1 where the lower is stricter, -1 where the higher is */
    private static Bound stricter(Bound one, Bound other, int sign) {
        int order = sign * one.value().compareTo(other.value());
        if (order != 0) {
            return order < 0 ? one : other;
        }
        Set<String> both = new TreeSet<>(one.gates());
        both.addAll(other.gates());
        return new Bound(one.value(), both);
    }

    /** The limit of a number, empty where no gate limits it. */
    public Optional<Bound> limit(Slot slot, Slot.Phase phase) {
        return Optional.ofNullable(bounds.get(new Place(slot, phase)));
    }

    /** The floor of a number, empty where no gate sets one. */
    public Optional<Bound> floor(Slot slot, Slot.Phase phase) {
        return Optional.ofNullable(floors.get(new Place(slot, phase)));
    }

    /** Whether no gate leaves the mode out. */
    public boolean allows(Mode mode) {
        return !without.containsKey(mode);
    }

    /** Whether a gate wants intensity told on this scale. */
    public boolean gaugedBy(Restriction.Gauge.Scale scale) {
        return gauges.containsKey(scale);
    }
}
