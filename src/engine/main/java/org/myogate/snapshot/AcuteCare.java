package org.myogate.snapshot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.myogate.snapshot.PatientRecord.Entry;
import org.myogate.snapshot.Reading.Setting;
import org.myogate.snapshot.Spans.Span;

/** The inpatient and emergency encounters of a record, and how near a reading lies to them. */
final class AcuteCare {

    /** The concept whose codes name the encounter classes. */
    static final String CONCEPT = "acute-care-now";

    private static final Set<EncounterStatus> PLANNED_OR_VOID =
            EnumSet.of(EncounterStatus.PLANNED, EncounterStatus.CANCELLED, EncounterStatus.ENTEREDINERROR);
    private static final Set<EncounterStatus> GOING_ON = EnumSet.of(
            EncounterStatus.ARRIVED, EncounterStatus.TRIAGED, EncounterStatus.INPROGRESS, EncounterStatus.ONLEAVE);

    private final List<Source> openNow = new ArrayList<>();
    private final Spans stays;
    private final References references;
    private final Duration around;
    private final Set<String> classes;

    AcuteCare(List<Entry> entries, References references, Terms terms, AsOf asOf) {
        this.references = references;
        this.around = Duration.ofDays(terms.tolerance(Tolerance.ACUTE_CARE_DAYS).longValueExact());
        this.classes = terms.concept(CONCEPT).codes().stream()
                .map(Concept.Meaning::code)
                .collect(Collectors.toUnmodifiableSet());
        ClinicalTimes times = new ClinicalTimes(asOf.zone());
        List<Span> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.resource() instanceof Encounter encounter && isAcute(encounter)) {
                stay(entry.source(), encounter, times, asOf).ifPresent(found::add);
            }
        }
        this.stays = new Spans(found);
    }

    /** A stay of which nobody says that it goes on, and that has no end, is as long as its start. */
    private Optional<Span> stay(Source source, Encounter encounter, ClinicalTimes times, AsOf asOf) {
        Optional<When> start = times.of(encounter.getPeriod().getStartElement());
        Optional<When> end = times.of(encounter.getPeriod().getEndElement());
        if (start.isPresent() && start.get().isAfter(asOf)) {
            return Optional.empty();
        }
        boolean goesOn = GOING_ON.contains(encounter.getStatus());
        boolean open =
                end.isPresent() ? (goesOn ? end.get().latest() : end.get().earliest()).isAfter(asOf.instant()) : goesOn;
        if (open) {
            openNow.add(source);
        }
        return start.map(first -> new Span(
                first.earliest(), open ? asOf.instant() : end.orElse(first).latest()));
    }

    private boolean isAcute(Encounter encounter) {
        return encounter.getClass_().hasCode()
                && classes.contains(encounter.getClass_().getCode())
                && !PLANNED_OR_VOID.contains(encounter.getStatus());
    }

    Setting settingOf(Observation observation, When when) {
        Optional<Boolean> own = references
                .find(observation, observation.getEncounter(), Encounter.class)
                .map(this::isAcute);
        // Its own encounter decides; without one, a stay of that time does.
        if (own.orElseGet(() -> stays.reach(when, Duration.ZERO))) {
            return Setting.ACUTE_CARE;
        }
        return stays.reach(when, around) ? Setting.NEAR_ACUTE_CARE : Setting.WELL;
    }

    /** Stays that are still open at the moment of the evaluation. */
    List<Source> openNow() {
        return openNow;
    }
}
