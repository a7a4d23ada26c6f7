package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What a recorded fasting status or duration says, in whatever type it was recorded. */
final class FastingAnswer {

    private static final String QUANTITY = "fasting-duration";
    private static final Set<String> YES = Set.of("yes", "y", "true", "fasting", "la33-6", "373066001");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "nonfasting", "non-fasting", "not fasting", "la32-8", "373067005");

    private final Terms terms;
    private final MeasurementCodes codes;
    private final Units units;

    FastingAnswer(Terms terms) {
        this.terms = terms;
        this.codes = new MeasurementCodes(terms);
        this.units = new Units(terms);
    }

    Truth of(@Nullable Type value) {
        if (value instanceof BooleanType flag && flag.hasValue()) {
            return Truth.of(flag.booleanValue());
        }
        if (value instanceof Quantity duration) {
            return ofDuration(duration);
        }
        if (value instanceof StringType text && text.hasValue()) {
            return ofWord(text.getValue());
        }
        return value instanceof CodeableConcept concept ? ofConcept(concept) : Truth.UNKNOWN;
    }

    Truth of(Specimen specimen) {
        Stream<Truth> found = specimen.getCondition().stream().map(this::ofCodes);
        return settled(
                Stream.concat(found, Stream.of(of(specimen.getCollection().getFastingStatus()))));
    }

    /** What codes of the concept say by themselves, such as the finding that somebody fasts. */
    Truth ofCodes(CodeableConcept concept) {
        return settled(codes.of(concept)
                .filter(code -> code.group().equals(MeasurementCodes.FASTING))
                .map(Terms.Code::fasting));
    }

    private Truth ofConcept(CodeableConcept concept) {
        Stream<Truth> words = Stream.concat(
                concept.getCoding().stream().flatMap(c -> Stream.of(ofWord(c.getCode()), ofWord(c.getDisplay()))),
                Stream.of(ofWord(concept.getText())));
        return settled(Stream.concat(words, Stream.of(ofCodes(concept))));
    }

    private Truth ofDuration(Quantity duration) {
        Terms.Quantity quantity = terms.quantities().get(QUANTITY);
        if (quantity == null || !(units.place(quantity, duration) instanceof Units.Placed.Value value)) {
            return Truth.UNKNOWN;
        }
        BigDecimal needed = terms.tolerance(Tolerance.FASTING_HOURS);
        if (value.interval().allAtLeast(needed)) {
            return Truth.TRUE;
        }
        return value.interval().allBelow(needed) ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static Truth ofWord(@Nullable String text) {
        String word = text == null ? "" : text.trim().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Truth.TRUE;
        }
        return NO.contains(word) ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Unknown when nothing speaks, or when yes and no are both said. */
    static Truth settled(Stream<Truth> said) {
        Set<Truth> all = said.collect(java.util.stream.Collectors.toSet());
        boolean yes = all.contains(Truth.TRUE);
        return yes == all.contains(Truth.FALSE) ? Truth.UNKNOWN : Truth.of(yes);
    }
}
