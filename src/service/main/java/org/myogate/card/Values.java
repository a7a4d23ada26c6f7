package org.myogate.card;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Operator;
import org.myogate.snapshot.When;

/**
 * Prints one patient's values, cut-offs and dates.
 *
 * @param words names of units
 * @param outcome whose values
 */
record Values(Words words, Outcome outcome) {

    private static final String NO_UNIT = "1";

    /** What stands in braces in a UCUM unit is a remark without meaning: a count, a score. */
    private static final Pattern ANNOTATION = Pattern.compile("\\{[^}]*}");

    private static final String NO_SET = "OTHER";
    private static final int DAYS_OF_A_MONTH = 31;
    private static final int MONTH_LENGTH = "2026-09".length();
    private static final int YEAR_LENGTH = "2026".length();

    /** {@code 112 cm}. */
    String value(Measured measured) {
        return withUnit(number(measured), measured.unit());
    }

    /** {@code 112}, and never so short that it seems to stand on the other side of any cut-off in its unit. */
    String number(Measured measured) {
        List<BigDecimal> cuts = outcome.cutoffs().values().stream()
                .flatMap(cutoff -> cutoff.in(measured.unit()).stream())
                .map(Cutoff.Bound::value)
                .toList();
        return Numbers.text(measured.value(), cuts);
    }

    /** {@code from 102 cm, set NHLBI_US}. */
    String edge(List<Cutoff.Bound> bounds) {
        String sets = bounds.stream()
                .map(bound -> bound.set().substring(bound.set().indexOf(':') + 1))
                .filter(set -> !set.isEmpty() && !set.equals(NO_SET))
                .distinct()
                .collect(Collectors.joining(", "));
        String edge = operator(bounds.get(0).operator()) + " " + limit(bounds);
        return sets.isEmpty() ? edge : edge + ", set " + sets;
    }

    /** {@code 102 cm}; both numbers where sex is unknown: {@code 40 and 50 mg/dL}. */
    String limit(List<Cutoff.Bound> bounds) {
        String numbers = bounds.stream()
                .map(bound -> bound.value().toPlainString())
                .distinct()
                .collect(Collectors.joining(" and "));
        return withUnit(numbers, bounds.get(0).unit());
    }

    /** {@code , above the laboratory's own limit of 55 U/L}; empty where it states none that is passed. */
    String ownVerdict(Measured measured) {
        Interval own = measured.ownRange();
        if (own == null) {
            return "";
        }
        BigDecimal limit = measured.aboveOwnRange() ? own.high() : measured.belowOwnRange() ? own.low() : null;
        if (limit == null) {
            return "";
        }
        String side = measured.aboveOwnRange() ? "above" : "below";
        String number = limit.stripTrailingZeros().toPlainString();
        return ", " + side + " the laboratory's own limit of " + withUnit(number, measured.unit());
    }

    private static String operator(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> "from";
            case ABOVE -> "above";
            case BELOW -> "below";
            case AT_MOST -> "at or below";
        };
    }

    /** The number with its unit as people write it. */
    String withUnit(String number, String unit) {
        if (unit.equals(NO_UNIT)) {
            return number;
        }
        String id = "unit." + unit;
        String shown =
                words.has(id) ? words.of(id).name() : ANNOTATION.matcher(unit).replaceAll("");
        return shown.isEmpty() ? number : number + " " + shown;
    }

    /** As precise as it was recorded: a day, a month or a year. */
    String date(When when) {
        LocalDate first = when.earliestDay(outcome.snapshot().asOf().zone());
        LocalDate last = when.latestDay(outcome.snapshot().asOf().zone());
        if (first.equals(last)) {
            return first.toString();
        }
        boolean isMonth = last.isBefore(first.plusDays(DAYS_OF_A_MONTH));
        return first.toString().substring(0, isMonth ? MONTH_LENGTH : YEAR_LENGTH);
    }
}
