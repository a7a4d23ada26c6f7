package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.myogate.snapshot.Terms.Analyte;
import org.myogate.snapshot.Terms.Care;

/**
 * Chooses the one value of a use from the readings inside its look-back. Readings of one time are one: their mean, or,
 * when they disagree by more than the tolerance, neither.
 */
final class Chooser {

    private static final Set<Flag> AVERAGED = Set.of(Flag.AVERAGED);

    private final BigDecimal tolerancePercent;
    private final ZoneId zone;

    Chooser(BigDecimal tolerancePercent, ZoneId zone) {
        this.tolerancePercent = tolerancePercent;
        this.zone = zone;
    }

    /** What was chosen, and which readings of one time contradict each other and were not taken. */
    record Choice(Measurement measurement, List<Source> contradicting) {}

    /** Readings a use may take its value from, by specimen, care and fasting. */
    static boolean serves(Analyte use, Reading reading) {
        boolean care = use.setting() == Care.ANY
                || (use.setting() == Care.OUTPATIENT && reading.setting() != Reading.Setting.ACUTE_CARE)
                || reading.setting() == Reading.Setting.WELL;
        return care && specimenServes(use, reading) && (!use.fastingRequired() || reading.fasting() == Truth.TRUE);
    }

    static boolean specimenServes(Analyte use, Reading reading) {
        return !use.plasmaOnly() || !isOutsidePlasma(reading);
    }

    private static boolean isOutsidePlasma(Reading reading) {
        return reading.specimen().equals("blood") || reading.specimen().equals("capillary");
    }

    /** @param readings that serve the use and lie in its look-back, oldest first, not empty */
    Choice choose(Analyte use, List<Reading> readings) {
        return switch (use.select()) {
            case NEWEST -> newest(use, readings);
            case MEAN -> mean(use, readings);
            case MEDIAN -> median(use, readings);
            case MEAN2 -> higherOfNewestAndMeanOfTwo(use, readings);
            case MAX -> taken(use, new Moment(readings).highest(), Set.of());
        };
    }

    private Choice newest(Analyte use, List<Reading> readings) {
        List<Moment> moments = Moment.of(bestOfNewestDay(readings), zone);
        Moment last = moments.get(moments.size() - 1);
        return last.agrees(tolerancePercent)
                ? taken(use, last.merged(), Set.of(), last.readings())
                : conflict(use, last.readings());
    }

    /**
     * Of the newest day only the best kind of measurement: laboratory before point of care before the patient's word.
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
            return 2;
        }
        return isOutsidePlasma(reading) ? 1 : 0;
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
        List<Reading> points = pointsLike(newest, values);
        Measurement measured = points.size() < 2
                ? measured(use, newest, EnumSet.of(Flag.SINGLE), newest.sources())
                : measured(use, Moment.mean(newest, points, AVERAGED), Set.of(), Moment.sources(points));
        return new Choice(measured, contradicting);
    }

    private Choice median(Analyte use, List<Reading> readings) {
        List<Reading> values = Moment.of(readings, zone).stream()
                .filter(moment -> moment.agrees(tolerancePercent))
                .map(Moment::merged)
                .sorted(Comparator.comparing(Moment::lowerEnd))
                .toList();
        if (values.isEmpty()) {
            return conflict(use, readings);
        }
        Reading upper = values.get(values.size() / 2);
        Reading lower = values.get((values.size() - 1) / 2);
        List<Reading> middle = pointsLike(upper, List.of(lower, upper));
        return taken(
                use,
                lower.equals(upper) || middle.size() < 2 ? lower : Moment.mean(upper, middle, AVERAGED),
                Set.of(),
                values);
    }

    /**
     * For gates, where a mean must not hide a crisis: of one time the highest, and over time the higher of the newest
     * and the mean of the last two.
     */
    private Choice higherOfNewestAndMeanOfTwo(Analyte use, List<Reading> readings) {
        List<Reading> values =
                Moment.of(readings, zone).stream().map(Moment::highest).toList();
        Reading newest = values.get(values.size() - 1);
        List<Reading> lastTwo = pointsLike(newest, values.subList(Math.max(0, values.size() - 2), values.size()));
        if (lastTwo.size() < 2) {
            return taken(use, newest, values.size() == 1 ? EnumSet.of(Flag.SINGLE) : Set.of());
        }
        Reading mean = Moment.mean(newest, lastTwo, AVERAGED);
        return mean.value().value().compareTo(newest.value().value()) > 0
                ? taken(use, mean, Set.of(), lastTwo)
                : taken(use, newest, Set.of());
    }

    private static List<Reading> pointsLike(Reading like, List<Reading> values) {
        return values.stream()
                .filter(reading -> like.value().isPoint()
                        && reading.value().isPoint()
                        && reading.scale().equals(like.scale()))
                .toList();
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
