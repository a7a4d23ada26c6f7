package org.myogate.snapshot;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.myogate.snapshot.PatientRecord.Entry;

/** An active CarePlan, by its category and the codes of its activities. */
final class CarePlanReader {

    private final CodeMatcher codes;
    private final ClinicalTimes times;
    private final AsOf asOf;

    CarePlanReader(CodeMatcher codes, AsOf asOf) {
        this.codes = codes;
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
    }

    List<Mention> read(Entry entry) {
        CarePlan plan = (CarePlan) entry.resource();
        Optional<When> start = times.of(plan.getPeriod().getStartElement());
        boolean isOver = times.of(plan.getPeriod().getEndElement())
                .filter(end -> end.latest().isBefore(asOf.instant()))
                .isPresent();
        boolean isAhead = start.filter(when -> when.isAfter(asOf)).isPresent();
        if (plan.getStatus() != CarePlanStatus.ACTIVE || isOver || isAhead) {
            return List.of();
        }
        Set<String> concepts = new HashSet<>();
        plan.getCategory().forEach(category -> concepts.addAll(codes.of(category)));
        plan.getActivity()
                .forEach(activity ->
                        concepts.addAll(codes.of(activity.getDetail().getCode())));
        return concepts.stream()
                .sorted()
                .map(concept -> new Mention(concept, Mention.Kind.ACTIVE, start.orElse(null), entry.source()))
                .toList();
    }
}
