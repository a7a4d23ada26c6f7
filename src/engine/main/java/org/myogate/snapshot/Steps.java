package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Stream;

/** Steps of each local day, from daily counts, from samples and from weekly counts; days of no wear are none. */
final class Steps {

    private static final String SAMPLE = "STEPS-SAMPLE";
    private static final Set<String> GROUPS = Set.of(DaySpan.STEPS, DaySpan.STEPS_OF_WEEK, SAMPLE);

    private Steps() {}

    static boolean counts(String group) {
        return GROUPS.contains(group);
    }

    /** The readings, those of steps replaced by one for each day. */
    static List<Reading> ofEachDay(List<Reading> readings, Terms terms, AsOf asOf) {
        NavigableMap<LocalDate, DayTotal> days = DayTotal.byDay(
                of(readings, SAMPLE)
                        .filter(sample -> isOver(sample.when().latestDay(asOf.zone()), asOf))
                        .toList(),
                asOf.zone());
        of(readings, DaySpan.STEPS)
                .forEach(count -> DayTotal.byDay(List.of(count), asOf.zone())
                        .forEach((day, total) -> days.merge(day, total, DayTotal::larger)));
        of(readings, DaySpan.STEPS_OF_WEEK)
                .sorted(Comparator.comparing(Reading::when))
                .forEach(share -> DayTotal.byDay(List.of(share), asOf.zone()).forEach(days::putIfAbsent));
        BigDecimal worn = terms.tolerance(Tolerance.STEPS_NOT_WORN);
        List<Reading> all = new ArrayList<>(
                readings.stream().filter(reading -> !counts(reading.codes())).toList());
        if (!days.isEmpty()) {
            Scale scale = terms.quantityOf(DaySpan.STEPS).scales().get(0).scale();
            days.forEach((day, total) -> {
                if (total.amount().compareTo(worn) >= 0) {
                    all.add(DayTotal.reading(
                            DaySpan.STEPS,
                            Interval.point(total.amount()),
                            scale,
                            When.on(day, asOf.zone()),
                            total.parts()));
                }
            });
        }
        return all;
    }

    private static Stream<Reading> of(List<Reading> readings, String group) {
        return readings.stream().filter(reading -> reading.codes().equals(group));
    }

    /** A sum of samples of a day that still runs is too small. */
    private static boolean isOver(LocalDate day, AsOf asOf) {
        return !When.on(day, asOf.zone()).latest().minusSeconds(1).isAfter(asOf.instant());
    }
}
