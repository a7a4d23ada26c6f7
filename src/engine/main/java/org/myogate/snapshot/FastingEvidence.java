package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;
import org.myogate.snapshot.Terms.Code;

/**
 * Whether a draw was fasting: by the codes of what was measured in it, by a recorded fasting status, by the specimen.
 * Evidence holds for the whole draw; evidence both ways makes it unknown.
 */
final class FastingEvidence {

    /** The code group of fasting status and duration. */
    static final String GROUP = "FASTST";

    private static final String OGTT = "OGTT";
    private static final Set<String> YES = Set.of("yes", "fasting", "true", "LA33-6", "F");
    private static final Set<String> NO =
            Set.of("no", "nonfasting", "non-fasting", "not fasting", "false", "LA32-8", "NF");

    private record Proof(Truth fasting, @Nullable String draw, When when, boolean status) {}

    private final Terms terms;
    private final Units units;
    private final ZoneId zone;
    private final ClinicalTimes times;
    private final References references;
    private final List<Proof> proofs = new ArrayList<>();

    FastingEvidence(Terms terms, ZoneId zone, References references) {
        this.terms = terms;
        this.units = new Units(terms);
        this.zone = zone;
        this.times = new ClinicalTimes(zone);
        this.references = references;
    }

    /** Takes what an Observation, its codings and its specimen say of fasting. */
    void collect(Entry entry) {
        Observation observation = (Observation) entry.resource();
        Optional<When> when = times.of(observation.getEffective());
        String draw = References.key(observation.hasSpecimen() ? observation.getSpecimen() : null);
        if (when.isEmpty() || !observation.hasStatus()) {
            return;
        }
        boolean isStatus =
                coded(observation.getCode()).anyMatch(code -> code.group().equals(GROUP));
        Truth said = isStatus ? answer(observation.getValue()) : codings(observation);
        Truth specimen = references
                .find(observation, observation.getSpecimen(), Specimen.class)
                .map(this::specimen)
                .orElse(Truth.UNKNOWN);
        add(said, draw, when.get(), isStatus);
        add(specimen, draw, when.get(), false);
    }

    private void add(Truth fasting, @Nullable String draw, When when, boolean status) {
        if (fasting != Truth.UNKNOWN) {
            proofs.add(new Proof(fasting, draw, when, status));
        }
    }

    /** Takes what the codes of the readings say; OGTT points give no evidence. */
    void collect(List<Reading> readings) {
        readings.stream()
                .filter(reading -> !reading.codes().startsWith(OGTT))
                .forEach(reading -> add(reading.fasting(), reading.draw(), reading.when(), false));
    }

    /** Settles one reading by the evidence of its draw; {@code all} are the readings of the record. */
    Truth settle(Reading reading, List<Reading> all) {
        if (reading.codes().startsWith(OGTT)) {
            return reading.fasting();
        }
        boolean yes = false;
        boolean no = false;
        for (Proof proof : proofs) {
            if (belongs(proof, reading, all)) {
                yes |= proof.fasting() == Truth.TRUE;
                no |= proof.fasting() == Truth.FALSE;
            }
        }
        return yes == no ? Truth.UNKNOWN : Truth.of(yes);
    }

    private boolean belongs(Proof proof, Reading reading, List<Reading> all) {
        if (proof.draw() != null && proof.draw().equals(reading.draw())) {
            return true;
        }
        Duration tolerance =
                Duration.ofMinutes(terms.tolerance(Tolerance.DRAW_MINUTES).longValueExact());
        if (proof.when().isWithin(tolerance, reading.when())) {
            return true;
        }
        // A recorded status stands beside the draw of its day, as long as that day has but one.
        return proof.status()
                && proof.draw() == null
                && proof.when().sharesDay(reading.when(), zone)
                && isOnlyDrawOfDay(reading, all, tolerance);
    }

    private boolean isOnlyDrawOfDay(Reading reading, List<Reading> all, Duration tolerance) {
        return all.stream()
                .filter(other -> !other.specimen().isEmpty() && other.when().sharesDay(reading.when(), zone))
                .allMatch(other ->
                        other.when().equals(reading.when()) || other.when().isWithin(tolerance, reading.when()));
    }

    private Truth codings(Observation observation) {
        return Stream.of(
                        observation.getCategory().stream(),
                        observation.getInterpretation().stream(),
                        Stream.of(observation.getMethod(), observation.getCode()))
                .flatMap(concepts -> concepts)
                .flatMap(this::coded)
                .filter(code -> code.group().equals(GROUP))
                .map(Code::fasting)
                .filter(fasting -> fasting != Truth.UNKNOWN)
                .findFirst()
                .orElse(Truth.UNKNOWN);
    }

    private Truth specimen(Specimen specimen) {
        Type status = specimen.getCollection().getFastingStatus();
        Stream<CodeableConcept> concepts = Stream.concat(
                specimen.getCondition().stream(),
                status instanceof CodeableConcept concept ? Stream.of(concept) : Stream.of());
        return concepts.flatMap(this::coded)
                .map(Code::fasting)
                .filter(fasting -> fasting != Truth.UNKNOWN)
                .findFirst()
                .orElseGet(() -> status instanceof Quantity hours ? duration(hours) : Truth.UNKNOWN);
    }

    private Truth answer(@Nullable Type value) {
        if (value instanceof BooleanType flag && flag.hasValue()) {
            return Truth.of(flag.booleanValue());
        }
        if (value instanceof Quantity hours) {
            return duration(hours);
        }
        if (value instanceof StringType text && text.hasValue()) {
            return word(text.getValue());
        }
        if (value instanceof CodeableConcept concept) {
            Stream<String> words = Stream.concat(
                    concept.getCoding().stream().flatMap(c -> Stream.of(text(c.getCode()), text(c.getDisplay()))),
                    Stream.of(text(concept.getText())));
            return words.map(FastingEvidence::word)
                    .filter(fasting -> fasting != Truth.UNKNOWN)
                    .findFirst()
                    .orElseGet(
                            () -> coded(concept).map(Code::fasting).findFirst().orElse(Truth.UNKNOWN));
        }
        return Truth.UNKNOWN;
    }

    private Truth duration(Quantity hours) {
        Terms.Quantity quantity = terms.quantities().get("fasting-duration");
        if (quantity == null || !(units.place(quantity, hours) instanceof Units.Placed.Value value)) {
            return Truth.UNKNOWN;
        }
        BigDecimal needed = terms.tolerance(Tolerance.FASTING_HOURS);
        if (value.interval().allAtLeast(needed)) {
            return Truth.TRUE;
        }
        return value.interval().allBelow(needed) ? Truth.FALSE : Truth.UNKNOWN;
    }

    private Stream<Code> coded(CodeableConcept concept) {
        return concept.getCoding().stream()
                .map(Coding::getCode)
                .flatMap(code ->
                        Stream.ofNullable(code == null ? null : terms.codes().get(code)));
    }

    private static Truth word(String text) {
        String trimmed = text.trim();
        String lower = trimmed.toLowerCase(java.util.Locale.ROOT);
        if (YES.contains(trimmed) || YES.contains(lower)) {
            return Truth.TRUE;
        }
        return NO.contains(trimmed) || NO.contains(lower) ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
