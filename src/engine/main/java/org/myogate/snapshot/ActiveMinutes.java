package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Moderate minutes a week that a device or the IPAQ questionnaire counted, a vigorous minute as two. Minutes of an
 * intensity that is not stated only say how many there were at most.
 */
final class ActiveMinutes {

    private static final String RESULT = "EVS-DEVICE";
    private static final String MODERATE = "IPAQ-MOD";
    private static final String VIGOROUS = "IPAQ-VIG";
    private static final String DEVICE_MODERATE = "ACT-MOD";
    private static final String ANY_INTENSITY = "ACT-ANY";
    private static final String PER_WEEK = "/wk";
    private static final int DAYS_OF_WEEK = 7;

    private final List<Reading> readings;
    private final AsOf asOf;
    private final BigDecimal weight;
    private final int leastDays;
    private final Scale scale;

    private ActiveMinutes(List<Reading> readings, Terms terms, AsOf asOf) {
        this.readings = readings;
        this.asOf = asOf;
        this.weight = terms.tolerance(Tolerance.VIGOROUS_MINUTE);
        this.leastDays = terms.tolerance(Tolerance.LEAST_DAYS).intValueExact();
        this.scale = terms.quantityOf(RESULT).scales().get(0).scale();
    }

    static boolean counts(String group) {
        return List.of(MODERATE, VIGOROUS, DEVICE_MODERATE, ANY_INTENSITY).contains(group);
    }

    /** What these readings come to, week by week of a questionnaire, and of a device its newest week. */
    static List<Reading> of(List<Reading> readings, Terms terms, AsOf asOf) {
        if (readings.stream().noneMatch(reading -> counts(reading.codes()))) {
            return List.of();
        }
        ActiveMinutes minutes = new ActiveMinutes(readings, terms, asOf);
        List<Reading> made = new ArrayList<>(minutes.ofQuestionnaires());
        minutes.ofDevice().ifPresent(made::add);
        return made;
    }

    private List<Reading> ofQuestionnaires() {
        List<Reading> moderate = weekly(MODERATE);
        List<Reading> vigorous = weekly(VIGOROUS);
        List<Reading> made = new ArrayList<>();
        for (Reading some : moderate) {
            Optional<Reading> more = ofSameDay(some, vigorous);
            made.add(
                    more.isPresent()
                            ? made(base(some).plus(doubled(more.get())), some.when(), List.of(some, more.get()))
                            : made(atLeast(base(some)), some.when(), List.of(some)));
        }
        vigorous.stream()
                .filter(some -> ofSameDay(some, moderate).isEmpty())
                .forEach(some -> made.add(made(atLeast(doubled(some)), some.when(), List.of(some))));
        return made;
    }

    private List<Reading> weekly(String group) {
        return readings.stream()
                .filter(reading -> reading.codes().equals(group) && isOfWeek(reading))
                .toList();
    }

    private static boolean isOfWeek(Reading reading) {
        return reading.scale().unit().endsWith(PER_WEEK);
    }

    private Optional<Reading> ofSameDay(Reading one, List<Reading> others) {
        return others.stream()
                .filter(other -> other.when().equals(one.when()) || other.when().sharesDay(one.when(), asOf.zone()))
                .reduce((older, newer) -> newer);
    }

    private Optional<Reading> ofDevice() {
        NavigableMap<LocalDate, DayTotal> moderate = daily(MODERATE);
        daily(DEVICE_MODERATE).forEach((day, total) -> moderate.merge(day, total, DayTotal::larger));
        NavigableMap<LocalDate, DayTotal> vigorous = daily(VIGOROUS);
        Optional<Reading> counted = week(moderate, vigorous);
        return counted.isPresent()
                ? counted
                : week(daily(ANY_INTENSITY), new TreeMap<>())
                        .map(any -> any.with(Interval.below(any.value().value(), false), any.when()));
    }

    private NavigableMap<LocalDate, DayTotal> daily(String group) {
        return DayTotal.byDay(
                readings.stream()
                        .filter(reading -> reading.codes().equals(group) && !isOfWeek(reading))
                        .toList(),
                asOf.zone());
    }

    /** The seven days up to the newest; empty where too few of them were counted. */
    private Optional<Reading> week(
            NavigableMap<LocalDate, DayTotal> moderate, NavigableMap<LocalDate, DayTotal> vigorous) {
        NavigableMap<LocalDate, DayTotal> days = new TreeMap<>(moderate);
        vigorous.forEach(days::putIfAbsent);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = days.lastKey();
        LocalDate first = last.minusDays(DAYS_OF_WEEK - 1L);
        if (days.tailMap(first, true).size() < leastDays) {
            return Optional.empty();
        }
        List<Reading> parts = Stream.of(moderate, vigorous)
                .flatMap(some -> some.tailMap(first, true).values().stream())
                .flatMap(total -> total.parts().stream())
                .toList();
        BigDecimal sum = sum(moderate.tailMap(first, true))
                .add(sum(vigorous.tailMap(first, true)).multiply(weight));
        return Optional.of(made(Interval.point(sum), When.on(last, asOf.zone()), parts));
    }

    private static BigDecimal sum(NavigableMap<LocalDate, DayTotal> days) {
        return days.values().stream().map(DayTotal::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Reading made(Interval value, When when, List<Reading> parts) {
        return DayTotal.reading(RESULT, value, scale, when, parts);
    }

    private static Interval base(Reading reading) {
        return reading.value().map(reading.scale()::toBase);
    }

    private Interval doubled(Reading vigorous) {
        return base(vigorous).map(weight::multiply);
    }

    /** Half of the sum alone: there may be more. */
    private static Interval atLeast(Interval part) {
        return new Interval(part.low(), null, part.lowOpen(), false);
    }
}
