package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Minutes a week from the two Exercise Vital Sign questions of one questionnaire or one day, where that day has no
 * recorded product. Zero days need no second answer.
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

    /** The readings and those worked out, oldest first; a recorded product that is not the product is flagged. */
    static List<Reading> withProducts(List<Reading> readings, Terms terms, ZoneId zone, List<Unusable> unusable) {
        List<Reading> all = new ArrayList<>(readings);
        Scale scale = terms.quantityOf(PRODUCT).scales().get(0).scale();
        BigDecimal tolerance = terms.tolerance(Tolerance.SAME_TIME_DISAGREEMENT_PERCENT);
        for (Reading days : readings) {
            if (!days.codes().equals(DAYS) || !days.value().isPoint()) {
                continue;
            }
            List<Reading> products = products(days, readings, scale, zone);
            if (readings.stream().noneMatch(reading -> isProductOfDay(reading, days, zone))) {
                products.stream()
                        .filter(made -> isPlausible(made, terms, unusable))
                        .forEach(all::add);
            } else {
                all.replaceAll(reading -> isProductOfDay(reading, days, zone) && disagrees(reading, products, tolerance)
                        ? reading.flagged(Flag.DISAGREES)
                        : reading);
            }
        }
        all.sort((a, b) -> a.when().compareTo(b.when()));
        return List.copyOf(all);
    }

    private static boolean isProductOfDay(Reading reading, Reading days, ZoneId zone) {
        return reading.codes().equals(PRODUCT) && reading.when().sharesDay(days.when(), zone);
    }

    private static boolean disagrees(Reading recorded, List<Reading> products, BigDecimal tolerancePercent) {
        return recorded.value().isPoint()
                && products.stream().anyMatch(made -> made.value().isPoint())
                && products.stream().noneMatch(made -> new Moment(List.of(recorded, made)).agrees(tolerancePercent));
    }

    private static List<Reading> products(Reading days, List<Reading> readings, Scale scale, ZoneId zone) {
        BigDecimal daysPerWk = days.value().value();
        if (daysPerWk.signum() == 0) {
            return List.of(reading(days, Interval.point(BigDecimal.ZERO), scale, days.sources(), days.flags()));
        }
        List<Reading> minutes = readings.stream()
                .filter(reading -> reading.codes().equals(MINUTES))
                .toList();
        return Stream.<Predicate<Reading>>of(
                        other -> days.draw() != null && days.draw().equals(other.draw()),
                        other -> other.when().isTimed() && other.when().equals(days.when()),
                        other -> other.when().sharesDay(days.when(), zone))
                .map(belongs -> minutes.stream().filter(belongs).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(found -> product(days, found, daysPerWk, scale))
                .toList();
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
