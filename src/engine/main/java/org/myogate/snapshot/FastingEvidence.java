package org.myogate.snapshot;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Specimen;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;
import org.myogate.snapshot.Terms.Code;

/**
 * Whether a draw was fasting: by the codes of what was measured in it, by a recorded fasting status, by the specimen,
 * by the order. Evidence holds for the whole draw; evidence both ways makes it unknown. A point after a glucose load
 * neither gives nor takes any.
 */
final class FastingEvidence {

    /** @param status a recorded status of its own, which may stand beside the draw of its day */
    private record Proof(
            Truth fasting, Source source, @Nullable String draw, When when, boolean status) {}

    private final MeasurementCodes codes;
    private final FastingAnswer answer;
    private final ResultCheck check;
    private final References references;
    private final ZoneId zone;
    private final Duration tolerance;
    private final Set<String> loadGroups;
    /** By source, by specimen and by day, so that a reading meets only what may be near it. */
    private final Map<Object, List<Proof>> proofs = new HashMap<>();

    FastingEvidence(Terms terms, ZoneId zone, ResultCheck check, References references) {
        this.codes = new MeasurementCodes(terms);
        this.answer = new FastingAnswer(terms);
        this.check = check;
        this.references = references;
        this.zone = zone;
        this.tolerance =
                Duration.ofMinutes(terms.tolerance(Tolerance.DRAW_MINUTES).longValueExact());
        this.loadGroups = terms.codes().values().stream()
                .filter(code -> code.role().carriesValue()
                        && code.fasting() == Truth.FALSE
                        && !code.group().equals(MeasurementCodes.FASTING))
                .map(Code::group)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Takes what an Observation, its codes, its specimen and its order say of fasting. */
    void collect(Entry entry, List<Unusable> unusable) {
        Observation observation = (Observation) entry.resource();
        List<Code> known = codes.of(observation.getCode()).toList();
        boolean isStatus = known.stream().anyMatch(FastingEvidence::isQuestion);
        if (known.stream().anyMatch(code -> loadGroups.contains(code.group()))) {
            return;
        }
        Truth said = isStatus ? answer.of(observation.getValue()) : said(observation, known);
        Truth specimen = references
                .find(observation, observation.getSpecimen(), Specimen.class)
                .map(answer::of)
                .orElse(Truth.UNKNOWN);
        if (!isStatus && said == Truth.UNKNOWN && specimen == Truth.UNKNOWN) {
            return;
        }
        check.accepted(entry, isStatus ? unusable : new ArrayList<>()).ifPresent(when -> {
            String draw = references.draw(entry);
            add(new Proof(said, entry.source(), draw, when, isStatus));
            add(new Proof(specimen, entry.source(), draw, when, false));
        });
    }

    /** Fasting status and duration are questions; a finding answers them. */
    private static boolean isQuestion(Code code) {
        return code.group().equals(MeasurementCodes.FASTING) && code.fasting() == Truth.UNKNOWN;
    }

    private void add(Proof proof) {
        if (proof.fasting() != Truth.UNKNOWN) {
            keysOf(proof)
                    .forEach(key -> proofs.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(proof));
        }
    }

    private Truth said(Observation observation, List<Code> known) {
        Stream<Truth> byCode = known.stream().map(Code::fasting);
        Stream<Truth> byFinding = Stream.of(
                        observation.getCategory().stream(),
                        observation.getInterpretation().stream(),
                        Stream.of(observation.getMethod()))
                .flatMap(concepts -> concepts)
                .map(answer::ofCodes);
        Stream<Truth> byComponent = observation.getComponent().stream().map(this::said);
        Stream<Truth> byOrder = observation.getBasedOn().stream().map(order -> ordered(observation, order));
        return FastingAnswer.settled(
                Stream.of(byCode, byFinding, byComponent, byOrder).flatMap(truths -> truths));
    }

    private Truth said(ObservationComponentComponent component) {
        return codes.of(component.getCode()).anyMatch(FastingEvidence::isQuestion)
                ? answer.of(component.getValue())
                : Truth.UNKNOWN;
    }

    private Truth ordered(Observation observation, Reference order) {
        Optional<CodeableConcept> code =
                references.find(observation, order, ServiceRequest.class).map(ServiceRequest::getCode);
        return code.filter(concept -> codes.of(concept).anyMatch(c -> c.fasting() == Truth.TRUE))
                .map(concept -> Truth.TRUE)
                .orElse(Truth.UNKNOWN);
    }

    /** Settles one reading by the evidence of its draw; {@code all} are the readings of the record. */
    Truth settle(Reading reading, List<Reading> all) {
        return loadGroups.contains(reading.codes())
                ? Truth.FALSE
                : FastingAnswer.settled(near(reading)
                        .filter(proof -> belongs(proof, reading, all))
                        .map(Proof::fasting));
    }

    private Stream<Object> keysOf(Proof proof) {
        return Stream.concat(Stream.of(proof.source(), proof.when().latestDay(zone)), Stream.ofNullable(proof.draw()));
    }

    /** What may belong to a reading: of its source, its specimen, its day, and of the days beside it, for midnight. */
    private Stream<Proof> near(Reading reading) {
        LocalDate day = reading.when().latestDay(zone);
        Stream<Object> days = Stream.of(day.minusDays(1), day, day.plusDays(1));
        Stream<Object> others = Stream.concat(Stream.ofNullable(reading.draw()), reading.sources().stream());
        return Stream.concat(days, others)
                .flatMap(key -> proofs.getOrDefault(key, List.of()).stream())
                .distinct();
    }

    private boolean belongs(Proof proof, Reading reading, List<Reading> all) {
        if (reading.sources().contains(proof.source())
                || (proof.draw() != null && proof.draw().equals(reading.draw()))
                || proof.when().isWithin(tolerance, reading.when())) {
            return true;
        }
        // A recorded status stands beside the draw of its day, as long as that day has but one.
        return proof.status()
                && proof.draw() == null
                && proof.when().sharesDay(reading.when(), zone)
                && all.stream()
                        .filter(other -> isDrawn(other) && other.when().sharesDay(reading.when(), zone))
                        .allMatch(other -> isOneDraw(other, reading));
    }

    private boolean isDrawn(Reading reading) {
        return codes.isDrawn(reading.codes());
    }

    private boolean isOneDraw(Reading one, Reading other) {
        if (one.draw() != null && other.draw() != null) {
            return one.draw().equals(other.draw());
        }
        return one.when().equals(other.when()) || one.when().isWithin(tolerance, other.when());
    }
}
