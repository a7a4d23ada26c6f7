package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * The laboratory's own reference range of one value. Of several only the one that holds for everybody; a range in words
 * alone, or one to aim at rather than a normal one, is none.
 */
final class OwnRange {

    private static final String NORMAL = "normal";

    private final Units units;

    OwnRange(Units units) {
        this.units = units;
    }

    /**
     * The range on the scale of the value, null when none can be read.
     *
     * @param stated as they stand beside the value
     * @param value whose unit holds where a range names none
     * @param scale that the value was placed on
     */
    @Nullable
    Interval of(
            List<ObservationReferenceRangeComponent> stated,
            @Nullable Type value,
            Terms.Quantity quantity,
            Scale scale) {
        List<ObservationReferenceRangeComponent> numbers =
                stated.stream().filter(OwnRange::isNormalInNumbers).toList();
        List<ObservationReferenceRangeComponent> forAll = numbers.size() < 2
                ? numbers
                : numbers.stream().filter(r -> !r.hasAppliesTo() && !r.hasAge()).toList();
        return forAll.size() == 1 ? interval(forAll.get(0), value, quantity, scale) : null;
    }

    private static boolean isNormalInNumbers(ObservationReferenceRangeComponent range) {
        boolean isNormal = !range.hasType()
                || range.getType().getCoding().isEmpty()
                || range.getType().getCoding().stream().anyMatch(coding -> NORMAL.equals(coding.getCode()));
        return isNormal && (range.getLow().hasValue() || range.getHigh().hasValue());
    }

    private @Nullable Interval interval(
            ObservationReferenceRangeComponent range, @Nullable Type value, Terms.Quantity quantity, Scale scale) {
        Optional<BigDecimal> low = end(range.getLow(), value, quantity, scale);
        Optional<BigDecimal> high = end(range.getHigh(), value, quantity, scale);
        boolean isUnread = (range.getLow().hasValue() && low.isEmpty())
                || (range.getHigh().hasValue() && high.isEmpty())
                || (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0);
        return isUnread ? null : new Interval(low.orElse(null), high.orElse(null), false, false);
    }

    private Optional<BigDecimal> end(Quantity limit, @Nullable Type value, Terms.Quantity quantity, Scale scale) {
        if (limit.getCode() != null || limit.getUnit() != null) {
            return units.onScale(quantity, limit, scale);
        }
        Quantity like = value instanceof Quantity reported ? reported : new Quantity().setUnit(scale.unit());
        return units.onScale(quantity, like.copy().setValue(limit.getValue()), scale);
    }
}
