package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.myogate.snapshot.Terms.Analyte;

/**
 * Chooses the one value of a use from the readings inside its look-back. Readings of one time are one: their mean, or,
 * when they disagree by more than the tolerance, neither.
 */
final class Chooser {

    private static final Set<Flag> AVERAGED = Set.of(Flag.AVERAGED);

    private final BigDecimal tolerancePercent;
    private final int leastDays;
    private final ZoneId zone;

    Chooser(Terms terms, ZoneId zone) {
        this.tolerancePercent = terms.tolerance(Tolerance.SAME_TIME_DISAGREEMENT_PERCENT);
        this.leastDays = terms.tolerance(Tolerance.LEAST_DAYS).intValueExact();
        this.zone = zone;
    }

    /** What was chosen, and which readings of one time contradict each other and were not taken. */
    record Choice(Measurement measurement, List<Source> contradicting) {}

    /** @param readings that serve the use and lie in its look-back, oldest first, not empty */
    Choice choose(Analyte use, List<Reading> readings) {
        return switch (use.select()) {
            case NEWEST -> newest(use, readings);
            case FIRST -> newest(use, ofFirstGroup(use, readings));
            case MEAN -> mean(use, readings);
            case DAYS -> readings.size() < leastDays ? tooFew(use, readings) : mean(use, readings);
            case MEDIAN -> median(use, readings);
            case MEAN2 -> newestOrMeanOfTwo(use, readings, 1);
            case MEAN2_LOW -> newestOrMeanOfTwo(use, readings, -1);
            case MIN2 -> lowerOfNewestTwo(use, readings);
            case MAX -> taken(use, new Moment(readings).highest(), Set.of());
        };
    }

    private static List<Reading> ofFirstGroup(Analyte use, List<Reading> readings) {
        for (String group : use.groups()) {
            List<Reading> ofGroup = readings.stream()
                    .filter(reading -> reading.codes().equals(group))
                    .toList();
            if (!ofGroup.isEmpty()) {
                return ofGroup;
            }
        }
        return readings;
    }

    private static Choice tooFew(Analyte use, List<Reading> readings) {
        return new Choice(new Unmeasured(use.id(), Unmeasured.Reason.UNUSABLE, Moment.sources(readings)), List.of());
    }

    private Choice newest(Analyte use, List<Reading> readings) {
        List<Moment> moments = Moment.of(bestOfNewestDay(readings), zone);
        Moment last = moments.get(moments.size() - 1);
        return last.agrees(tolerancePercent)
                ? taken(use, last.merged(), Set.of(), last.readings())
                : conflict(use, last.readings());
    }

    /**
     * Of the newest day only the best kind of measurement: measured before calculated, laboratory before point of care
     * before the patient's word.
     */
    private List<Reading> bestOfNewestDay(List<Reading> readings) {
        Reading newest = readings.get(readings.size() - 1);
        List<Reading> day = readings.stream()
                .filter(reading -> reading.when().sharesDay(newest.when(), zone)
                        || reading.when().equals(newest.when()))
                .toList();
        int rank = day.stream().mapToInt(Chooser::rank).min().orElseThrow();
        return day.stream().filter(reading -> rank(reading) == rank).toList();
    }

    private static int rank(Reading reading) {
        if (reading.flags().contains(Flag.STATED)) {
            return 3;
        }
        if (Serving.isOutsidePlasma(reading)) {
            return 2;
        }
        return reading.flags().contains(Flag.CALCULATED) || reading.flags().contains(Flag.METHOD_UNSTATED) ? 1 : 0;
    }

