package org.myogate.snapshot;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.MeasurementCodes.Meaning;
import org.myogate.snapshot.PatientRecord.Entry;
import org.myogate.snapshot.Terms.Code;
import org.myogate.snapshot.Terms.Role;

/**
 * Turns one Observation and its components into readings, or into the reason why not. A panel carries no value of its
 * own; its components and members do.
 */
final class ObservationReader {

    private final Terms terms;
    private final MeasurementCodes codes;
    private final ValueReader values;
    private final OwnRange ownRange;
    private final Circumstances circumstances;
    private final DaySpan daySpan;
    private final ResultCheck check;
    private final References references;
    private final AcuteCare acuteCare;
    private final List<Unusable> unusable;
    private final Map<String, Set<Source>> mentioned = new LinkedHashMap<>();

    ObservationReader(
            Terms terms,
            ZoneId zone,
            ResultCheck check,
            References references,
            AcuteCare acuteCare,
            List<Unusable> unusable) {
        Units units = new Units(terms);
        this.terms = terms;
        this.codes = new MeasurementCodes(terms);
        this.values = new ValueReader(terms, units);
        this.ownRange = new OwnRange(units);
        this.circumstances = new Circumstances(terms, references);
        this.daySpan = new DaySpan(zone);
        this.check = check;
        this.references = references;
        this.acuteCare = acuteCare;
        this.unusable = unusable;
    }

    /**
     * One coded value inside an Observation.
     *
     * @param component it stands in, null for the Observation's own
     */
    private record Part(
            Meaning meaning,
            @Nullable Type value,
            boolean absent,
            @Nullable ObservationComponentComponent component) {
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
            reading(entry, observation, part, when.get())
                    .ifPresent(reading -> readings.addAll(daySpan.ofEachDay(reading, observation)));
        }
        return readings;
    }

    /** What spoke of each group of codes, whether or not a reading came of it. */
    Map<String, Set<Source>> mentioned() {
        return mentioned;
    }

    private List<Part> parts(Entry entry, Observation observation) {
        List<Part> parts = new ArrayList<>();
        meaning(entry, observation, observation.getCode())
                .ifPresent(
                        m -> parts.add(new Part(m, observation.getValue(), observation.hasDataAbsentReason(), null)));
        for (var component : observation.getComponent()) {
            meaning(entry, observation, component.getCode())
                    .ifPresent(m ->
                            parts.add(new Part(m, component.getValue(), component.hasDataAbsentReason(), component)));
        }
        boolean hasMembers = parts.size() > 1 || observation.hasHasMember();
        parts.removeIf(part -> part.code().role() == Role.PANEL && (hasMembers || part.value() == null));
        return parts;
    }

    private Optional<Meaning> meaning(Entry entry, Observation observation, CodeableConcept concept) {
        Optional<Meaning> meaning =
                codes.meaning(concept).map(m -> m.as(circumstances.asMeasured(m.code(), observation)));
        meaning.ifPresent(found -> found.groups()
                .forEach(group -> mentioned
                        .computeIfAbsent(group, none -> new LinkedHashSet<>())
                        .add(entry.source())));
        return meaning;
    }

    private Optional<Reading> reading(Entry entry, Observation observation, Part part, When when) {
        Code code = part.code();
        List<Remark> remarks = circumstances.remarks(code.group(), observation, part.component());
        Units.Placed placed = place(observation, part, remarks);
        if (placed instanceof Units.Placed.Refused refused) {
            unusable.add(new Unusable(entry.source(), refused.reason(), code.display() + ": " + refused.detail()));
            return Optional.empty();
        }
        Units.Placed.Value value = (Units.Placed.Value) placed;
        Reading.Setting setting = acuteCare.settingOf(observation, when);
        Set<Flag> flags = flags(observation, code, value, setting);
        flags.addAll(Remark.flags(remarks));
        return Optional.of(new Reading(
                code.group(),
                value.interval(),
                value.scale(),
                when,
                List.of(entry.source()),
                code.fasting(),
                code.specimen(),
                Activity.isOne(code.group()) ? references.origin(entry) : references.draw(entry),
                setting,
                flags,
                ownRange.of(ranges(observation, part), part.value(), terms.quantityOf(code.group()), value.scale())));
    }

    private static List<Observation.ObservationReferenceRangeComponent> ranges(Observation observation, Part part) {
        return part.component() == null
                ? observation.getReferenceRange()
                : part.component().getReferenceRange();
    }

    private Units.Placed place(Observation observation, Part part, List<Remark> remarks) {
        Terms.Fact fact = part.code().system().equals(Systems.FACT)
                ? terms.facts().get(part.code().code())
                : null;
        if (fact != null && fact.lifts() && !AnswerReader.isByClinician(observation)) {
            return new Units.Placed.Refused(Unusable.Reason.NO_VALUE, AnswerReader.ONLY_CLINICIANS);
        }
        Units.Placed placed = values.place(part.meaning(), part.value(), part.absent());
        return placed instanceof Units.Placed.Value && Remark.refuse(remarks)
                ? new Units.Placed.Refused(
                        Unusable.Reason.NO_VALUE, "the laboratory remarks on its sample: it does not count")
                : placed;
    }

    private static Set<Flag> flags(
            Observation observation, Code code, Units.Placed.Value value, Reading.Setting setting) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (value.unusual()) {
            flags.add(Flag.UNUSUAL);
        }
        if (value.unitAssumed()) {
            flags.add(Flag.UNIT_ASSUMED);
        }
        if (!observation.hasEffective()) {
            flags.add(Flag.TIME_FROM_SPECIMEN);
        }
        if (setting == Reading.Setting.ACUTE_CARE) {
            flags.add(Flag.ACUTE_CARE);
        }
        if (Circumstances.isStated(observation) || code.role() == Role.STATED) {
            flags.add(Flag.STATED);
        }
        if (code.isUnverified()) {
            flags.add(Flag.CODE_UNVERIFIED);
        }
        if (code.role() == Role.CALCULATED) {
            flags.add(Flag.CALCULATED);
        } else if (code.role() == Role.UNSTATED) {
            flags.add(Flag.METHOD_UNSTATED);
        }
        return flags;
    }
}
