package org.myogate.table;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table. A getter that finds a bad cell adds a problem and answers with a harmless stand-in; the load
 * fails afterwards.
 */
public final class Row {

    private final String file;
    private final int line;
    private final Map<String, String> cells;
    private final Problems problems;

    Row(String file, int line, Map<String, String> cells, Problems problems) {
        this.file = file;
        this.line = line;
        this.cells = Map.copyOf(cells);
        this.problems = problems;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** The trimmed cell, empty when blank. */
    public String text(String column) {
        return cells.getOrDefault(column, "").trim();
    }

    /** The cell, which must not be blank. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem("column '" + column + "' is blank");
        }
        return text;
    }

    /** Space separated words. */
    public List<String> words(String column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }

    public @Nullable BigDecimal optionalNumber(String column) {
        return text(column).isEmpty() ? null : number(column);
    }

    public BigDecimal number(String column) {
        return parse(column, BigDecimal::new, BigDecimal.ZERO, "a number");
    }

    public @Nullable Integer optionalInteger(String column) {
        return text(column).isEmpty() ? null : parse(column, Integer::valueOf, 0, "a whole number");
    }

    /** An ISO-8601 period or duration ({@code P12M}, {@code PT24H}), null when blank. */
    public @Nullable TemporalAmount optionalWindow(String column) {
        return text(column).isEmpty() ? null : window(column);
    }

    public TemporalAmount window(String column) {
        Function<String, TemporalAmount> reader =
                text -> text.startsWith("PT") ? Duration.parse(text) : Period.parse(text);
        return parse(column, reader, Period.ZERO, "a period such as P12M or PT24H");
    }

    /** One of an enum's constants, by any spelling of case. */
    public <E extends Enum<E>> E choice(String column, Class<E> type) {
        String text = required(column);
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().replace('_', '-').equalsIgnoreCase(text.replace('_', '-'))) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            problem("column '" + column + "': '" + text + "' is none of " + List.of(constants));
        }
        return constants[0];
    }

    /** The cell, which must be one of these words. */
    public String oneOf(String column, Set<String> words) {
        String text = text(column);
        if (!words.contains(text)) {
            problem("column '" + column + "': '" + text + "' is none of " + new TreeSet<>(words));
        }
        return text;
    }

    /**
     * The source of a row, which must be one that is known.
     *
     * @param sources ids of {@code evidence/}
     */
    public String source(Set<String> sources) {
        String source = required("source");
        if (!source.isEmpty() && !sources.contains(source)) {
            problem("'" + source + "' is no source of evidence/");
        }
        return source;
    }

    public boolean yes(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no", "" -> false;
            default -> {
                problem("column '" + column + "' says neither yes nor no");
                yield false;
            }
        };
    }

    /** Adds a problem at this line. */
    public void problem(String message) {
        problems.add(file, line, message);
    }

    private <T> T parse(String column, Function<String, T> reader, T standIn, String wanted) {
        String text = required(column);
        try {
            return text.isEmpty() ? standIn : reader.apply(text);
        } catch (NumberFormatException | DateTimeParseException e) {
            problem("column '" + column + "': '" + text + "' is not " + wanted);
            return standIn;
        }
    }
}
