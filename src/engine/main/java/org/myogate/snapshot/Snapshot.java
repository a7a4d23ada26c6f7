package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of one patient at one moment.
 *
 * @param person whom it is about
 * @param asOf the moment
 * @param statements one per concept
 * @param measurements one per marker use
 * @param series every usable reading of a use inside its look-back, oldest first, for formulas that pair draws
 * @param unusable what could not be used
 * @param stale what was valid once
 * @param failedLists lists that were asked for and failed: {@code conditions-list}, {@code medicines-list}
 * @param unseenLists lists that nobody delivered
 * @param unmappedMedicines medicines that no table knows
 * @param drafted orders that are being written, in the order of their sources
 */
public record Snapshot(
        Person person,
        AsOf asOf,
        List<Statement> statements,
        List<Measurement> measurements,
        Map<String, List<Reading>> series,
        List<Unusable> unusable,
        List<Stale> stale,
        Set<String> failedLists,
        Set<String> unseenLists,
        List<UnmappedMedicine> unmappedMedicines,
        List<DraftedOrder> drafted) {

    /** Lists that a call can ask for, and that can fail. */
    public static final Set<String> LISTS = Set.of("conditions-list", "medicines-list");

    public Snapshot {
        statements = List.copyOf(statements);
        measurements = List.copyOf(measurements);
        series = Map.copyOf(series);
        unusable = List.copyOf(unusable);
        stale = List.copyOf(stale);
        failedLists = Set.copyOf(failedLists);
        unseenLists = Set.copyOf(unseenLists);
        unmappedMedicines = List.copyOf(unmappedMedicines);
        drafted = List.copyOf(drafted);
    }

    /** One whose medicines are all known, and nothing is being ordered. */
    public Snapshot(
            Person person,
            AsOf asOf,
            List<Statement> statements,
            List<Measurement> measurements,
            Map<String, List<Reading>> series,
            List<Unusable> unusable,
            List<Stale> stale,
            Set<String> failedLists,
            Set<String> unseenLists) {
        this(
                person,
                asOf,
                statements,
                measurements,
                series,
                unusable,
                stale,
                failedLists,
                unseenLists,
                List.of(),
                List.of());
    }

    /** @throws IllegalArgumentException when no table names the concept */
    public Statement statement(String concept) {
        return stated(concept).orElseThrow(() -> new IllegalArgumentException("no concept '" + concept + "'"));
    }

    /** What is said of a concept, empty where no table names it. */
    public Optional<Statement> stated(String concept) {
        return statements.stream().filter(s -> s.concept().equals(concept)).findFirst();
    }

    /** @throws IllegalArgumentException when no table names the marker */
    public Measurement measurement(String marker) {
        return measured(marker).orElseThrow(() -> new IllegalArgumentException("no marker '" + marker + "'"));
    }

    /** What is known of a marker, empty where no table names it. */
    public Optional<Measurement> measured(String marker) {
        return measurements.stream().filter(m -> m.marker().equals(marker)).findFirst();
    }

    public List<Reading> readings(String use) {
        return series.getOrDefault(use, List.of());
    }

    /**
     * This snapshot as if {@code use} had been measured, fasting, in good health.
     *
     * @param value on {@code scale}
     * @param when not before any reading of the use
     */
    public Snapshot assuming(Terms terms, Terms.Analyte use, BigDecimal value, Scale scale, When when) {
        return Assumption.of(this, terms, use, Interval.point(value), scale, when);
    }

    /** This snapshot as if somebody had recorded whether {@code concept} holds. */
    public Snapshot stating(String concept, boolean holds) {
        return Assumption.stated(this, concept, holds);
    }

    /** This snapshot as if the value of {@code use} had been measured again at its moment and was the same. */
    public Snapshot repeating(Terms terms, Terms.Analyte use) {
        return Assumption.repeated(this, terms, use);
    }

    @Override
    public String toString() {
        return "Snapshot[asOf=" + asOf.day() + "]";
    }
}
