package org.myogate.snapshot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.EventTables.Course;

/** What several values of one use come to; each compares on the base scale. */
final class Courses {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Measurement> dayCounts;
    private final AsOf asOf;

    private Courses(List<Measurement> dayCounts, AsOf asOf) {
        this.dayCounts = dayCounts;
        this.asOf = asOf;
    }

    /** A difference of two values is rounded as the values are; a value of its own is compared as it stands. */
    static Scale scale(EventTables.Form form, Terms.@Nullable Analyte use) {
        if (use == null || form == EventTables.Form.FALL_PERCENT) {
            return Scale.of("%", null);
        }
        Scale base = use.quantity().scales().get(0).scale();
        return Scale.of(base.unit(), form == EventTables.Form.RISE ? base.decimals() : null);
    }

    /** Whether a look-back reaches further than another. */
    static boolean isLonger(TemporalAmount window, TemporalAmount other) {
        LocalDateTime some = LocalDate.EPOCH.atStartOfDay();
        return some.minus(window).isBefore(some.minus(other));
    }

    /** @param dayCounts how long ago something began */
    static List<Measurement> of(
            List<Course> table, Map<String, List<Reading>> series, List<Measurement> dayCounts, AsOf asOf) {
        Courses courses = new Courses(dayCounts, asOf);
        return table.stream()
                .map(course -> courses.of(course, series.getOrDefault(course.use(), List.of())))
                .toList();
    }

    /** @param series the readings of the use, oldest first */
    private Measurement of(Course course, List<Reading> series) {
        List<Reading> inside = series.stream()
                .filter(reading -> reading.value().isPoint() && asOf.within(reading.when(), course.window()))
                .toList();
        if (inside.isEmpty()) {
            return new Unmeasured(course.marker(), Unmeasured.Reason.MISSING, List.of());
        }
        Reading newest = inside.get(inside.size() - 1);
        List<Reading> earlier = inside.stream()
                .filter(reading -> daysBetween(reading, newest) >= course.apartDays())
                .toList();
        return (switch (course.form()) {
                    case FALL_PERCENT -> fallPercent(course, newest, earlier);
                    case RISE -> rise(course, newest, earlier);
                    case HIGHER_OF_TWO ->
                        pair(course, newest, earlier, BigDecimal::max, byValue().reversed());
                    case LOWER_OF_TWO -> pair(course, newest, earlier, BigDecimal::min, byValue());
                    case FALL_SINCE -> fallSince(course, newest, inside);
                })
                .<Measurement>map(measured -> measured)
                .orElseGet(() ->
                        new Unmeasured(course.marker(), Unmeasured.Reason.MISSING, Moment.sources(List.of(newest))));
    }

    private long daysBetween(Reading earlier, Reading later) {
        return ChronoUnit.DAYS.between(
                earlier.when().latestDay(asOf.zone()), later.when().earliestDay(asOf.zone()));
    }

    private static Optional<Measured> fallPercent(Course course, Reading newest, List<Reading> earlier) {
        return earlier.stream()
                .max(byValue())
                .filter(highest -> base(highest).signum() > 0)
                .map(highest -> {
                    BigDecimal fall = base(highest).subtract(base(newest));
                    return measured(
                            course,
                            fall.multiply(HUNDRED).divide(base(highest), MathContext.DECIMAL64),
                            List.of(highest, newest));
                });
    }

    private static Optional<Measured> rise(Course course, Reading newest, List<Reading> earlier) {
        return earlier.stream()
                .min(byValue())
                .map(lowest -> measured(course, base(newest).subtract(base(lowest)), List.of(lowest, newest)));
    }

    /** Values in different units are no pair: they may come from different methods. */
    private Optional<Measured> fallSince(Course course, Reading newest, List<Reading> inside) {
        return dayCounts.stream()
                .filter(count -> count.marker().equals(course.since()))
                .flatMap(count -> count instanceof Measured days ? Stream.of(days.value()) : Stream.empty())
                .filter(Interval::isPoint)
                .map(days -> asOf.day().minusDays(days.value().longValueExact()))
                .filter(start -> !start.plusDays(course.apartDays())
                        .isAfter(newest.when().earliestDay(asOf.zone())))
                .flatMap(start -> inside.stream()
                        .filter(reading ->
                                !reading.when().latestDay(asOf.zone()).isAfter(start))
                        .reduce((first, last) -> last)
                        .stream())
                .filter(before -> before.scale().equals(newest.scale()))
                .map(before -> measured(course, base(before).subtract(base(newest)), List.of(before, newest)))
                .findFirst();
    }

    /** @param best puts the partner last that makes the pair count most */
    private static Optional<Measured> pair(
            Course course,
            Reading newest,
            List<Reading> earlier,
            BinaryOperator<BigDecimal> join,
            Comparator<Reading> best) {
        return earlier.stream()
                .max(best)
                .map(other -> measured(course, join.apply(base(other), base(newest)), List.of(other, newest)));
    }

    private static Comparator<Reading> byValue() {
        return Comparator.comparing(Courses::base);
    }

    private static BigDecimal base(Reading reading) {
        return reading.scale().toBase(reading.value().value());
    }

    private static Measured measured(Course course, BigDecimal value, List<Reading> from) {
        Reading newest = from.get(from.size() - 1);
        Set<Flag> flags = Set.copyOf(Stream.concat(
                        from.stream().flatMap(reading -> reading.flags().stream()), Stream.of(Flag.CALCULATED))
                .toList()
                .stream()
                .distinct()
                .toList());
        return new Measured(
                course.marker(),
                Interval.point(value),
                course.scale(),
                newest.when(),
                Moment.sources(from),
                Truth.UNKNOWN,
                false,
                flags);
    }
}
