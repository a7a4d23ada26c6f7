package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;
import org.myogate.snapshot.Terms.Code;
import org.myogate.snapshot.Terms.Role;

/**
 * Turns one Observation and its components into readings, or into the reason why not. A panel carries no value of its own;
 * its components and members do.
 */
final class ObservationReader {

    static final String LOINC = "http://loinc.org";

    private static final Set<ObservationStatus> ACCEPTED =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    /** "3", "60", "150 or more": answers as US Core's Exercise Vital Sign sends them. */
    private static final Pattern ANSWER = Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(\\+|or more)?\\s*");

    private final Terms terms;
    private final Units units;
    private final ClinicalTimes times;
    private final AsOf asOf;
    private final References references;
    private final AcuteCare acuteCare;
    private final List<Unusable> unusable;
    private final Set<String> groupsMentioned = new HashSet<>();

    ObservationReader(Terms terms, AsOf asOf, References references, AcuteCare acuteCare, List<Unusable> unusable) {
        this.terms = terms;
        this.units = new Units(terms);
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
        this.references = references;
        this.acuteCare = acuteCare;
        this.unusable = unusable;
    }

    /** One coded value inside an Observation: the Observation's own, or a component's. */
    private record Part(Code code, @Nullable Type value, boolean absent) {}

    List<Reading> read(Entry entry) {
        Observation observation = (Observation) entry.resource();
        List<Part> parts = parts(observation);
        if (parts.isEmpty()) {
            return List.of();
        }
        parts.forEach(part -> groupsMentioned.add(part.code().group()));
        if (!ACCEPTED.contains(observation.getStatus())) {
            return refuse(entry, Unusable.Reason.STATUS, "status " + statusWord(observation) + " is not a result");
        }
        Optional<Specimen> specimen = references.find(observation, observation.getSpecimen(), Specimen.class);
        Optional<When> own = times.of(observation.getEffective());
        Optional<When> when = own.or(() -> observation.hasEffective()
                ? Optional.empty()
                : specimen.flatMap(s -> times.of(s.getCollection().getCollected())));
        if (when.isEmpty()) {
            return refuse(entry, Unusable.Reason.DATE, "it has no readable clinical time");
        }
        if (when.get().isAfter(asOf)) {
            return refuse(entry, Unusable.Reason.FUTURE, "its clinical time lies after the moment of this evaluation");
        }
        List<Reading> readings = new ArrayList<>();
        for (Part part : parts) {
            reading(entry, observation, part, when.get(), own.isEmpty()).ifPresent(readings::add);
        }
        return BloodPressureCheck.hold(readings, terms, entry.source(), unusable);
    }

    /** Groups that some Observation spoke of, whether or not a reading came of it. */
    Set<String> groupsMentioned() {
        return Set.copyOf(groupsMentioned);
    }

    private List<Part> parts(Observation observation) {
        List<Part> parts = new ArrayList<>();
        code(observation.getCode())
                .ifPresent(
                        code -> parts.add(new Part(code, observation.getValue(), observation.hasDataAbsentReason())));
        for (var component : observation.getComponent()) {
            code(component.getCode())
                    .ifPresent(
                            code -> parts.add(new Part(code, component.getValue(), component.hasDataAbsentReason())));
        }
        boolean hasMembers = parts.size() > 1 || observation.hasHasMember();
        parts.removeIf(part -> part.code().role() == Role.PANEL && (hasMembers || part.value() == null));
        parts.removeIf(part -> part.code().group().equals(FastingEvidence.GROUP));
        return parts;
    }

    private Optional<Code> code(CodeableConcept concept) {
        List<Code> known = concept.getCoding().stream()
                .filter(coding -> LOINC.equals(coding.getSystem()) && coding.hasCode())
                .flatMap(coding -> Stream.ofNullable(terms.codes().get(coding.getCode())))
                .toList();
        return known.stream()
                .filter(code -> code.role() == Role.USE)
                .findFirst()
                .or(() -> known.stream().findFirst());
    }

    private Optional<Reading> reading(
            Entry entry, Observation observation, Part part, When when, boolean timeFromSpecimen) {
        if (part.code().role() != Role.USE && part.code().role() != Role.STATED) {
            unusable.add(new Unusable(
                    entry.source(),
                    Unusable.Reason.NO_VALUE,
                    "code " + part.code().code() + " (" + part.code().display() + ") gives no value that may be used"));
            return Optional.empty();
        }
        Units.Placed placed = place(part);
        if (placed instanceof Units.Placed.Refused refused) {
            unusable.add(
                    new Unusable(entry.source(), refused.reason(), part.code().display() + ": " + refused.detail()));
            return Optional.empty();
        }
        Units.Placed.Value value = (Units.Placed.Value) placed;
        Reading.Setting setting = acuteCare.settingOf(observation, when);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (value.unusual()) {
            flags.add(Flag.UNUSUAL);
        }
        if (timeFromSpecimen) {
            flags.add(Flag.TIME_FROM_SPECIMEN);
        }
        if (setting == Reading.Setting.ACUTE_CARE) {
            flags.add(Flag.ACUTE_CARE);
        }
        if (part.code().role() == Role.STATED) {
            flags.add(Flag.STATED);
        }
        return Optional.of(new Reading(
                part.code().group(),
                value.interval(),
                value.scale(),
                when,
                List.of(entry.source()),
                part.code().fasting(),
                part.code().specimen(),
                References.key(observation.hasSpecimen() ? observation.getSpecimen() : null),
                setting,
                flags));
    }

    private Units.Placed place(Part part) {
        Terms.Quantity quantity = terms.quantityOf(part.code().group());
        if (part.value() == null || part.absent()) {
            return new Units.Placed.Refused(Unusable.Reason.NO_VALUE, "it has no value");
        }
        if (part.value() instanceof Quantity reported) {
            return units.place(quantity, reported);
        }
        if (part.value() instanceof IntegerType whole && whole.hasValue()) {
            return units.bare(quantity, BigDecimal.valueOf(whole.getValue()));
        }
        if (part.value() instanceof StringType text && text.hasValue()) {
            Matcher answer = ANSWER.matcher(text.getValue());
            if (answer.matches()) {
                BigDecimal number = new BigDecimal(answer.group(1));
                return units.bare(
                        quantity, answer.group(2) == null ? Interval.point(number) : Interval.above(number, false));
            }
        }
        return new Units.Placed.Refused(Unusable.Reason.NO_VALUE, "its value is no number");
    }

    private static String statusWord(Observation observation) {
        return observation.getStatus() == null
                ? "(none)"
                : observation.getStatus().toCode();
    }

    private List<Reading> refuse(Entry entry, Unusable.Reason reason, String detail) {
        unusable.add(new Unusable(entry.source(), reason, detail));
        return List.of();
    }
}
