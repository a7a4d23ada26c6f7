package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;
import org.myogate.snapshot.Terms.Code;
import org.myogate.snapshot.Terms.Role;

/**
 * Turns one Observation and its components into readings, or into the reason why not. A panel carries no value of its
 * own; its components and members do.
 */
final class ObservationReader {

    /** "3", "60", "150 or more": answers as US Core's Exercise Vital Sign sends them. */
    private static final Pattern ANSWER = Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(\\+|or more)?\\s*");

    private static final Set<String> PATIENTS_OWN = Set.of("Patient", "RelatedPerson");

    private final Terms terms;
    private final MeasurementCodes codes;
    private final Units units;
    private final OwnRange ownRange;
    private final ResultCheck check;
    private final References references;
    private final AcuteCare acuteCare;
    private final List<Unusable> unusable;
    private final Map<String, Set<Source>> mentioned = new LinkedHashMap<>();

    ObservationReader(
            Terms terms, ResultCheck check, References references, AcuteCare acuteCare, List<Unusable> unusable) {
        this.terms = terms;
        this.codes = new MeasurementCodes(terms);
        this.units = new Units(terms);
        this.ownRange = new OwnRange(units);
        this.check = check;
        this.references = references;
        this.acuteCare = acuteCare;
        this.unusable = unusable;
    }

    /** One coded value inside an Observation: the Observation's own, or a component's. */
    private record Part(
            MeasurementCodes.Meaning meaning,
            @Nullable Type value,
            boolean absent,
            List<ObservationReferenceRangeComponent> ranges) {
        Code code() {
            return meaning.code();
        }
    }

    List<Reading> read(Entry entry) {
        Observation observation = (Observation) entry.resource();
        List<Part> parts = parts(entry, observation);
        if (parts.isEmpty()) {
            return List.of();
        }
        Optional<When> when = check.accepted(entry, unusable);
        if (when.isEmpty()) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        for (Part part : parts) {
            reading(entry, observation, part, when.get()).ifPresent(readings::add);
        }
        return readings;
    }

    /** What spoke of each group of codes, whether or not a reading came of it. */
    Map<String, Set<Source>> mentioned() {
        return mentioned;
    }

    private List<Part> parts(Entry entry, Observation observation) {
        List<Part> parts = new ArrayList<>();
        meaning(entry, observation.getCode())
                .ifPresent(m -> parts.add(new Part(
                        m,
                        observation.getValue(),
                        observation.hasDataAbsentReason(),
                        observation.getReferenceRange())));
        for (var component : observation.getComponent()) {
            meaning(entry, component.getCode())
                    .ifPresent(m -> parts.add(new Part(
                            m, component.getValue(), component.hasDataAbsentReason(), component.getReferenceRange())));
        }
        boolean hasMembers = parts.size() > 1 || observation.hasHasMember();
        parts.removeIf(part -> part.code().role() == Role.PANEL && (hasMembers || part.value() == null));
        return parts;
    }

    private Optional<MeasurementCodes.Meaning> meaning(Entry entry, CodeableConcept concept) {
        Optional<MeasurementCodes.Meaning> meaning = codes.meaning(concept);
        meaning.ifPresent(found -> found.groups()
                .forEach(group -> mentioned
                        .computeIfAbsent(group, none -> new LinkedHashSet<>())
                        .add(entry.source())));
        return meaning;
    }

    private Optional<Reading> reading(Entry entry, Observation observation, Part part, When when) {
        Code code = part.code();
        Terms.Fact fact = code.system().equals(Systems.FACT) ? terms.facts().get(code.code()) : null;
        boolean isOpen = fact == null || !fact.lifts() || AnswerReader.isByClinician(observation);
        Units.Placed placed =
                isOpen ? place(part) : new Units.Placed.Refused(Unusable.Reason.NO_VALUE, AnswerReader.ONLY_CLINICIANS);
        if (placed instanceof Units.Placed.Refused refused) {
            unusable.add(new Unusable(entry.source(), refused.reason(), code.display() + ": " + refused.detail()));
            return Optional.empty();
        }
        Units.Placed.Value value = (Units.Placed.Value) placed;
        Reading.Setting setting = acuteCare.settingOf(observation, when);
        return Optional.of(new Reading(
                code.group(),
                value.interval(),
                value.scale(),
                when,
                List.of(entry.source()),
                code.fasting(),
                code.specimen(),
                references.draw(entry),
                setting,
                flags(observation, code, value, setting),
                ownRange.of(part.ranges(), part.value(), terms.quantityOf(code.group()), value.scale())));
    }

    private static Set<Flag> flags(
            Observation observation, Code code, Units.Placed.Value value, Reading.Setting setting) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (value.unusual()) {
            flags.add(Flag.UNUSUAL);
        }
        if (!observation.hasEffective()) {
            flags.add(Flag.TIME_FROM_SPECIMEN);
        }
        if (setting == Reading.Setting.ACUTE_CARE) {
            flags.add(Flag.ACUTE_CARE);
        }
        boolean reported = observation.hasPerformer()
                && observation.getPerformer().stream()
                        .allMatch(performer -> PATIENTS_OWN.contains(References.typeOf(performer)));
        if (reported || code.role() == Role.STATED) {
            flags.add(Flag.STATED);
        }
        if (code.role() == Role.CALCULATED) {
            flags.add(Flag.CALCULATED);
        } else if (code.role() == Role.UNSTATED) {
            flags.add(Flag.METHOD_UNSTATED);
        }
        return flags;
    }

    private Units.Placed place(Part part) {
        if (part.meaning().contradictory()) {
            return new Units.Placed.Refused(Unusable.Reason.CONFLICT, "its codes name different measurements");
        }
        if (part.code().role() == Role.AVOID || part.code().role() == Role.PANEL) {
            return new Units.Placed.Refused(
                    Unusable.Reason.NO_VALUE, "code " + part.code().code() + " gives no value that may be used");
        }
        if (part.value() == null || part.absent()) {
            return new Units.Placed.Refused(Unusable.Reason.NO_VALUE, "it has no value");
        }
        Terms.Quantity quantity = terms.quantityOf(part.code().group());
        if (part.value() instanceof Quantity reported) {
            return units.place(quantity, reported);
        }
        if (part.value() instanceof IntegerType whole && whole.hasValue()) {
            return units.bare(quantity, Interval.point(BigDecimal.valueOf(whole.getValue())));
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
}
