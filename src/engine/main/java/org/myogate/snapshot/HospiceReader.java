package org.myogate.snapshot;

import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.myogate.snapshot.PatientRecord.Entry;

/** Whether an encounter is hospice care, or ended with a discharge to it. */
final class HospiceReader {

    private static final String HOSPICE = "hospice";
    private static final Set<EncounterStatus> VOID =
            EnumSet.of(EncounterStatus.PLANNED, EncounterStatus.CANCELLED, EncounterStatus.ENTEREDINERROR);

    private final CodeMatcher codes;
    private final ClinicalTimes times;
    private final Period counts;
    private final AsOf asOf;

    HospiceReader(Terms terms, CodeMatcher codes, AsOf asOf) {
        this.codes = codes;
        this.times = new ClinicalTimes(asOf.zone());
        this.counts =
                Period.ofDays(terms.tolerance(Tolerance.HOSPICE_VISIT_DAYS).intValueExact());
        this.asOf = asOf;
    }

    List<Mention> read(Entry entry) {
        Encounter encounter = (Encounter) entry.resource();
        boolean isHospice = Stream.of(
                        encounter.getType().stream(),
                        Stream.of(encounter.getServiceType()),
                        Stream.of(encounter.getHospitalization().getDischargeDisposition()))
                .flatMap(stream -> stream)
                .anyMatch(this::isHospice);
        Optional<When> start = times.of(encounter.getPeriod().getStartElement());
        Optional<When> last = times.of(encounter.getPeriod().getEndElement())
                .filter(end -> !end.isAfter(asOf))
                .or(() -> goesOn(encounter) ? Optional.of(When.at(asOf.instant())) : start);
        boolean isNow = isHospice
                && !VOID.contains(encounter.getStatus())
                && start.filter(begin -> begin.isAfter(asOf)).isEmpty()
                && last.filter(when -> asOf.within(when, counts)).isPresent();
        return isNow
                ? List.of(new Mention(HOSPICE, Mention.Kind.ACTIVE, start.orElse(null), entry.source()))
                : List.of();
    }

    private static boolean goesOn(Encounter encounter) {
        return encounter.getStatus() == EncounterStatus.INPROGRESS;
    }

    private boolean isHospice(CodeableConcept concept) {
        return codes.of(concept).contains(HOSPICE);
    }
}
