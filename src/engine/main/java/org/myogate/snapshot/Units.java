package org.myogate.snapshot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Terms.Quantity;

/**
 * Puts a reported number on the scale it belongs to, or refuses it. A unit is matched letter by letter against the
 * table of its quantity; a magnitude only ever blocks, it never converts.
 */
final class Units {

    private static final String UCUM = "http://unitsofmeasure.org";

    /** Digits before or after the point beyond which a number measures nothing and would only fill memory. */
    private static final int MOST_DIGITS = 40;

    private static final MathContext SHOWN_DIGITS = new MathContext(8);
    private static final Pattern UNIT_LIKE =
            Pattern.compile("[\\p{Alnum}%/\\[\\]{}().*^\\u00b5\\u03bc\\u00b2\\u00b3_-]{1,20}");

    private final UnitMatch match;
    private final BigDecimal sentinel;

    Units(Terms terms) {
        this.match = new UnitMatch(terms);
        this.sentinel = terms.tolerance(Tolerance.SENTINEL);
    }

    /** What came of one number: a value on a scale, or the reason it was refused. */
    sealed interface Placed {
        /** A value that may be used. */
        record Value(Interval interval, Scale scale, boolean unusual, boolean unitAssumed) implements Placed {
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
        Optional<UnitMatch.Fit> byCode = match.fit(quantity, code);
        if (isUcum && code != null && byCode.isEmpty()) {
            return notRead(quantity, code);
        }
        if (match.contradict(byCode, quantity, text)) {
            return refused(Unusable.Reason.UNIT, "its unit code and its unit text name different units");
        }
        Optional<UnitMatch.Fit> fit = byCode.or(() -> match.fit(quantity, text));
        if (fit.isPresent()) {
            return bounded(interval.get(), fit.get());
        }
        String written = text == null ? code : text;
        return written == null ? bare(quantity, interval.get()) : notRead(quantity, written);
    }

    /** A number of a reference range on {@code scale}; empty where its unit does not fit or its number is none. */
    Optional<BigDecimal> onScale(Quantity quantity, org.hl7.fhir.r4.model.Quantity limit, Scale scale) {
        BigDecimal number = limit.getValue();
        if (number == null || isEndless(number)) {
            return Optional.empty();
        }
        String unit = limit.getCode() == null ? limit.getUnit() : limit.getCode();
        return match.fit(quantity, unit)
                .map(fit -> fit.row().scale().equals(scale)
                        ? fit.onScale(number)
                        : scale.fromBase(fit.row().scale().toBase(fit.onScale(number))));
    }

    /** An answer such as "3" or "150 or more" whose unit the question itself names, where the table says so. */
    Placed bare(Quantity quantity, Interval value) {
        return match.fit(quantity, UnitMatch.NONE)
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

    private Placed bounded(Interval reported, UnitMatch.Fit fit) {
        ScaleRow row = fit.row();
        Interval value = reported.map(fit::onScale);
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
        return new Placed.Value(value, row.scale(), unusual, fit.conversion().assumed());
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

    /** Whether a text with a comparator counts as a number of this quantity. */
    boolean readsText(Quantity quantity) {
        return match.fit(quantity, UnitMatch.TEXT).isPresent();
    }

    private static Placed refused(Unusable.Reason reason, String detail) {
        return new Placed.Refused(reason, detail);
    }
}
