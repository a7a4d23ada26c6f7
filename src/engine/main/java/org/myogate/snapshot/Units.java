package org.myogate.snapshot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Terms.Quantity;
import org.myogate.snapshot.Terms.ScaleRow;

/**
 * Puts a reported number on the scale it belongs to, or refuses it. A unit is matched letter by letter against the
 * table of its quantity; a magnitude only ever blocks, it never converts.
 */
final class Units {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String NONE = "none";

    /** Digits before or after the point beyond which a number measures nothing and would only fill memory. */
    private static final int MOST_DIGITS = 40;

    private static final MathContext SHOWN_DIGITS = new MathContext(8);
    private static final Pattern UNIT_LIKE =
            Pattern.compile("[\\p{Alnum}%/\\[\\]{}().*^\\u00b5\\u03bc\\u00b2\\u00b3_-]{1,20}");

    private final Terms terms;
    private final BigDecimal sentinel;

    Units(Terms terms) {
        this.terms = terms;
        this.sentinel = terms.tolerance(Tolerance.SENTINEL);
    }

    /** What came of one number: a value on a scale, or the reason it was refused. */
    sealed interface Placed {
        /** A value that may be used. */
        record Value(Interval interval, Scale scale, boolean unusual) implements Placed {
            @Override
            public String toString() {
                return "Value";
            }
        }

        /** A refusal. */
        record Refused(Unusable.Reason reason, String detail) implements Placed {}
    }

    Placed place(Quantity quantity, org.hl7.fhir.r4.model.Quantity reported) {
        BigDecimal value = reported.getValue();
        if (value == null) {
            return refused(Unusable.Reason.NO_VALUE, "it has no number");
        }
        if (isEndless(value)) {
            return refused(Unusable.Reason.BOUNDS, "its number is outside what can be measured");
        }
        Optional<Interval> interval = interval(value, reported);
        if (interval.isEmpty()) {
            return refused(Unusable.Reason.COMPARATOR, "its comparator is none that can be read");
        }
        boolean isUcum = UCUM.equals(reported.getSystem());
        String code = reported.getCode();
        String text = reported.getUnit();
        Optional<Fit> byCode = fit(quantity, code);
        Optional<Fit> byText = fit(quantity, text);
        if (isUcum && code != null && byCode.isEmpty()) {
            return notRead(quantity, code);
        }
        if (contradict(byCode, byText, text)) {
            return refused(Unusable.Reason.UNIT, "its unit code and its unit text name different units");
        }
        Optional<Fit> fit = byCode.or(() -> byText);
        if (fit.isPresent()) {
            return bounded(interval.get(), fit.get());
        }
        String written = text == null ? code : text;
        return written == null ? bare(quantity, interval.get()) : notRead(quantity, written);
    }

    /** An answer such as "3" or "150 or more" whose unit the question itself names, where the table says so. */
    Placed bare(Quantity quantity, Interval value) {
        return fit(quantity, NONE)
                .map(fit -> bounded(value, fit))
                .orElseGet(() -> refused(Unusable.Reason.UNIT, "it has no unit"));
    }

    private static boolean isEndless(BigDecimal value) {
        return Math.abs((long) value.precision() - value.scale()) > MOST_DIGITS
                || Math.abs((long) value.scale()) > MOST_DIGITS;
    }

    /** Empty for a comparator that cannot be read: without it the number would say something else. */
    private static Optional<Interval> interval(BigDecimal value, org.hl7.fhir.r4.model.Quantity reported) {
        QuantityComparator comparator = reported.getComparator();
        if (comparator == null || comparator == QuantityComparator.NULL) {
            String written = reported.getComparatorElement().getValueAsString();
            return written == null || written.isBlank() ? Optional.of(Interval.point(value)) : Optional.empty();
        }
        return switch (comparator) {
            case LESS_THAN -> Optional.of(Interval.below(value, true));
            case LESS_OR_EQUAL -> Optional.of(Interval.below(value, false));
            case GREATER_THAN -> Optional.of(Interval.above(value, true));
            case GREATER_OR_EQUAL -> Optional.of(Interval.above(value, false));
            default -> Optional.empty();
        };
    }

    /** @param asWritten the unit is the scale's own, so the number may have been written in another unit by mistake */
    private record Fit(ScaleRow row, BigDecimal factor, boolean asWritten) {
        boolean isSameUnit(Fit other) {
            return row.equals(other.row) && factor.compareTo(other.factor) == 0;
        }
    }

    private Optional<Fit> fit(Quantity quantity, @Nullable String unit) {
        if (unit == null) {
            return Optional.empty();
        }
        String canonical = canonical(unit);
        return quantity.scales().stream()
                .filter(row -> row.accepts().containsKey(canonical))
                .map(row -> new Fit(
                        row,
                        row.accepts().getOrDefault(canonical, BigDecimal.ONE),
                        canonical.equals(row.scale().unit()) || canonical.equals(NONE)))
                .findFirst();
    }

    private String canonical(String unit) {
        String trimmed = unit.trim();
        return terms.aliases().getOrDefault(trimmed, trimmed);
    }

    /** A text that names no unit at all (a display such as "centimeters") contradicts nothing. */
    private boolean contradict(Optional<Fit> byCode, Optional<Fit> byText, @Nullable String text) {
        if (byCode.isEmpty() || text == null) {
            return false;
        }
        return byText.isPresent() ? !byCode.get().isSameUnit(byText.get()) : isSomeUnit(canonical(text));
    }

    private boolean isSomeUnit(String unit) {
        return terms.quantities().values().stream()
                .flatMap(quantity -> quantity.scales().stream())
                .anyMatch(row -> row.accepts().containsKey(unit));
    }

    private Placed bounded(Interval reported, Fit fit) {
        ScaleRow row = fit.row();
        Interval value = reported.map(end -> end.multiply(fit.factor(), MathContext.DECIMAL128));
        Interval suspect = row.suspect();
        String shown = shown(value) + " " + row.scale().unit();
        if (fit.asWritten() && suspect != null && inside(value, suspect)) {
            return refused(Unusable.Reason.UNIT, shown + " is implausible: the number looks like " + row.suspectWord());
        }
        boolean unusual = !inside(value, row.soft());
        if (unusual && reported.isPoint() && reported.value().compareTo(sentinel) == 0) {
            return refused(Unusable.Reason.NO_VALUE, shown(reported) + " stands for no value");
        }
        if (!inside(value, row.hard())) {
            return refused(
                    Unusable.Reason.BOUNDS, shown + " is outside what can be measured (" + shown(row.hard()) + ")");
        }
        return new Placed.Value(value, row.scale(), unusual);
    }

    private static boolean inside(Interval value, Interval range) {
        return holds(range, value.low()) && holds(range, value.high());
    }

    private static boolean holds(Interval range, @Nullable BigDecimal end) {
        return end == null
                || ((range.low() == null || end.compareTo(range.low()) >= 0)
                        && (range.high() == null || end.compareTo(range.high()) <= 0));
    }

    private static String shown(Interval value) {
        return value.isPoint() ? shown(value.low()) : (shown(value.low()) + " to " + shown(value.high())).trim();
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : number.round(SHOWN_DIGITS).stripTrailingZeros().toPlainString();
    }

    private static Placed notRead(Quantity quantity, String unit) {
        String shown = UNIT_LIKE.matcher(unit).matches() ? "unit '" + unit + "'" : "its unit";
        return refused(Unusable.Reason.UNIT, shown + " is none in which " + quantity.id() + " is read");
    }

    private static Placed refused(Unusable.Reason reason, String detail) {
        return new Placed.Refused(reason, detail);
    }
}
