package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Minutes a week from the two Exercise Vital Sign questions of one day, where no recorded product is as new. Zero days
 * need no second answer.
 */
final class Activity {

    private static final String DAYS = "EVS-D";
    private static final String MINUTES = "EVS-M";
    private static final String PRODUCT = "EVS-W";

    private Activity() {}

    /** Whether the group counts activity. */
    static boolean isOne(String group) {
        return group.equals(DAYS)
                || group.equals(MINUTES)
                || group.equals(PRODUCT)
                || Steps.counts(group)
                || ActiveMinutes.counts(group);
    }

    /** The readings and those worked out, oldest first. */
    static List<Reading> withProducts(List<Reading> readings, Terms terms, ZoneId zone, List<Unusable> unusable) {
        List<Reading> all = new ArrayList<>(readings);
        ScaleRow row = terms.quantityOf(PRODUCT).scales().get(0);
        for (Reading days : readings) {
            if (days.codes().equals(DAYS) && days.value().isPoint() && noProductOfDay(days, readings, zone)) {
                product(days, readings, row.scale(), zone)
                        .filter(made -> isPlausible(made, terms, unusable))
                        .forEach(all::add);
            }
        }
        all.sort((a, b) -> a.when().compareTo(b.when()));
        return List.copyOf(all);
    }

    private static boolean noProductOfDay(Reading days, List<Reading> readings, ZoneId zone) {
        return readings.stream()
                .filter(reading -> reading.codes().equals(PRODUCT))
                .noneMatch(reading -> reading.when().sharesDay(days.when(), zone));
    }

    private static Stream<Reading> product(Reading days, List<Reading> readings, Scale scale, ZoneId zone) {
        BigDecimal daysPerWk = days.value().value();
        if (daysPerWk.signum() == 0) {
            return Stream.of(reading(days, Interval.point(BigDecimal.ZERO), scale, days.sources(), days.flags()));
        }
        List<Reading> sameDay = readings.stream()
                .filter(minutes ->
                        minutes.codes().equals(MINUTES) && minutes.when().sharesDay(days.when(), zone))
                .toList();
        List<Reading> sameTime = sameDay.stream()
                .filter(minutes -> minutes.when().equals(days.when()))
                .toList();
        return (sameTime.isEmpty() ? sameDay : sameTime)
                .stream().map(minutes -> product(days, minutes, daysPerWk, scale));
    }

    private static Reading product(Reading days, Reading minutes, BigDecimal daysPerWk, Scale scale) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(days.flags());
        flags.addAll(minutes.flags());
        List<Source> sources = Stream.concat(days.sources().stream(), minutes.sources().stream())
                .toList();
        return reading(days, minutes.value().map(daysPerWk::multiply), scale, sources, flags);
    }

    /** Whether it lies within the hard bounds of minutes a week; what does not is added to {@code unusable}. */
    static boolean isPlausible(Reading made, Terms terms, List<Unusable> unusable) {
        BigDecimal most = terms.quantityOf(PRODUCT).scales().get(0).hard().high();
        if (most == null || made.value().low() == null || made.value().low().compareTo(most) <= 0) {
            return true;
        }
        made.sources()
                .forEach(source -> unusable.add(new Unusable(
                        source, Unusable.Reason.BOUNDS, "this comes to more activity a week than is plausible")));
        return false;
    }

    private static Reading reading(Reading like, Interval value, Scale scale, List<Source> sources, Set<Flag> flags) {
        return new Reading(PRODUCT, value, scale, like.when(), sources, Truth.UNKNOWN, "", null, like.setting(), flags);
    }
}
