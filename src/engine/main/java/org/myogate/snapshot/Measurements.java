package org.myogate.snapshot;

import java.time.LocalDate;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Terms.Analyte;

/** One measurement per use, the series behind each, and what was valid once but lies beyond every look-back. */
final class Measurements {

    private final Terms terms;
    private final AsOf asOf;
    private final Person person;
    private final Map<String, Set<Source>> mentioned;
    private final @Nullable LocalDate bornBy;
    private final List<Unusable> unusable;
    private final Chooser chooser;
    private final List<Measurement> chosen = new ArrayList<>();
    private final Map<String, List<Reading>> series = new LinkedHashMap<>();
    private final Set<Reading> inSomeWindow = new LinkedHashSet<>();
    private final List<Stale> stale = new ArrayList<>();

    /**
     * One use of the tables for one patient.
     *
     * @param bornBy latest day of birth, null when unknown
     * @param mentioned what spoke of each group of codes, whether or not a reading came of it
     */
    Measurements(
            Terms terms,
            AsOf asOf,
            Person person,
            @Nullable LocalDate bornBy,
            Map<String, Set<Source>> mentioned,
            List<Unusable> unusable) {
        this.terms = terms;
        this.asOf = asOf;
        this.person = person;
        this.bornBy = bornBy;
        this.mentioned = mentioned;
        this.unusable = unusable;
        this.chooser = new Chooser(terms, asOf.zone());
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
                .filter(reading -> asOf.within(reading.when(), window(use)) && isOfAdult(use, reading))
                .toList();
        inSomeWindow.addAll(inWindow);
        List<Reading> serving = inWindow.stream()
                .filter(reading -> Serving.serves(use, reading))
                .toList();
        series.put(use.id(), serving);
        // A draw proven to be after food stays in the series, so that an index can say so; it is no value of the use.
        List<Reading> usable = serving.stream().filter(use.fasting()::admits).toList();
        if (usable.isEmpty()) {
            return unmeasured(use, all, inWindow);
        }
        Chooser.Choice choice = chooser.choose(use, usable);
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
        return use.windowFrom65() != null && oldest != null && oldest >= fromYears ? use.windowFrom65() : use.window();
    }

    /** What has a look-back by age (body height) was still growing before adult age; in a minor it is read as it is. */
    private boolean isOfAdult(Analyte use, Reading reading) {
        if (use.windowFrom65() == null || bornBy == null) {
            return true;
        }
        LocalDate grown =
                bornBy.plusYears(terms.tolerance(Tolerance.ADULT_YEARS).longValueExact());
        return asOf.day().isBefore(grown)
                || !reading.when().earliestDay(asOf.zone()).isBefore(grown);
    }

    private Unmeasured unmeasured(Analyte use, List<Reading> all, List<Reading> inWindow) {
        if (all.isEmpty()) {
            List<Source> refused = use.groups().stream()
                    .flatMap(group -> mentioned.getOrDefault(group, Set.of()).stream())
                    .distinct()
                    .toList();
            return new Unmeasured(
                    use.id(), refused.isEmpty() ? Unmeasured.Reason.MISSING : Unmeasured.Reason.UNUSABLE, refused);
        }
        if (inWindow.isEmpty()) {
            return new Unmeasured(use.id(), Unmeasured.Reason.STALE, Moment.sources(all));
        }
        return new Unmeasured(use.id(), reason(use, inWindow), Moment.sources(inWindow));
    }

    private static Unmeasured.Reason reason(Analyte use, List<Reading> inWindow) {
        List<Reading> fitting = inWindow.stream()
                .filter(reading -> Serving.specimenServes(use, reading))
                .toList();
        if (fitting.isEmpty()) {
            return Unmeasured.Reason.UNUSABLE;
        }
        return fitting.stream().noneMatch(use.fasting()::admits)
                ? Unmeasured.Reason.NOT_FASTING
                : Unmeasured.Reason.ACUTE;
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
