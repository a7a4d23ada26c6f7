package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Readings that follow from others: activity of a week, steps of a day, grams of alcohol; and those others refute. */
final class WorkedOut {

    private static final String DRINKS = "DRINKS";
    private static final String ALCOHOL = "ALCOHOL-G";

    private WorkedOut() {}

    /** @param readings settled, oldest first */
    static List<Reading> of(List<Reading> readings, Terms terms, AsOf asOf, List<Unusable> unusable) {
        List<Reading> all = new ArrayList<>(CalculatedLdl.hold(
                Activity.withProducts(readings, terms, asOf.zone(), unusable), terms, asOf.zone(), unusable));
        ActiveMinutes.of(readings, terms, asOf).stream()
                .filter(made -> Activity.isPlausible(made, terms, unusable))
                .forEach(all::add);
        all.addAll(grams(readings, terms, asOf));
        return Steps.ofEachDay(all, terms, asOf).stream()
                .sorted(Comparator.comparing(Reading::when))
                .toList();
    }

    /** Drinks a week in grams, where no grams were recorded that day. */
    private static List<Reading> grams(List<Reading> readings, Terms terms, AsOf asOf) {
        List<Reading> recorded = readings.stream()
                .filter(reading -> reading.codes().equals(ALCOHOL))
                .toList();
        return readings.stream()
                .filter(reading -> reading.codes().equals(DRINKS))
                .filter(drinks ->
                        recorded.stream().noneMatch(grams -> grams.when().sharesDay(drinks.when(), asOf.zone())))
                .map(drinks -> DayTotal.reading(
                        ALCOHOL,
                        drinks.value()
                                .map(drinks.scale()::toBase)
                                .map(terms.tolerance(Tolerance.GRAMS_PER_DRINK)::multiply),
                        terms.quantityOf(ALCOHOL).scales().get(0).scale(),
                        drinks.when(),
                        List.of(drinks)))
                .toList();
    }
}
