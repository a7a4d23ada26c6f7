package org.myogate.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Level;

/**
 * The axes of one patient as the table of the pattern card: the sure ones and, at any level, the drivers.
 *
 * @param phrases words
 * @param readings every axis, surest first
 */
record PatternTable(Phrases phrases, List<AxisReading> readings) {

    PatternTable {
        readings = List.copyOf(readings);
    }

    static PatternTable of(Phrases phrases) {
        Situation situation = new Situation(phrases.outcome());
        boolean isBare = phrases.isBare();
        return new PatternTable(
                phrases,
                Arrays.stream(Axis.values())
                        .map(axis -> AxisReading.of(situation.finding(axis), phrases, isBare))
                        .sorted(Comparator.comparing(AxisReading::level))
                        .toList());
    }

    /** The axes at PROBABLE or above; where there are none, those at POSSIBLE. */
    List<AxisReading> leading() {
        List<AxisReading> sure = atLeast(Level.PROBABLE);
        return sure.isEmpty() ? atLeast(Level.POSSIBLE) : sure;
    }

    private List<AxisReading> atLeast(Level level) {
        return readings.stream()
                .filter(reading -> reading.level().isAtLeast(level))
                .toList();
    }

    Stream<Basis> bases() {
        return rows().map(AxisReading::basis);
    }

    private Stream<AxisReading> rows() {
        return readings.stream().filter(reading -> reading.level().isAtLeast(Level.POSSIBLE) || reading.isDriver());
    }

    String markdown() {
        List<List<String>> cells = rows().map(this::cells).toList();
        String table = Markdown.table(List.of("Axis", "Level", "Why"), cells);
        return Stream.of(Optional.of(table), caveats(), notFound(), notKnown())
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + "\n\n" + b)
                .orElseThrow();
    }

    private List<String> cells(AxisReading reading) {
        String level = reading.levelWords();
        boolean isSure = reading.level().isAtLeast(Level.PROBABLE);
        return List.of(
                Markdown.text(reading.words().says()),
                isSure ? Markdown.bold(level) : Markdown.text(level),
                Markdown.text(String.join("; ", reading.why())));
    }

    /** What a level of the leading axes does not say. */
    private Optional<String> caveats() {
        List<String> caveats = leading().stream()
                .map(AxisReading::words)
                .filter(words -> !words.why().isEmpty())
                .map(words -> words.name() + ": " + words.why())
                .toList();
        return caveats.isEmpty()
                ? Optional.empty()
                : Optional.of("**Read with care:** " + Markdown.text(String.join("; ", caveats)) + ".");
    }

    /** Axes with evidence against them that are no drivers, in one line. */
    private Optional<String> notFound() {
        List<String> names = readings.stream()
                .filter(reading -> reading.level() == Level.ABSENT && !reading.isDriver())
                .map(reading -> phrases.name(reading.axis().id()))
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("**No sign of:** " + Markdown.text(String.join(", ", names)) + ".");
    }

    /** Unknown is never shown as normal: every such axis by name, grouped by its reason. */
    private Optional<String> notKnown() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        readings.stream()
                .filter(reading -> reading.level() == Level.UNKNOWN)
                .forEach(reading -> byReason.computeIfAbsent(reason(reading), r -> new ArrayList<>())
                        .add(phrases.name(reading.axis().id())));
        List<String> groups = byReason.entrySet().stream()
                .map(group -> String.join(", ", group.getValue()) + " (" + group.getKey() + ")")
                .toList();
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of("**Not known:** " + Markdown.text(String.join("; ", groups)) + ".");
    }

    String reason(AxisReading reading) {
        Finding.Reason reason = reading.finding().reason();
        if (reason != null && reason != Finding.Reason.INSUFFICIENT) {
            return phrases.vocabulary("reason", reason);
        }
        String own = "unknown." + reading.axis().id();
        return phrases.words().has(own) ? phrases.name(own) : phrases.vocabulary("reason", Finding.Reason.INSUFFICIENT);
    }
}
