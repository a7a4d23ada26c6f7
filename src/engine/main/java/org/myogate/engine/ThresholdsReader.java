package org.myogate.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Operator;
import org.myogate.snapshot.Person;
import org.myogate.snapshot.Terms;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** Reads and checks {@code thresholds/*.csv}. */
final class ThresholdsReader {

    private static final Set<String> COLUMNS =
            Set.of("id", "operator", "value", "unit", "sex", "set", "ageFrom", "ageTo", "source", "confidence", "note");

    /** Units that no measured quantity has: ratios and scores, body mass index, age, days since an event. */
    private static final Set<String> OTHER_UNITS = Set.of("1", "kg/m2", "a", "d");

    /** Sets that no setting chooses: the patient's record does. */
    private static final Set<String> BY_RECORD = Set.of("ancestry", "class-bmi");

    private final Set<String> units;
    private final Set<String> sources;
    private final Map<String, String> settings;
    private final Problems problems;

    private ThresholdsReader(Terms terms, Set<String> sources, Map<String, String> settings, Problems problems) {
        this.units = new TreeSet<>(OTHER_UNITS);
        this.units.addAll(terms.workedOut().values());
        terms.quantities()
                .values()
                .forEach(quantity -> quantity.scales()
                        .forEach(scale -> units.add(scale.scale().unit())));
        this.sources = sources;
        this.settings = settings;
        this.problems = problems;
    }

    static Thresholds read(
            RulesFiles files, Terms terms, Set<String> sources, Map<String, String> settings, Problems problems) {
        ThresholdsReader reader = new ThresholdsReader(terms, sources, settings, problems);
        List<Threshold> rows = new ArrayList<>();
        for (String file : files.in("thresholds", ".csv")) {
            for (Row row : Table.read(file, files.text(file), COLUMNS, problems)) {
                rows.add(reader.threshold(row));
            }
        }
        reader.checkOverlaps(rows);
        reader.checkSets(rows);
        reader.checkNumbers(rows);
        return new Thresholds(rows.stream().map(reader::withSetting).toList(), settings);
    }

    private Threshold threshold(Row row) {
        known(row, "unit", units);
        known(row, "source", sources);
        known(row, "confidence", Confidence.words());
        checkSet(row);
        return new Threshold(
                row.file(),
                row.line(),
                row.required("id"),
                operator(row),
                row.number("value"),
                row.text("unit"),
                sex(row),
                row.text("set"),
                row.optionalInteger("ageFrom"),
                row.optionalInteger("ageTo"),
                row.text("source"),
                row.text("confidence"));
    }

    private static void known(Row row, String column, Set<String> known) {
        String text = row.required(column);
        if (!text.isEmpty() && !known.contains(text)) {
            row.problem("unknown " + column + " '" + text + "'" + Nearest.hint(text, known));
        }
    }

    private void checkSet(Row row) {
        String set = row.text("set");
        if (set.isEmpty()) {
            return;
        }
        String chooser = set.replaceAll(":.*", "");
        if (!set.contains(":") || !(BY_RECORD.contains(chooser) || settings.containsKey(chooser + ".set"))) {
            row.problem("set '" + set + "' is chosen by no setting; write 'waist:ASIAN' for setting waist.set");
        }
    }

    private static Operator operator(Row row) {
        try {
            return Operator.of(row.required("operator"));
        } catch (IllegalArgumentException e) {
            row.problem(String.valueOf(e.getMessage()));
            return Operator.AT_LEAST;
        }
    }

    private static Person.@Nullable Sex sex(Row row) {
        return switch (row.text("sex").toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "male" -> Person.Sex.MALE;
            case "female" -> Person.Sex.FEMALE;
            default -> {
                row.problem("sex '" + row.text("sex") + "' is neither male nor female nor blank");
                yield null;
            }
        };
    }

    private void checkOverlaps(List<Threshold> rows) {
        Map<String, List<Threshold>> byId = rows.stream().collect(Collectors.groupingBy(Threshold::id));
        for (List<Threshold> same : byId.values()) {
            for (int i = 0; i < same.size(); i++) {
                for (Threshold earlier : same.subList(0, i)) {
                    Threshold row = same.get(i);
                    if (row.overlaps(earlier)) {
                        String where = earlier.file() + ":" + earlier.line();
                        problems.add(row.file(), row.line(), "'" + row.id() + "' is given already at " + where);
                    }
                }
            }
        }
    }

    /** A set that a setting chooses must exist. */
    private void checkSets(List<Threshold> rows) {
        settings.forEach((key, value) -> {
            String chooser = key.replaceAll("\\.set$", ":");
            Set<String> choices = rows.stream()
                    .map(Threshold::set)
                    .filter(set -> key.endsWith(".set") && set.startsWith(chooser))
                    .map(set -> set.substring(chooser.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!choices.isEmpty() && !choices.contains(value)) {
                refuse("setting '" + key + "' cannot be '" + value + "'; sets are " + choices);
            }
        });
    }

    /** A setting whose key is a cut-off replaces its number, so it must be one, of a cut-off of a single unit. */
    private void checkNumbers(List<Threshold> rows) {
        settings.forEach((key, value) -> {
            Set<String> replaced = rows.stream()
                    .filter(row -> row.id().equals(key))
                    .map(Threshold::unit)
                    .collect(Collectors.toSet());
            if (replaced.size() > 1) {
                refuse("setting '" + key + "' cannot replace a cut-off that is published in several units");
            }
            if (!replaced.isEmpty()
                    && number(value).filter(own -> own.signum() > 0).isEmpty()) {
                refuse("setting '" + key + "' cannot be '" + value + "', which is no number above zero");
            }
        });
    }

    private void refuse(String message) {
        problems.add(Manifest.FILE, 0, message);
    }

    private Threshold withSetting(Threshold row) {
        return Optional.ofNullable(settings.get(row.id()))
                .flatMap(ThresholdsReader::number)
                .filter(own -> own.compareTo(row.value()) != 0)
                .map(row::withSiteValue)
                .orElse(row);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
