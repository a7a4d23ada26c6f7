package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was counted in one local day. All that one device counted adds up; of several devices the one that counted most
 * stands, because a phone and a watch on one person count the same steps.
 *
 * @param amount on the base scale
 * @param parts it was counted in
 */
record DayTotal(BigDecimal amount, List<Reading> parts) {

    /** By day; readings that are no points, or that lie in no one day, are left out. */
    static NavigableMap<LocalDate, DayTotal> byDay(List<Reading> readings, ZoneId zone) {
        Map<LocalDate, Map<String, List<Reading>>> byDevice = new LinkedHashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Reading reading : readings) {
            LocalDate day = reading.when().latestDay(zone);
            String device = reading.draw() == null ? "" : reading.draw();
            boolean isCounted = reading.value().isPoint()
                    && day.equals(reading.when().earliestDay(zone))
                    && (!reading.when().isTimed()
                            || seen.add(List.of(
                                    device,
                                    reading.codes(),
                                    reading.when(),
                                    reading.value().value())));
            if (isCounted) {
                byDevice.computeIfAbsent(day, none -> new LinkedHashMap<>())
                        .computeIfAbsent(device, none -> new ArrayList<>())
                        .add(reading);
            }
        }
        NavigableMap<LocalDate, DayTotal> totals = new TreeMap<>();
        byDevice.forEach(
                (day, devices) -> devices.values().forEach(parts -> totals.merge(day, of(parts), DayTotal::larger)));
        return totals;
    }

    static DayTotal of(List<Reading> parts) {
        BigDecimal sum = parts.stream()
                .map(part -> part.scale().toBase(part.value().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DayTotal(sum, List.copyOf(parts));
    }

    DayTotal larger(DayTotal other) {
        return other.amount.compareTo(amount) > 0 ? other : this;
    }

    /** One reading of all parts, in all else like the last of them. */
    static Reading reading(String codes, Interval value, Scale scale, When when, List<Reading> parts) {
        Reading like = parts.get(parts.size() - 1);
        Set<Flag> flags = new HashSet<>();
        parts.forEach(part -> flags.addAll(part.flags()));
        return new Reading(
                codes,
                value,
                scale,
                when,
                Moment.sources(parts),
                Truth.UNKNOWN,
                "",
                like.draw(),
                like.setting(),
                flags);
    }
}
