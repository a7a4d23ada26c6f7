package org.myogate.snapshot;

import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.myogate.snapshot.Terms.Analyte;

/** One measurement per use, the series behind each, and what was valid once but lies beyond every look-back. */
final class Measurements {

    private final Terms terms;
    private final AsOf asOf;
    private final Person person;
    private final Set<String> groupsMentioned;
    private final List<Unusable> unusable;
    private final Chooser chooser;
    private final List<Measurement> chosen = new ArrayList<>();
    private final Map<String, List<Reading>> series = new LinkedHashMap<>();
    private final Set<Reading> inSomeWindow = new LinkedHashSet<>();
    private final List<Stale> stale = new ArrayList<>();

    Measurements(Terms terms, AsOf asOf, Person person, Set<String> groupsMentioned, List<Unusable> unusable) {
        this.terms = terms;
        this.asOf = asOf;
        this.person = person;
        this.groupsMentioned = groupsMentioned;
        this.unusable = unusable;
        this.chooser = new Chooser(terms.tolerance(Tolerance.SAME_TIME_DISAGREEMENT_PERCENT), asOf.zone());
    }

    void choose(List<Reading> readings) {
        Map<String, List<Reading>> byGroup = new LinkedHashMap<>();
        readings.forEach(reading -> byGroup.computeIfAbsent(reading.codes(), group -> new ArrayList<>())
                .add(reading));
        for (Analyte use : terms.analytes().values()) {
            List<Reading> ofUse = use.groups().stream()
                    .flatMap(group -> byGroup.getOrDefault(group, List.of()).stream())
                    .sorted((a, b) -> a.when().compareTo(b.when()))
                    .toList();
            chosen.add(choose(use, ofUse));
        }
        Set<Stale> old = new LinkedHashSet<>();
        readings.stream()
                .filter(reading -> !inSomeWindow.contains(reading))
                .forEach(reading -> reading.sources()
                        .forEach(source ->
                                old.add(new Stale(source, reading.when().latestDay(asOf.zone())))));
        stale.addAll(old);
    }

    private Measurement choose(Analyte use, List<Reading> all) {
        List<Reading> inWindow = all.stream()
                .filter(reading -> asOf.within(reading.when(), window(use)))
                .toList();
        inSomeWindow.addAll(inWindow);
        List<Reading> serving = inWindow.stream()
                .filter(reading -> Chooser.serves(use, reading))
                .toList();
        series.put(use.id(), serving);
        if (serving.isEmpty()) {
            return new Unmeasured(use.id(), reason(use, all, inWindow), sources(inWindow.isEmpty() ? all : inWindow));
        }
        Chooser.Choice choice = chooser.choose(use, serving);
        choice.contradicting()
                .forEach(source -> unusable.add(new Unusable(
                        source,
                        Unusable.Reason.CONFLICT,
                        "another value of the same time disagrees: neither is used")));
        return choice.measurement();
    }

    private TemporalAmount window(Analyte use) {
        Integer oldest = person.oldestAgeYears();
        // Body height shrinks with age: an old one no longer serves.
        int fromYears = terms.tolerance(Tolerance.SHORTER_LOOK_BACK_AGE_YEARS).intValueExact();
        boolean older = oldest != null && oldest >= fromYears && use.windowFrom65() != null;
        return older ? Objects.requireNonNull(use.windowFrom65()) : use.window();
    }

    private Unmeasured.Reason reason(Analyte use, List<Reading> all, List<Reading> inWindow) {
        if (inWindow.isEmpty()) {
            if (!all.isEmpty()) {
                return Unmeasured.Reason.STALE;
            }
            return use.groups().stream().anyMatch(groupsMentioned::contains)
                    ? Unmeasured.Reason.UNUSABLE
                    : Unmeasured.Reason.MISSING;
        }
        List<Reading> fitting = inWindow.stream()
                .filter(reading -> Chooser.specimenServes(use, reading))
                .toList();
        if (fitting.isEmpty()) {
            return Unmeasured.Reason.UNUSABLE;
        }
        boolean proven = fitting.stream().anyMatch(reading -> reading.fasting() == Truth.TRUE);
        return use.fastingRequired() && !proven ? Unmeasured.Reason.NOT_FASTING : Unmeasured.Reason.ACUTE;
    }

    private static List<Source> sources(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> reading.sources().stream())
                .distinct()
                .toList();
    }

    List<Measurement> chosen() {
        return chosen;
    }

    Map<String, List<Reading>> series() {
        return series;
    }

    List<Stale> stale() {
        return stale;
    }
}
