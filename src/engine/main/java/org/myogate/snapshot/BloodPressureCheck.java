package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A systolic value that does not stand clear above its diastolic is no blood pressure: both are refused. They belong
 * together in one Observation, and, stand-alone, at one time.
 */
final class BloodPressureCheck {

    private static final String SYSTOLIC = "SBP";
    private static final String DIASTOLIC = "DBP";

    private BloodPressureCheck() {}

    /** The readings without such pairs. */
    static List<Reading> hold(List<Reading> readings, Terms terms, List<Unusable> unusable) {
        BigDecimal margin = terms.tolerance(Tolerance.SYSTOLIC_OVER_DIASTOLIC_MMHG);
        Set<Reading> refused = new LinkedHashSet<>();
        refused.addAll(unclear(readings, Reading::sources, margin));
        List<Reading> left = readings.stream().filter(r -> !refused.contains(r)).toList();
        refused.addAll(unclear(left, Reading::when, margin));
        refused.forEach(reading -> reading.sources()
                .forEach(source -> unusable.add(new Unusable(
                        source,
                        Unusable.Reason.BOUNDS,
                        "the systolic pressure does not stand clear above the diastolic: neither is used"))));
        return readings.stream().filter(r -> !refused.contains(r)).toList();
    }

    /** All pressures of a group in which no systolic value stands clear above any diastolic one. */
    private static List<Reading> unclear(List<Reading> readings, Function<Reading, Object> by, BigDecimal margin) {
        Map<Object, List<Reading>> groups = new LinkedHashMap<>();
        pressures(readings)
                .forEach(reading -> groups.merge(
                        by.apply(reading),
                        List.of(reading),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        return groups.values().stream()
                .filter(group -> isUnclear(group, margin))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isUnclear(List<Reading> group, BigDecimal margin) {
        var highest = values(group, SYSTOLIC).max(BigDecimal::compareTo);
        var lowest = values(group, DIASTOLIC).min(BigDecimal::compareTo);
        return highest.isPresent()
                && lowest.isPresent()
                && highest.get().compareTo(lowest.get().add(margin)) <= 0;
    }

    private static Stream<BigDecimal> values(List<Reading> group, String codes) {
        return group.stream()
                .filter(reading -> reading.codes().equals(codes))
                .map(reading -> reading.value().value());
    }

    private static Stream<Reading> pressures(List<Reading> readings) {
        return readings.stream()
                .filter(reading ->
                        reading.codes().equals(SYSTOLIC) || reading.codes().equals(DIASTOLIC))
                .filter(reading -> reading.value().isPoint());
    }
}
