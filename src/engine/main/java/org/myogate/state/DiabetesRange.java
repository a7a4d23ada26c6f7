package org.myogate.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Reading;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Unusable;

/**
 * The results in the diabetes range. Values of one test and one day are one result: a laboratory often sends a sample
 * twice, in either unit.
 */
final class DiabetesRange {

    private record Result(GlycaemiaMarker test, LocalDate day) {}

    private final Snapshot snapshot;
    private final Map<String, Cutoff> cutoffs;
    private final List<GlycaemiaMarker> tests;
    private final Set<Source> contradicted = new LinkedHashSet<>();

    DiabetesRange(Snapshot snapshot, Map<String, Cutoff> cutoffs, List<GlycaemiaMarker> tests) {
        this.snapshot = snapshot;
        this.cutoffs = cutoffs;
        this.tests = tests;
        snapshot.unusable().stream()
                .filter(unusable -> unusable.reason() == Unusable.Reason.CONFLICT)
                .forEach(unusable -> contradicted.add(unusable.source()));
    }

    /** Two results, the newest of them recent. */
    boolean isConfirmed() {
        return results(GlycaemiaMarker::earlier).size() > 1
                && !results(GlycaemiaMarker::recent).isEmpty();
    }

    /** A result that still stands alone, or two that are both too old to confirm. */
    boolean isSuspected() {
        return !results(GlycaemiaMarker::current).isEmpty()
                || results(GlycaemiaMarker::earlier).size() > 1;
    }

    List<Source> sources() {
        return results(GlycaemiaMarker::earlier).values().stream()
                .flatMap(List::stream)
                .flatMap(reading -> reading.sources().stream())
                .distinct()
                .toList();
    }

    private Map<Result, List<Reading>> results(Function<GlycaemiaMarker, String> use) {
        Map<Result, List<Reading>> results = new LinkedHashMap<>();
        for (GlycaemiaMarker test : tests) {
            for (Reading reading : snapshot.readings(use.apply(test))) {
                if (isInRange(test, reading) && contradicted.stream().noneMatch(reading.sources()::contains)) {
                    LocalDate day = reading.when().latestDay(snapshot.asOf().zone());
                    results.computeIfAbsent(new Result(test, day), result -> new ArrayList<>())
                            .add(reading);
                }
            }
        }
        return results;
    }

    private boolean isInRange(GlycaemiaMarker test, Reading reading) {
        Cutoff cutoff = cutoffs.get(test.diabetes());
        if (cutoff == null) {
            throw new IllegalStateException("no cut-off '" + test.diabetes() + "'");
        }
        return cutoff.isMetBy(
                reading.scale().forComparing(reading.value()), reading.scale().unit());
    }
}