    /** The mean of all that agrees with itself; what does not is left out, and said. */
    private Choice mean(Analyte use, List<Reading> readings) {
        List<Reading> values = new ArrayList<>();
        List<Source> contradicting = new ArrayList<>();
        for (Moment moment : Moment.of(readings, zone)) {
            if (moment.agrees(tolerancePercent)) {
                values.add(moment.merged());
            } else {
                contradicting.addAll(Moment.sources(moment.readings()));
            }
        }
        if (values.isEmpty()) {
            return conflict(use, readings);
        }
        Reading newest = values.get(values.size() - 1);
        List<Reading> points = Moment.pointsLike(newest, values);
        Measurement measured = points.size() < 2
                ? measured(use, newest, EnumSet.of(Flag.SINGLE), newest.sources())
                : measured(use, Moment.mean(newest, points, AVERAGED), Set.of(), Moment.sources(points));
        return new Choice(measured, contradicting);
    }

    /** Of the values of each day the middle one, and of the days' values the middle one. */
    private Choice median(Analyte use, List<Reading> readings) {
        Map<LocalDate, List<Reading>> byDay = Moment.of(readings, zone).stream()
                .filter(moment -> moment.agrees(tolerancePercent))
                .map(Moment::merged)
                .collect(Collectors.groupingBy(reading -> reading.when().latestDay(zone)));
        return byDay.isEmpty()
                ? conflict(use, readings)
                : taken(
                        use,
                        Moment.middle(
                                byDay.values().stream().map(Moment::middle).toList()),
                        Set.of(),
                        readings);
    }

    /**
     * For gates, where a mean must not hide a crisis: of one time the highest, and over time the higher of the newest
     * and the mean of the last two; or the lower of both, where a low value is the danger.
     *
     * @param sign 1 for the higher of the two, -1 for the lower
     */
    private Choice newestOrMeanOfTwo(Analyte use, List<Reading> readings, int sign) {
        List<Reading> values = Moment.of(readings, zone).stream()
                .map(sign > 0 ? Moment::highest : Moment::lowest)
                .toList();
        Reading newest = values.get(values.size() - 1);
        List<Reading> lastTwo =
                Moment.pointsLike(newest, values.subList(Math.max(0, values.size() - 2), values.size()));
        if (lastTwo.size() < 2) {
            return taken(use, newest, values.size() == 1 ? EnumSet.of(Flag.SINGLE) : Set.of());
        }
        Reading mean = Moment.mean(newest, lastTwo, AVERAGED);
        return sign * mean.value().value().compareTo(newest.value().value()) > 0
                ? taken(use, mean, Set.of(), lastTwo)
                : taken(use, newest, Set.of());
    }

    private Choice lowerOfNewestTwo(Analyte use, List<Reading> readings) {
        List<Reading> values =
                Moment.of(readings, zone).stream().map(Moment::merged).toList();
        if (values.size() < 2) {
            return tooFew(use, readings);
        }
        List<Reading> lastTwo = values.subList(values.size() - 2, values.size());
        Reading higher = new Moment(lastTwo).highest();
        Reading lower = higher.equals(lastTwo.get(0)) ? lastTwo.get(1) : lastTwo.get(0);
        return taken(use, lower, Set.of(), lastTwo);
    }

    private static Choice conflict(Analyte use, List<Reading> readings) {
        List<Source> sources = Moment.sources(readings);
        return new Choice(new Unmeasured(use.id(), Unmeasured.Reason.CONFLICT, sources), sources);
    }

    private static Choice taken(Analyte use, Reading chosen, Set<Flag> more) {
        return taken(use, chosen, more, List.of(chosen));
    }

    private static Choice taken(Analyte use, Reading chosen, Set<Flag> more, List<Reading> from) {
        return new Choice(measured(use, chosen, more, Moment.sources(from)), List.of());
    }

    private static Measured measured(Analyte use, Reading chosen, Set<Flag> more, List<Source> sources) {
        Set<Flag> flags = new HashSet<>(chosen.flags());
        flags.addAll(more);
        return new Measured(
                use.id(),
                chosen.value(),
                chosen.scale(),
                chosen.when(),
                sources,
                chosen.fasting(),
                false,
                flags,
                chosen.ownRange());
    }
}
