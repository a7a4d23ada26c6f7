package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * What a Condition says of the concepts its code means. An absent clinicalStatus counts as active unless it has abated; an
 * absent verificationStatus counts as confirmed.
 */
final class ConditionReader {

    private final CodeMatcher codes;
    private final ClinicalTimes times;
    private final References references;
    private final AsOf asOf;
    private final List<Unusable> unusable;

    ConditionReader(CodeMatcher codes, References references, AsOf asOf, List<Unusable> unusable) {
        this.codes = codes;
        this.times = new ClinicalTimes(asOf.zone());
        this.references = references;
        this.asOf = asOf;
        this.unusable = unusable;
    }

    List<Mention> read(Entry entry) {
        Condition condition = (Condition) entry.resource();
        Set<String> concepts = codes.of(condition.getCode());
        if (concepts.isEmpty()) {
            return List.of();
        }
        CodeableConcept verification = condition.getVerificationStatus();
        if (Statuses.has(verification, "entered-in-error")) {
            unusable.add(new Unusable(entry.source(), Unusable.Reason.STATUS, "the diagnosis was entered in error"));
            return List.of();
        }
        Optional<When> when = time(condition);
        if (when.isPresent() && when.get().isAfter(asOf)) {
            unusable.add(new Unusable(
                    entry.source(),
                    Unusable.Reason.FUTURE,
                    "the diagnosis is dated after the moment of this evaluation"));
            return List.of();
        }
        Mention.Kind kind = kind(condition, verification);
        List<Mention> mentions = new ArrayList<>();
        concepts.forEach(concept -> mentions.add(new Mention(concept, kind, when.orElse(null), entry.source())));
        return mentions;
    }

    private static Mention.Kind kind(Condition condition, CodeableConcept verification) {
        if (Statuses.has(verification, "refuted")) {
            return Mention.Kind.DENIED;
        }
        if (!isActive(condition)) {
            return Mention.Kind.ENDED;
        }
        boolean unconfirmed = Statuses.has(verification, "unconfirmed")
                || Statuses.has(verification, "provisional")
                || Statuses.has(verification, "differential");
        return unconfirmed ? Mention.Kind.UNCONFIRMED : Mention.Kind.ACTIVE;
    }

    private static boolean isActive(Condition condition) {
        CodeableConcept status = condition.getClinicalStatus();
        if (status.getCoding().isEmpty()) {
            return !condition.hasAbatement();
        }
        return Statuses.has(status, "active") || Statuses.has(status, "recurrence") || Statuses.has(status, "relapse");
    }

    private Optional<When> time(Condition condition) {
        return times.of(condition.getOnset())
                .or(() -> times.of(condition.getRecordedDateElement()))
                .or(() -> references
                        .find(condition, condition.getEncounter(), Encounter.class)
                        .flatMap(encounter -> times.of(encounter.getPeriod().getStartElement())));
    }
}
