package org.myogate.snapshot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.myogate.snapshot.Terms.Analyte;
import org.myogate.snapshot.Terms.Care;

/**
 * Chooses the one value of a use from the readings inside its look-back. Readings of one time are one: their mean, or, when
 * they disagree by more than the tolerance, neither.
 */
final class Chooser {

    private final BigDecimal tolerancePercent;
    private final ZoneId zone;

    Chooser(BigDecimal tolerancePercent, ZoneId zone) {
        this.tolerancePercent = tolerancePercent;
        this.zone = zone;
    }

    /** What was chosen, and which readings of one time contradict each other. */
    record Choice(Measurement measurement, List<Source> contradicting) {}

    /** Readings a use may take its value from, by specimen, care and fasting. */
    static boolean serves(Analyte use, Reading reading) {
        boolean care = use.setting() == Care.ANY
                || (use.setting() == Care.OUTPATIENT && reading.setting() != Reading.Setting.ACUTE_CARE)
                || reading.setting() == Reading.Setting.WELL;
        return care && specimenServes(use, reading) && (!use.fastingRequired() || reading.fasting() == Truth.TRUE);
    }

    static boolean specimenServes(Analyte use, Reading reading) {
        return !use.plasmaOnly()
                || !(reading.specimen().equals("blood") || reading.specimen().equals("capillary"));
    }

    /** @param readings that serve the use and lie in its look-back, oldest first, not empty */
    Choice choose(Analyte use, List<Reading> readings) {
        List<Reading> best = use.select() == Terms.Select.NEWEST ? bestOfNewestDay(readings) : readings;
        List<List<Reading>> moments = moments(best);
        return switch (use.select()) {
            case NEWEST -> newest(use, moments.get(moments.size() - 1));
            case MEAN -> mean(use, usable(moments), readings);
            case MEDIAN -> median(use, usable(moments), readings);
            case MEAN2 -> higherOfNewestAndMeanOfTwo(use, usable(moments), readings);
            case MAX -> max(use, readings);
        };
    }

