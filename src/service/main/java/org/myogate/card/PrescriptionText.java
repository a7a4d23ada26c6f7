package org.myogate.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.gate.Mode;
import org.myogate.gate.Restriction;
import org.myogate.gate.Slot;
import org.myogate.plan.ExercisePlan;
import org.myogate.snapshot.Truth;

/**
 * The exercise prescription as a clinician would sign it: table, effort, ways, week by week.
 *
 * @param phrases words and values
 * @param plan what the recommendations come to
 */
record PrescriptionText(Phrases phrases, ExercisePlan plan) {

    /** Where it is not present, a heart rate tells nothing of effort (D69). */
    private static final String RATE_TELLS = "heart-rate-usable";

    private static final String LIMITED = "Limited by";
    private static final int COLUMNS_MAX = 3;

    static Optional<String> of(Phrases phrases) {
        ExercisePlan plan = phrases.outcome().exercise();
        return plan.isEmpty() ? Optional.empty() : Optional.of(new PrescriptionText(phrases, plan).markdown());
    }

    private String markdown() {
        boolean isUntilCleared = plan.lines().stream().anyMatch(line -> line.phase() == Slot.Phase.UNTIL_CLEARED);
        if (isUntilCleared) {
            return table();
        }
        List<Optional<String>> blocks = List.of(
                Optional.of(table()),
                besideTheTable(),
                Optional.of(effort()),
                ways(),
                leftOut(),
                new WeeksText(phrases, plan).markdown());
        return blocks.stream().flatMap(Optional::stream).collect(Collectors.joining("\n\n"));
    }

    private String table() {
        List<String> header = new ArrayList<>(List.of("Part"));
        List<Slot.Phase> phases = tabled();
        phases.forEach(phase -> header.add(phrases.vocabulary("phase", phase)));
        boolean isLimited = isLimitTabled();
        if (isLimited) {
            header.add(LIMITED);
        }
        List<List<String>> rows = new ArrayList<>();
        for (Slot.Part part : parts()) {
            List<String> cells = new ArrayList<>(List.of(Markdown.text(phrases.name("slot." + part.word()))));
            phases.forEach(phase -> cells.add(Markdown.text(doses(part, phase))));
            if (isLimited) {
                cells.add(Markdown.text(limits(part)));
            }
            rows.add(cells);
        }
        return Markdown.table(header, rows);
    }

    private List<Slot.Phase> phases() {
        return plan.lines().stream()
                .map(ExercisePlan.Line::phase)
                .distinct()
                .sorted()
                .toList();
    }

    /** As many as stand beside the part: a client need not show more than three columns (CDS Hooks 51). */
    private List<Slot.Phase> tabled() {
        return phases().stream().limit(COLUMNS_MAX - 1L).toList();
    }

    private boolean isLimitTabled() {
        return isLimited() && phases().size() + 2 <= COLUMNS_MAX;
    }

    private boolean isLimited() {
        return plan.lines().stream().anyMatch(line -> gates(line).findAny().isPresent());
    }

    /** What the table has no column for. */
    private Optional<String> besideTheTable() {
        List<String> lines = new ArrayList<>();
        phases().stream()
                .skip(tabled().size())
                .forEach(phase -> lines.add(
                        line(phrases.vocabulary("phase", phase), part -> new DoseLines(phrases).doses(part, phase))));
        if (isLimited() && !isLimitTabled()) {
            lines.add(line(LIMITED, this::limits));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", lines));
    }

    private String line(String name, Function<Slot.Part, String> told) {
        String parts = parts().stream()
                .filter(part -> !told.apply(part).isEmpty())
                .map(part -> phrases.name("slot." + part.word()) + ": " + told.apply(part))
                .collect(Collectors.joining("; "));
        return Markdown.bold(name) + ": " + Markdown.text(parts + ".");
    }

    private Set<Slot.Part> parts() {
        return plan.lines().stream().map(line -> line.slot().part()).collect(Collectors.toCollection(TreeSet::new));
    }

    private String doses(Slot.Part part, Slot.Phase phase) {
        String doses = new DoseLines(phrases).doses(part, phase);
        return doses.isEmpty() && phase == Slot.Phase.START ? "as the target" : doses;
    }

    /** The gates that brought a number of this part down, by name; a recommendation's own limit is told by itself. */
    private String limits(Slot.Part part) {
        return plan.lines().stream()
                .filter(line -> line.slot().part() == part)
                .flatMap(this::gates)
                .map(phrases::name)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private Stream<String> gates(ExercisePlan.Line line) {
        return line.cappedBy().stream()
                .filter(id -> phrases.outcome().gates().stream()
                        .anyMatch(gate -> gate.id().equals(id)))
                .sorted();
    }

    /** A heart rate where it tells effort, else exertion and talking, and why. */
    private String effort() {
        ExercisePlan.@Nullable HeartRate rate = plan.heartRate();
        if (rate != null) {
            String peak = phrases.name(rate.peak() == null ? "effort.peak-estimated" : "effort.peak-measured");
            return "**" + Markdown.text(phrases.name("effort.heart-rate")) + "**: "
                    + Markdown.text(rate.lowPerMin() + "-" + rate.highPerMin() + " /min ("
                            + phrases.dated(rate.resting()) + "; " + peak + ").");
        }
        return "**" + Markdown.text(phrases.name("effort.exertion")) + "**: "
                + Markdown.text(phrases.words().of("effort.exertion").says() + " (" + whyNoRate() + ").");
    }

    private String whyNoRate() {
        Set<String> gates = plan.restrictions().gauges().getOrDefault(Restriction.Gauge.Scale.RPE, Set.of());
        if (!gates.isEmpty()) {
            return new TreeSet<>(gates).stream().map(phrases::name).collect(Collectors.joining(", "));
        }
        boolean tells = phrases.outcome().truth(RATE_TELLS) == Truth.TRUE;
        return phrases.name(tells ? "effort.no-resting-rate" : "effort.rate-misleads");
    }

    private Optional<String> ways() {
        Map<Slot.Part, List<String>> open = new LinkedHashMap<>();
        plan.ways().stream()
                .filter(way -> way.outBy().isEmpty())
                .forEach(way -> open.computeIfAbsent(way.part(), part -> new ArrayList<>())
                        .add(phrases.name("way." + way.id())));
        List<String> parts = open.entrySet().stream()
                .map(part -> phrases.name("slot." + part.getKey().word()) + ": " + String.join(", ", part.getValue()))
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("**Ways**: " + Markdown.text(String.join("; ", parts) + "."));
    }

    /** What the gates leave out, each with the gates by name. */
    private Optional<String> leftOut() {
        Map<String, Set<String>> byGates = new LinkedHashMap<>();
        for (Mode mode : Mode.values()) {
            Set<String> gates = plan.restrictions().without().getOrDefault(mode, Set.of());
            if (!gates.isEmpty()) {
                String because =
                        new TreeSet<>(gates).stream().map(phrases::name).collect(Collectors.joining(", "));
                byGates.computeIfAbsent(because, b -> new LinkedHashSet<>()).add(phrases.name("mode." + mode.word()));
            }
        }
        List<String> groups = byGates.entrySet().stream()
                .map(group -> String.join(", ", group.getValue()) + " (" + group.getKey() + ")")
                .toList();
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of("**Left out**: " + Markdown.text(String.join("; ", groups) + "."));
    }
}
