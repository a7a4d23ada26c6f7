package org.myogate.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.myogate.snapshot.PatientRecord.Entry;
import org.myogate.snapshot.Reading.Setting;

/** The inpatient and emergency encounters of a record, and how near a reading lies to them. */
final class AcuteCare {

    /** The concept whose codes name the encounter classes. */
    static final String CONCEPT = "acute-care-now";

    private static final Set<Encounter.EncounterStatus> PLANNED_OR_VOID = EnumSet.of(
            Encounter.EncounterStatus.PLANNED,
            Encounter.EncounterStatus.CANCELLED,
            Encounter.EncounterStatus.ENTEREDINERROR);

    private record Stay(Encounter encounter, Source source, Instant start, Instant end, boolean open) {}

    private final List<Stay> stays = new ArrayList<>();
    private final References references;
    private final Duration around;
    private final Set<String> classes;

    AcuteCare(List<Entry> entries, References references, Terms terms, ClinicalTimes times, AsOf asOf) {
        this.references = references;
        this.around = Duration.ofDays(terms.tolerance(Tolerance.ACUTE_CARE_DAYS).longValueExact());
        this.classes = terms.concept(CONCEPT).codes().stream()
                .map(Terms.Meaning::code)
                .collect(Collectors.toUnmodifiableSet());
        for (Entry entry : entries) {
            if (entry.resource() instanceof Encounter encounter && isAcute(encounter)) {
                times.of(encounter.getPeriod().getStartElement()).ifPresent(start -> {
                    var end = times.of(encounter.getPeriod().getEndElement());
                    boolean open = end.isEmpty() && encounter.getStatus() != Encounter.EncounterStatus.FINISHED;
                    Instant until = end.map(When::latest).orElse(open ? asOf.instant() : start.latest());
                    stays.add(new Stay(encounter, entry.source(), start.earliest(), until, open));
                });
            }
        }
    }

    private boolean isAcute(Encounter encounter) {
        return encounter.getClass_().hasCode()
                && classes.contains(encounter.getClass_().getCode())
                && !PLANNED_OR_VOID.contains(encounter.getStatus());
    }

    Setting settingOf(Observation observation, When when) {
        boolean own = references
                .find(observation, observation.getEncounter(), Encounter.class)
                .filter(this::isAcute)
                .isPresent();
        if (own || stays.stream().anyMatch(stay -> touches(stay, when, Duration.ZERO) && when.isTimed())) {
            return Setting.ACUTE_CARE;
        }
        return stays.stream().anyMatch(stay -> touches(stay, when, around)) ? Setting.NEAR_ACUTE_CARE : Setting.WELL;
    }

    private static boolean touches(Stay stay, When when, Duration margin) {
        return !when.latest().isBefore(stay.start().minus(margin))
                && !when.earliest().isAfter(stay.end().plus(margin));
    }

    /** Stays that are still open at the moment of the evaluation. */
    List<Source> openNow() {
        return stays.stream().filter(Stay::open).map(Stay::source).toList();
    }
}
