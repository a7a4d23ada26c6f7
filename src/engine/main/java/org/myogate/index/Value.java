package org.myogate.index;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Reading;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.When;

/**
 * One number that may go into a formula.
 *
 * @param base on the base scale of its quantity
 * @param when clinical time
 * @param fasting whether the draw is proven fasting
 * @param draw reference of the specimen, null when none is named
 * @param readings what it was taken from: one, or several of one time
 */
record Value(
        double base, When when, Truth fasting, @Nullable String draw, List<Reading> readings) {

    private record Moment(When when, @Nullable String draw, boolean stated) {}

    Value {
        readings = List.copyOf(readings);
    }

    /**
     * The numbers of one series, newest first; on one day what was measured before what was stated. A comparator never
     * enters a formula. Two values of one time count as their mean, or not at all where they differ by more than the
     * tolerance.
     *
     * @param tolerancePercent of the smaller
     */
    static List<Value> of(List<Reading> series, double tolerancePercent, ZoneId zone) {
        Map<Moment, List<Reading>> moments = new LinkedHashMap<>();
        for (Reading reading : series) {
            if (reading.value().isPoint()) {
                moments.computeIfAbsent(Value.momentOf(reading), moment -> new ArrayList<>())
                        .add(reading);
            }
        }
        return moments.values().stream()
                .map(readings -> merge(readings, tolerancePercent))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing((Value value) -> value.when().latestDay(zone))
                        .reversed()
                        .thenComparing(Value::isStated)
                        .thenComparing(Value::when, Comparator.reverseOrder()))
                .toList();
    }

    private static Moment momentOf(Reading reading) {
        return new Moment(reading.when(), reading.draw(), reading.flags().contains(Flag.STATED));
    }

    private boolean isStated() {
        return readings.get(0).flags().contains(Flag.STATED);
    }

    private static @Nullable Value merge(List<Reading> readings, double tolerancePercent) {
        double[] values = readings.stream()
                .mapToDouble(reading ->
                        reading.scale().toBase(reading.value().value()).doubleValue())
                .sorted()
                .toArray();
        double smallest = values[0];
        double largest = values[values.length - 1];
        if ((largest - smallest) * 100 > tolerancePercent * smallest) {
            return null;
        }
        Reading first = readings.get(0);
        double mean = values.length == 1 ? smallest : InsulinFormulas.arithmeticMean(values);
        return new Value(mean, first.when(), fasting(readings), first.draw(), readings);
    }

    private static Truth fasting(List<Reading> readings) {
        boolean proven = readings.stream().anyMatch(reading -> reading.fasting() == Truth.TRUE);
        boolean refuted = readings.stream().anyMatch(reading -> reading.fasting() == Truth.FALSE);
        if (proven == refuted) {
            return Truth.UNKNOWN;
        }
        return Truth.of(proven);
    }

    List<Source> sources() {
        return readings.stream()
                .flatMap(reading -> reading.sources().stream())
                .distinct()
                .toList();
    }

    /** Whether any reading behind it, on the scale it was reported in, meets the cut-off. */
    boolean reaches(Cutoff cutoff) {
        return readings.stream()
                .anyMatch(reading -> cutoff.isMetBy(
                        reading.scale().forComparing(reading.value()),
                        reading.scale().unit()));
    }
}
