package org.myogate.snapshot;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * What an AllergyIntolerance, or an allergy on the problem list, says of a food or of a medicine. Only an active one counts that nobody
 * refuted; one that is over or refuted denies nothing, for it may be of another food of the same kind.
 */
final class AllergyReader {

    private static final Set<String> UNCONFIRMED = Set.of("unconfirmed", "presumed", "provisional", "differential");
    private static final Set<String> OVER = Set.of("inactive", "resolved", "remission");

    private final CodeMatcher codes;
    private final MedicineAllergies medicines;
    private final ClinicalTimes times;

    AllergyReader(CodeBook book, Terms terms, AsOf asOf) {
        this.codes = book.allergies();
        this.medicines = new MedicineAllergies(terms, book.clinical());
        this.times = new ClinicalTimes(asOf.zone());
    }

    List<Mention> read(Entry entry) {
        if (entry.resource() instanceof Condition condition) {
            return mentions(
                    codes.of(condition.getCode()),
                    Set.of(),
                    condition.getClinicalStatus(),
                    condition.getVerificationStatus(),
                    times.of(condition.getRecordedDateElement()),
                    entry.source());
        }
        AllergyIntolerance allergy = (AllergyIntolerance) entry.resource();
        List<CodeableConcept> named = Stream.concat(
                        Stream.of(allergy.getCode()),
                        allergy.getReaction().stream()
                                .map(AllergyIntolerance.AllergyIntoleranceReactionComponent::getSubstance))
                .toList();
        Set<String> coded = new HashSet<>();
        Set<String> words = new HashSet<>();
        for (CodeableConcept concept : named) {
            coded.addAll(codes.of(concept));
            CodeMatcher.texts(concept).forEach(text -> words.addAll(codes.named(text)));
        }
        coded.addAll(medicines.coded(allergy, named));
        words.addAll(medicines.named(allergy, named));
        words.removeAll(coded);
        return mentions(
                coded,
                coded.isEmpty() ? words : Set.of(),
                allergy.getClinicalStatus(),
                allergy.getVerificationStatus(),
                times.of(allergy.getRecordedDateElement()),
                entry.source());
    }

    private static List<Mention> mentions(
            Set<String> coded,
            Set<String> named,
            CodeableConcept clinical,
            CodeableConcept verification,
            Optional<When> when,
            Source source) {
        boolean isVoid =
                Stream.of("refuted", "entered-in-error").anyMatch(status -> Statuses.has(verification, status));
        if (isVoid || OVER.stream().anyMatch(status -> Statuses.has(clinical, status))) {
            return List.of();
        }
        boolean isOpen = UNCONFIRMED.stream().anyMatch(status -> Statuses.has(verification, status));
        Mention.Kind sure = isOpen ? Mention.Kind.UNCONFIRMED : Mention.Kind.ACTIVE;
        return Stream.concat(
                        coded.stream().sorted().map(id -> new Mention(id, sure, when.orElse(null), source)),
                        named.stream()
                                .sorted()
                                .map(id -> new Mention(id, Mention.Kind.TEXT, when.orElse(null), source)))
                .toList();
    }
}
