package org.myogate.snapshot;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Goal.GoalTargetComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;

/** The HbA1c that was agreed on with a patient: the upper end of the target of a Goal that is pursued. */
final class GoalReader {

    private static final String OF = "A1C";
    private static final String GROUP = "A1C-GOAL";
    private static final Set<GoalLifecycleStatus> PURSUED =
            EnumSet.of(GoalLifecycleStatus.PLANNED, GoalLifecycleStatus.ACCEPTED, GoalLifecycleStatus.ACTIVE);

    private final ObservationReader values;
    private final ClinicalTimes times;
    private final AsOf asOf;
    private final ZoneId zone;

    /** @param values places a target on the scales of its measurement; what it refuses is told by nobody */
    GoalReader(ObservationReader values, AsOf asOf) {
        this.values = values;
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
        this.zone = asOf.zone();
    }

    List<Reading> read(Entry entry) {
        Goal goal = (Goal) entry.resource();
        BaseDateTimeType set = goal.getStart() instanceof BaseDateTimeType start ? start : goal.getStatusDateElement();
        Optional<When> when = times.of(set);
        boolean isLater = when.isPresent() && when.get().isAfter(asOf);
        if (isLater || !PURSUED.contains(goal.getLifecycleStatus())) {
            return List.of();
        }
        List<Reading> targets = new ArrayList<>();
        for (GoalTargetComponent target : goal.getTarget()) {
            Quantity upper = upper(target);
            if (upper != null) {
                targets.addAll(placed(entry, goal, target, upper, when.orElseGet(() -> When.on(asOf.day(), zone))));
            }
        }
        return targets;
    }

    /** "Below 7 %" aims at 7 %. */
    private static @Nullable Quantity upper(GoalTargetComponent target) {
        if (target.getDetail() instanceof Range range && range.hasHigh()) {
            return range.getHigh();
        }
        return target.getDetail() instanceof Quantity quantity ? quantity.copy().setComparator(null) : null;
    }

    private List<Reading> placed(Entry entry, Goal goal, GoalTargetComponent target, Quantity upper, When when) {
        Observation asIfMeasured = new Observation();
        asIfMeasured.setStatus(ObservationStatus.FINAL);
        asIfMeasured.setCode(target.getMeasure());
        asIfMeasured.setSubject(new Reference(goal.getSubject().getReference()));
        asIfMeasured.setEffective(new DateTimeType(asOf.day().toString()));
        asIfMeasured.setValue(upper);
        return values.read(new Entry(asIfMeasured, entry.source(), null)).stream()
                .filter(reading -> reading.codes().equals(OF))
                .map(reading -> reading.in(GROUP).with(reading.value(), when))
                .toList();
    }
}
