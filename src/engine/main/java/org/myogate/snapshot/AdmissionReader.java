package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Reference;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * What an Encounter says beside its care: a stay in hospital, one whose reason or diagnosis is heart failure, and a visit whose type
 * the service knows. One that goes on is of today.
 */
final class AdmissionReader {

    private static final String ADMISSION = "hf-admission";
    private static final String STAY = "hospital-stay";
    private static final String REASON = "hf";
    private static final Set<EncounterStatus> VOID =
            EnumSet.of(EncounterStatus.PLANNED, EncounterStatus.CANCELLED, EncounterStatus.ENTEREDINERROR);

    private final CodeMatcher codes;
    private final CodeMatcher own;
    private final Set<String> classes;
    private final References references;
    private final ClinicalTimes times;
    private final AsOf asOf;

    /** @param own codes of what the service itself records */
    AdmissionReader(Terms terms, CodeMatcher codes, CodeMatcher own, References references, AsOf asOf) {
        this.codes = codes;
        this.own = own;
        this.classes = terms.concept(ADMISSION).codes().stream()
                .map(Concept.Meaning::code)
                .collect(Collectors.toUnmodifiableSet());
        this.references = references;
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
    }

    List<Mention> read(Entry entry) {
        Encounter encounter = (Encounter) entry.resource();
        Optional<When> start = times.of(encounter.getPeriod().getStartElement());
        if (VOID.contains(encounter.getStatus())
                || start.filter(when -> when.isAfter(asOf)).isPresent()) {
            return List.of();
        }
        When when = times.of(encounter.getPeriod())
                .filter(time -> !time.isAfter(asOf))
                .or(() -> start)
                .orElse(null);
        List<Mention> mentions = new ArrayList<>();
        boolean isInpatient = encounter.getClass_().hasCode()
                && classes.contains(encounter.getClass_().getCode());
        if (isInpatient) {
            When last = encounter.getStatus() == EncounterStatus.INPROGRESS ? When.on(asOf.day(), asOf.zone()) : when;
            mentions.add(new Mention(STAY, Mention.Kind.ACTIVE, last, entry.source()));
            if (reasons(encounter).anyMatch(reason -> codes.of(reason).contains(REASON))) {
                mentions.add(new Mention(ADMISSION, Mention.Kind.ACTIVE, last, entry.source()));
            }
        }
        encounter.getType().stream()
                .flatMap(type -> own.of(type).stream())
                .distinct()
                .sorted()
                .forEach(concept -> mentions.add(new Mention(concept, Mention.Kind.ACTIVE, when, entry.source())));
        return mentions;
    }

    private Stream<CodeableConcept> reasons(Encounter encounter) {
        Stream<Reference> conditions = Stream.concat(
                encounter.getReasonReference().stream(),
                encounter.getDiagnosis().stream().map(Encounter.DiagnosisComponent::getCondition));
        return Stream.concat(
                encounter.getReasonCode().stream(),
                conditions.flatMap(reference -> references.find(encounter, reference, Condition.class).stream()
                        .map(Condition::getCode)));
    }
}
