package org.myogate.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.myogate.index.Indices;
import org.myogate.index.RecentBmi;
import org.myogate.index.WorkedOut;
import org.myogate.snapshot.Terms;

/**
 * Everything that can be a number: uses of measurements, what is worked out from them, indices, quantities under Myogate's own codes, the age.
 *
 * @param units every unit in which it can stand, by its name
 */
record Markers(Map<String, Set<String>> units) {

    static Markers of(Terms terms) {
        Map<String, Set<String>> units = new TreeMap<>();
        terms.facts().values().stream()
                .filter(fact -> !fact.isBoolean())
                .forEach(fact -> units.put(fact.name(), Set.of(fact.unit())));
        Indices.UNITS.forEach((index, unit) -> units.put(index, Set.of(unit)));
        WorkedOut.UNITS.forEach((name, unit) -> units.put(name, Set.of(unit)));
        terms.workedOut().forEach((marker, unit) -> units.put(marker, Set.of(unit)));
        units.put(RecentBmi.NAME, Set.of(RecentBmi.UNIT));
        units.put(Derived.AGE, Set.of("a"));
        terms.analytes().values().forEach(use -> units.put(use.id(), units(use.quantity())));
        return new Markers(units);
    }

    private static Set<String> units(Terms.Quantity quantity) {
        return quantity.scales().stream().map(row -> row.scale().unit()).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> ids() {
        return units.keySet();
    }

    /**
     * Why a cut-off cannot judge a marker, empty when it can: a value is compared on the scale it was reported in, so a
     * cut-off needs a row for each.
     */
    String complaint(String marker, String cutoff, Thresholds thresholds) {
        Set<String> lacking = new TreeSet<>(units.getOrDefault(marker, Set.of()));
        lacking.removeAll(thresholds.units(cutoff));
        return lacking.isEmpty() || !thresholds.ids().contains(cutoff)
                ? ""
                : "cut-off '" + cutoff + "' has no row in " + String.join(" and ", lacking) + ", in which marker '"
                        + marker + "' may stand";
    }
}
