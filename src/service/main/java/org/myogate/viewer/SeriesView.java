package org.myogate.viewer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.card.CutoffText;
import org.myogate.card.FactText;
import org.myogate.card.Telling;
import org.myogate.engine.Firing;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Reading;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Terms;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The values of one marker over time, in one unit, with the cut-offs that rules held them against.
 *
 * @param id marker
 * @param name in words
 * @param unit shown, may be empty
 * @param points oldest first
 * @param lines cut-offs
 */
record SeriesView(String id, String name, String unit, List<Point> points, List<Line> lines) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One value.
     *
     * @param day of it, the first it can mean
     * @param number at the end that is known
     * @param text as it is read, with its comparator
     */
    record Point(LocalDate day, BigDecimal number, String text) {}

    /**
     * A cut-off.
     *
     * @param number in the unit of the points
     * @param label in words
     */
    record Line(BigDecimal number, String label) {}

    SeriesView {
        points = List.copyOf(points);
        lines = List.copyOf(lines);
    }

    /** The markers with most values first; each code group once. */
    static List<SeriesView> of(Telling telling) {
        Snapshot snapshot = telling.outcome().snapshot();
        Map<Set<String>, Set<Cutoff>> cutoffs = cutoffs(telling);
        Map<Set<String>, SeriesView> byGroups = new LinkedHashMap<>();
        for (Terms.Analyte use : telling.terms().analytes().values()) {
            if (!telling.hides(use.id()) && snapshot.measured(use.id()).orElse(null) instanceof Measured measured) {
                Set<String> groups = Set.copyOf(use.groups());
                SeriesView view = of(use, measured, cutoffs.getOrDefault(groups, Set.of()), telling);
                SeriesView other = byGroups.get(groups);
                boolean isMore =
                        other == null || other.points().size() < view.points().size();
                if (isMore && !view.points().isEmpty()) {
                    byGroups.put(groups, view);
                }
            }
        }
        return byGroups.values().stream()
                .sorted(Comparator.comparing((SeriesView view) -> view.points().size(), Comparator.reverseOrder()))
                .toList();
    }

    private static SeriesView of(Terms.Analyte use, Measured measured, Set<Cutoff> cutoffs, Telling telling) {
        ZoneId zone = telling.outcome().snapshot().asOf().zone();
        Scale scale = measured.scale();
        List<Point> points = new ArrayList<>();
        for (Reading reading : telling.outcome().snapshot().readings(use.id())) {
            BigDecimal number = end(reading);
            if (number != null) {
                BigDecimal shown = scale.unit().equals(reading.scale().unit())
                        ? number
                        : scale.fromBase(reading.scale().toBase(number)).round(MathContext.DECIMAL32);
                String sign = reading.value().isPoint() ? "" : reading.value().low() == null ? "<" : ">";
                points.add(new Point(reading.when().earliestDay(zone), shown, sign + plain(shown)));
            }
        }
        String unit = telling.withUnit("", scale.unit()).strip();
        return new SeriesView(use.id(), telling.name(use.id()), unit, points, lines(cutoffs, scale.unit(), telling));
    }

    private static @Nullable BigDecimal end(Reading reading) {
        return reading.value().low() != null
                ? reading.value().low()
                : reading.value().high();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Which cut-offs rules held the values of each code group against. */
    private static Map<Set<String>, Set<Cutoff>> cutoffs(Telling telling) {
        Map<Set<String>, Set<Cutoff>> joined = new HashMap<>();
        for (Firing firing : telling.outcome().firings()) {
            if (firing.cutoffs().isEmpty()) {
                continue;
            }
            for (FactText fact : telling.facts(firing.facts(), firing.cutoffs())) {
                Terms.Analyte use = telling.terms().analytes().get(fact.id());
                if (use != null) {
                    Set<Cutoff> own = joined.computeIfAbsent(Set.copyOf(use.groups()), groups -> new LinkedHashSet<>());
                    fact.cutoffs().stream().map(CutoffText::cutoff).forEach(own::add);
                }
            }
        }
        return joined;
    }

    private static List<Line> lines(Set<Cutoff> cutoffs, String unit, Telling telling) {
        return cutoffs.stream()
                .flatMap(cutoff -> cutoff.in(unit).stream()
                        .limit(1)
                        .map(bound -> new Line(bound.value(), telling.edge(cutoff, unit))))
                .distinct()
                .toList();
    }

    /** What the chart is drawn from. */
    public String json() {
        ObjectNode chart = JSON.createObjectNode();
        chart.put("unit", unit);
        ArrayNode values = chart.putArray("points");
        points.forEach(point -> values.addObject()
                .put("x", point.day().toEpochDay())
                .put("y", point.number())
                .put("text", point.text()));
        ArrayNode cutoffs = chart.putArray("lines");
        lines.forEach(line -> cutoffs.addObject().put("y", line.number()).put("label", line.label()));
        return Objects.requireNonNull(chart.toString());
    }

    boolean isOverTime() {
        return points.size() > 1;
    }

    @Override
    public String toString() {
        return "SeriesView[" + id + "]";
    }
}
