package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.FamilyMemberHistory.FamilyHistoryStatus;
import org.hl7.fhir.r4.model.FamilyMemberHistory.FamilyMemberHistoryConditionComponent;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * Diagnoses of relatives that stop something in the patient, whatever the degree: who is no relative by blood is left
 * out, and who is not named may be one.
 */
final class FamilyDiagnoses {

    private final List<Context> contexts;
    private final CodeMatcher codes;
    private final Set<String> notByBlood;
    private final ClinicalTimes times;
    private final AsOf asOf;

    FamilyDiagnoses(Terms terms, CodeMatcher codes, AsOf asOf) {
        this.contexts = terms.events().contexts().stream()
                .filter(context -> context.where() == Context.Where.FAMILY)
                .toList();
        this.codes = codes;
        this.notByBlood = terms.concept("not-by-blood").codes().stream()
                .map(Concept.Meaning::code)
                .collect(Collectors.toUnmodifiableSet());
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
    }

    List<Mention> read(Entry entry) {
        FamilyMemberHistory history = (FamilyMemberHistory) entry.resource();
        Optional<When> when = times.of(history.getDateElement());
        boolean isVoid = history.getStatus() == FamilyHistoryStatus.ENTEREDINERROR
                || (when.isPresent() && when.get().isAfter(asOf));
        boolean isStranger = history.getRelationship().getCoding().stream()
                .anyMatch(coding -> coding.hasCode() && notByBlood.contains(coding.getCode()));
        if (isVoid || isStranger) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        for (FamilyMemberHistoryConditionComponent condition : history.getCondition()) {
            CodeableConcept code = condition.getCode();
            Set<String> coded = codes.of(code);
            for (Context context : contexts) {
                if (coded.contains(context.of()) && context.fits(code)) {
                    mentions.add(
                            new Mention(context.concept(), Mention.Kind.ACTIVE, when.orElse(null), entry.source()));
                }
            }
        }
        return mentions;
    }
}
