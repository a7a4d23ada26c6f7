package org.myogate.snapshot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Readings that mean one time: of one instant, or a bare date and whatever else is of that day. They are one reading,
 * their mean, unless they disagree.
 *
 * @param readings oldest first, not empty
 */
record Moment(List<Reading> readings) {

    Moment {
        readings = List.copyOf(readings);
    }

    /** @param readings oldest first */
    static List<Moment> of(List<Reading> readings, ZoneId zone) {
        List<List<Reading>> groups = new ArrayList<>();
        for (Reading reading : readings) {
            List<Reading> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty() && isOneTime(last.get(last.size() - 1), reading, zone)) {
                last.add(reading);
            } else {
                groups.add(new ArrayList<>(List.of(reading)));
            }
        }
        return groups.stream().map(Moment::new).toList();
    }

    private static boolean isOneTime(Reading a, Reading b, ZoneId zone) {
        boolean bothTimed = a.when().isTimed() && b.when().isTimed();
        return a.when().equals(b.when()) || (!bothTimed && a.when().sharesDay(b.when(), zone));
    }

    Reading last() {
        return readings.get(readings.size() - 1);
    }

    /** The reading that lies highest. */
    Reading highest() {
        return readings.stream().max(Comparator.comparing(Moment::lowerEnd)).orElseThrow();
    }

    /** The reading that lies lowest. */
    Reading lowest() {
        return readings.stream().min(Comparator.comparing(Moment::lowerEnd)).orElseThrow();
    }

    /** Whether the values lie close enough together to be one; a comparator agrees with nothing but itself. */
    boolean agrees(BigDecimal tolerancePercent) {
        if (readings.stream().allMatch(reading -> reading.value().isPoint())) {
            BigDecimal low = lowerEnd(lowest());
            BigDecimal allowed = low.multiply(tolerancePercent).movePointLeft(2);
            return lowerEnd(highest()).subtract(low).compareTo(allowed) <= 0;
        }
        return readings.stream()
                .allMatch(reading -> reading.value().isSameAs(last().value())
                        && reading.scale().equals(last().scale()));
    }

    /** The one reading that these are: the only one, or their mean on the scale of the last. */
    Reading merged() {
        List<Reading> points = readings.stream()
                .filter(reading -> reading.value().isPoint() && reading.scale().equals(last().scale()))
                .toList();
        if (points.size() < 2) {
            return last();
        }
        boolean isOneValue = points.stream().allMatch(reading -> reading.value().isSameAs(last().value()));
        return mean(last(), points, isOneValue ? Set.of() : Set.of(Flag.AVERAGED));
    }

    /** The middle one of values of any order, or the mean of the two in the middle. */
    static Reading middle(List<Reading> readings) {
        List<Reading> values =
                readings.stream().sorted(Comparator.comparing(Moment::lowerEnd)).toList();
        Reading upper = values.get(values.size() / 2);
        Reading lower = values.get((values.size() - 1) / 2);
        List<Reading> middle = pointsLike(upper, List.of(lower, upper));
        return lower.equals(upper) || middle.size() < 2 ? lower : Moment.mean(upper, middle, Set.of(Flag.AVERAGED));
    }

    /** Those that are points of the scale of {@code like}; none where it is no point. */
    static List<Reading> pointsLike(Reading like, List<Reading> values) {
        return values.stream()
                .filter(reading -> like.value().isPoint()
                        && reading.value().isPoint()
                        && reading.scale().equals(like.scale()))
                .toList();
    }

    /** The mean of points of one scale, in all else like {@code like}, with every caution of its parts and more. */
    static Reading mean(Reading like, List<Reading> points, Set<Flag> more) {
        BigDecimal sum =
                points.stream().map(reading -> reading.value().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Set<Flag> flags = new HashSet<>(more);
        points.forEach(reading -> flags.addAll(reading.flags()));
        return new Reading(
                like.codes(),
                Interval.point(sum.divide(BigDecimal.valueOf(points.size()), MathContext.DECIMAL64)),
                like.scale(),
                like.when(),
                sources(points),
                FastingAnswer.settled(points.stream().map(Reading::fasting)),
                like.specimen(),
                like.draw(),
                like.setting(),
                flags,
                like.ownRange());
    }

    /** On the base scale, so that values of two scales compare; a value open below counts by its upper end. */
    static BigDecimal lowerEnd(Reading reading) {
        Interval value = reading.value();
        BigDecimal end = value.low() == null ? value.high() : value.low();
        return end == null ? BigDecimal.ZERO : reading.scale().toBase(end);
    }

    static List<Source> sources(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.sources().stream())
                .distinct()
                .toList();
    }
}
