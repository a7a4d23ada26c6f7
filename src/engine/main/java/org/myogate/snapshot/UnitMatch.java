package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Terms.Quantity;

/** Finds the scale that a written unit belongs to, letter by letter in the table of its quantity. */
final class UnitMatch {

    /** The word of {@code terms/units.csv} for a number without a unit. */
    static final String NONE = "none";

    /** The word for a number with a comparator in a text, such as ">60". */
    static final String TEXT = "text";

    private final Terms terms;

    UnitMatch(Terms terms) {
        this.terms = terms;
    }

    /**
     * A scale, and the way onto it.
     *
     * @param conversion from the written unit into the scale's
     * @param asWritten the number stands as it was written, so the number may have been written in another unit by mistake
     */
    record Fit(ScaleRow row, ScaleRow.Conversion conversion, boolean asWritten) {

        BigDecimal onScale(BigDecimal number) {
            return conversion.apply(number);
        }

        private boolean isSameUnit(Fit other) {
            return row.equals(other.row) && conversion.isSameAs(other.conversion);
        }
    }

    Optional<Fit> fit(Quantity quantity, @Nullable String unit) {
        if (unit == null) {
            return Optional.empty();
        }
        String canonical = canonical(unit);
        return quantity.scales().stream()
                .filter(row -> row.accepts().containsKey(canonical))
                .map(row -> fit(row, row.accepts().getOrDefault(canonical, ScaleRow.Conversion.NONE)))
                .findFirst();
    }

    private static Fit fit(ScaleRow row, ScaleRow.Conversion conversion) {
        return new Fit(row, conversion, conversion.isSameAs(ScaleRow.Conversion.NONE));
    }

    /** Whether code and text name two units. A text that names none ("centimeters") contradicts nothing. */
    boolean contradict(Optional<Fit> byCode, Quantity quantity, @Nullable String text) {
        if (byCode.isEmpty() || text == null) {
            return false;
        }
        Optional<Fit> byText = fit(quantity, text);
        return byText.isPresent() ? !byCode.get().isSameUnit(byText.get()) : isSomeUnit(canonical(text));
    }

    private String canonical(String unit) {
        String trimmed = unit.trim();
        return terms.aliases().getOrDefault(trimmed, trimmed);
    }

    private boolean isSomeUnit(String unit) {
        return terms.quantities().values().stream()
                .flatMap(quantity -> quantity.scales().stream())
                .anyMatch(row -> row.accepts().containsKey(unit));
    }
}