    /** Of the newest day only the best kind of measurement: laboratory before point of care before the patient's word. */
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
        return reading.specimen().equals("capillary") ? 1 : 0;
    }

    /** Groups readings that mean one time; a bare date and a time of that day are one. */
    private List<List<Reading>> moments(List<Reading> readings) {
        List<List<Reading>> moments = new ArrayList<>();
        for (Reading reading : readings) {
            List<Reading> last = moments.isEmpty() ? List.of() : moments.get(moments.size() - 1);
            if (!last.isEmpty() && sameTime(last.get(last.size() - 1), reading)) {
                last.add(reading);
            } else {
                moments.add(new ArrayList<>(List.of(reading)));
            }
        }
        return moments;
    }

    private boolean sameTime(Reading a, Reading b) {
        return a.when().equals(b.when())
                || (a.when().sharesDay(b.when(), zone)
                        && !(a.when().isTimed() && b.when().isTimed()));
    }

    private Choice newest(Analyte use, List<Reading> moment) {
        return agree(moment)
                ? new Choice(measured(use, averaged(moment), moment, EnumSet.noneOf(Flag.class)), List.of())
                : new Choice(new Unmeasured(use.id(), Unmeasured.Reason.CONFLICT, sources(moment)), sources(moment));
    }

    private List<Reading> usable(List<List<Reading>> moments) {
        return moments.stream().filter(this::agree).map(this::averaged).toList();
    }

    private Choice mean(Analyte use, List<Reading> values, List<Reading> readings) {
        if (values.isEmpty()) {
            return conflict(use, readings);
        }
        Set<Flag> flags = values.size() == 1 ? EnumSet.of(Flag.SINGLE) : EnumSet.of(Flag.AVERAGED);
        Reading newest = values.get(values.size() - 1);
        List<Reading> same = sameScalePoints(values, newest);
        return new Choice(measured(use, same.isEmpty() ? newest : withMean(newest, same), values, flags), List.of());
    }

    private Choice median(Analyte use, List<Reading> values, List<Reading> readings) {
        if (values.isEmpty()) {
            return conflict(use, readings);
        }
        List<Reading> sorted =
                values.stream().sorted(Comparator.comparing(Chooser::lowerEnd)).toList();
        return new Choice(
                measured(use, sorted.get((sorted.size() - 1) / 2), values, EnumSet.noneOf(Flag.class)), List.of());
    }

    private Choice higherOfNewestAndMeanOfTwo(Analyte use, List<Reading> values, List<Reading> readings) {
        if (values.isEmpty()) {
            return conflict(use, readings);
        }
        Reading newest = values.get(values.size() - 1);
        List<Reading> lastTwo = sameScalePoints(values.subList(Math.max(0, values.size() - 2), values.size()), newest);
        if (lastTwo.size() < 2) {
            return new Choice(measured(use, newest, List.of(newest), EnumSet.of(Flag.SINGLE)), List.of());
        }
        Reading mean = withMean(newest, lastTwo);
        return mean.value().value().compareTo(newest.value().value()) > 0
                ? new Choice(measured(use, mean, lastTwo, EnumSet.of(Flag.AVERAGED)), List.of())
                : new Choice(measured(use, newest, List.of(newest), EnumSet.noneOf(Flag.class)), List.of());
    }

    private static Choice max(Analyte use, List<Reading> readings) {
        Reading highest =
                readings.stream().max(Comparator.comparing(Chooser::lowerEnd)).orElseThrow();
        return new Choice(measured(use, highest, List.of(highest), EnumSet.noneOf(Flag.class)), List.of());
    }

    private static Choice conflict(Analyte use, List<Reading> readings) {
        return new Choice(new Unmeasured(use.id(), Unmeasured.Reason.CONFLICT, sources(readings)), sources(readings));
    }

    private static List<Reading> sameScalePoints(List<Reading> values, Reading like) {
        return values.stream()
                .filter(reading -> reading.value().isPoint() && reading.scale().equals(like.scale()))
                .toList();
    }

    private static BigDecimal lowerEnd(Reading reading) {
        BigDecimal end = reading.value().low() == null
                ? reading.value().high()
                : reading.value().low();
        return end == null ? BigDecimal.ZERO : reading.scale().toBase(end);
    }

    /** Whether values of one time lie close enough together to be one. */
    private boolean agree(List<Reading> moment) {
        if (moment.size() == 1) {
            return true;
        }
        if (moment.stream().anyMatch(reading -> !reading.value().isPoint())) {
            return moment.stream().map(Reading::value).distinct().count() == 1;
        }
        BigDecimal low = moment.stream()
                .map(Chooser::lowerEnd)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        BigDecimal high = moment.stream()
                .map(Chooser::lowerEnd)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        BigDecimal allowed = low.multiply(tolerancePercent).movePointLeft(2);
        return high.subtract(low).compareTo(allowed) <= 0;
    }

    private Reading averaged(List<Reading> moment) {
        Reading last = moment.get(moment.size() - 1);
        List<Reading> points = sameScalePoints(moment, last);
        return moment.size() == 1 || points.size() < 2 ? last : withMean(last, points);
    }

    private static Reading withMean(Reading like, List<Reading> values) {
        BigDecimal sum =
                values.stream().map(reading -> reading.value().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
        return new Reading(
                like.codes(),
                Interval.point(mean),
                like.scale(),
                like.when(),
                sources(values),
                like.fasting(),
                like.specimen(),
                like.draw(),
                like.setting(),
                like.flags());
    }

    private static Measured measured(Analyte use, Reading chosen, List<Reading> from, Set<Flag> more) {
        Set<Flag> flags = new HashSet<>(chosen.flags());
        flags.addAll(more);
        return new Measured(
                use.id(), chosen.value(), chosen.scale(), chosen.when(), sources(from), chosen.fasting(), false, flags);
    }

    private static List<Source> sources(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> Stream.of(reading.sources()).flatMap(List::stream))
                .distinct()
                .toList();
    }
}
