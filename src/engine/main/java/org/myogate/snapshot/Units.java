package org.myogate.snapshot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Terms.Quantity;
import org.myogate.snapshot.Terms.ScaleRow;

/**
 * Puts a reported number on the scale it belongs to, or refuses it. A unit is matched letter by letter against the table of
 * its quantity; a magnitude only ever blocks, it never converts.
 */
final class Units {

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String NONE = "none";

    private final Terms terms;

    Units(Terms terms) {
        this.terms = terms;
    }

    /** What came of one number: a value on a scale, or the reason it was refused. */
    sealed interface Placed {
        /** A value that may be used. */
        record Value(Interval interval, Scale scale, boolean unusual) implements Placed {}

        /** A refusal. */
        record Refused(Unusable.Reason reason, String detail) implements Placed {}
    }

    Placed place(Quantity quantity, org.hl7.fhir.r4.model.Quantity reported) {
        if (!reported.hasValue()) {
            return new Placed.Refused(Unusable.Reason.NO_VALUE, "no number");
        }
        String code = UCUM.equals(reported.getSystem()) ? reported.getCode() : null;
        String written = reported.hasUnit() ? reported.getUnit() : code == null ? reported.getCode() : null;
        Optional<Fit> byCode = fit(quantity, code);
        Optional<Fit> byText = fit(quantity, written);
        if (code != null && byCode.isEmpty()) {
            return refused(quantity, code);
        }
        if (byCode.isPresent() && byText.isPresent() && !byCode.get().equals(byText.get())) {
            return new Placed.Refused(Unusable.Reason.UNIT, "its unit code and its unit text name different units");
        }
        Optional<Fit> fit = byCode.or(() -> byText);
        if (fit.isEmpty()) {
            return written == null ? bare(quantity, reported.getValue()) : refused(quantity, written);
        }
        return place(reported.getValue(), reported.getComparator(), fit.get());
    }

    /** A number whose unit the question itself names, where the table says so. */
    Placed bare(Quantity quantity, BigDecimal value) {
        return bare(quantity, Interval.point(value));
    }

    /** An answer such as "150 or more" whose unit the question itself names. */
    Placed bare(Quantity quantity, Interval value) {
        return fit(quantity, NONE)
                .map(fit -> bounded(value, fit.row(), true))
                .orElseGet(() -> new Placed.Refused(Unusable.Reason.UNIT, "it has no unit"));
    }

    private record Fit(ScaleRow row, BigDecimal factor, boolean asPublished) {}

    private Optional<Fit> fit(Quantity quantity, @Nullable String unit) {
        if (unit == null) {
            return Optional.empty();
        }
        String trimmed = unit.trim();
        String canonical = terms.aliases().getOrDefault(trimmed, trimmed);
        return quantity.scales().stream()
                .filter(row -> row.accepts().containsKey(canonical))
                .map(row -> new Fit(
                        row,
                        row.accepts().getOrDefault(canonical, BigDecimal.ONE),
                        canonical.equals(row.scale().unit())))
                .findFirst();
    }

    private Placed place(BigDecimal value, @Nullable QuantityComparator comparator, Fit fit) {
        BigDecimal scaled = value.multiply(fit.factor(), MathContext.DECIMAL128);
        Interval interval;
        if (comparator == null || comparator == QuantityComparator.NULL) {
            interval = Interval.point(scaled);
        } else {
            interval = switch (comparator) {
                case LESS_THAN -> Interval.below(scaled, true);
                case LESS_OR_EQUAL -> Interval.below(scaled, false);
                case GREATER_THAN -> Interval.above(scaled, true);
                case GREATER_OR_EQUAL -> Interval.above(scaled, false);
                default -> Interval.point(scaled);
            };
        }
        return bounded(interval, fit.row(), fit.asPublished());
    }

    /** @param asWritten the number was not converted, so it may have been written in another unit by mistake */
    private static Placed bounded(Interval value, ScaleRow row, boolean asWritten) {
        Interval suspect = row.suspect();
        if (asWritten && suspect != null && inside(value, suspect)) {
            return new Placed.Refused(
                    Unusable.Reason.UNIT,
                    shown(value) + " " + row.scale().unit() + " is implausible: the number looks like "
                            + row.suspectWord());
        }
        if (!inside(value, row.hard())) {
            return new Placed.Refused(
                    Unusable.Reason.BOUNDS,
                    shown(value) + " " + row.scale().unit() + " is outside what can be measured (" + shown(row.hard())
                            + ")");
        }
        return new Placed.Value(value, row.scale(), !inside(value, row.soft()));
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
        if (value.isPoint()) {
            return value.value().stripTrailingZeros().toPlainString();
        }
        String low = value.low() == null ? "" : value.low().toPlainString();
        String high = value.high() == null ? "" : value.high().toPlainString();
        return low + " to " + high;
    }

    private static Placed refused(Quantity quantity, String unit) {
        String shown = unit.length() > 20 ? unit.substring(0, 20) + "..." : unit;
        return new Placed.Refused(
                Unusable.Reason.UNIT, "unit '" + shown + "' is none in which " + quantity.id() + " is read");
    }
}
