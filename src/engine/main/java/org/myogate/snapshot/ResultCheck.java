package org.myogate.snapshot;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.myogate.snapshot.PatientRecord.Entry;

/** Whether an Observation is a result of the past at all: by its status, then by its clinical time. */
final class ResultCheck {

    private static final Set<ObservationStatus> ACCEPTED =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    private final ClinicalTimes times;
    private final References references;
    private final AsOf asOf;

    ResultCheck(AsOf asOf, References references) {
        this.times = new ClinicalTimes(asOf.zone());
        this.references = references;
        this.asOf = asOf;
    }

    /** When it was true; empty for what is no result, and then why not is added to {@code unusable}. */
    Optional<When> accepted(Entry entry, List<Unusable> unusable) {
        Observation observation = (Observation) entry.resource();
        ObservationStatus status = observation.getStatus();
        if (status == null || !ACCEPTED.contains(status)) {
            String word = status == null || status == ObservationStatus.NULL ? "(none)" : status.toCode();
            return refuse(entry, unusable, Unusable.Reason.STATUS, "status " + word + " is not a result");
        }
        Optional<When> when = times.of(observation, references);
        if (when.isEmpty()) {
            return refuse(entry, unusable, Unusable.Reason.DATE, "it has no readable clinical time");
        }
        return when.get().isAfter(asOf)
                ? refuse(
                        entry,
                        unusable,
                        Unusable.Reason.FUTURE,
                        "its clinical time lies after the moment of this evaluation")
                : when;
    }

    private static Optional<When> refuse(Entry entry, List<Unusable> unusable, Unusable.Reason reason, String detail) {
        unusable.add(new Unusable(entry.source(), reason, detail));
        return Optional.empty();
    }
}
