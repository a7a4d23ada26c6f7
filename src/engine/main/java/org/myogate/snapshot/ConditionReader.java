package org.myogate.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * What a Condition says of the concepts its code means. A clinicalStatus that is absent or unknown counts as active
 * unless it has abated; an absent verificationStatus counts as confirmed.
 */
final class ConditionReader {

    private static final Set<String> ACTIVE = Set.of("active", "recurrence", "relapse");
    private static final Set<String> INACTIVE = Set.of("inactive", "remission", "resolved");
    private static final Set<String> UNCONFIRMED = Set.of("unconfirmed", "provisional", "differential");

    /** Type 2 diabetes in remission stays type 2 diabetes, as ICD-10-CM E11.A codes it (D58). */
    private static final String TYPE_2 = "t2d-coded";

    private final Terms terms;
    private final CodeMatcher codes;
    private final ClinicalTimes times;
    private final References references;
    private final AsOf asOf;
    private final List<Unusable> unusable;

    ConditionReader(Terms terms, CodeMatcher codes, References references, AsOf asOf, List<Unusable> unusable) {
        this.terms = terms;
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
        if (Statuses.has(condition.getVerificationStatus(), "entered-in-error")) {
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
        return concepts.stream()
                .sorted()
                .map(concept -> mention(concept, kind(concept, condition), condition, when, entry.source()))
                .flatMap(this::lowForMedicine)
                .toList();
    }

    private Mention mention(
            String concept, Mention.Kind kind, Condition condition, Optional<When> when, Source source) {
        return new Mention(
                concept, kind, ended(concept, kind, condition).or(() -> when).orElse(null), source);
    }

    /**
     * A problem-list code that hints at a medicine (long-term use of insulin) is a low match; ended, it says nothing.
     */
    private Stream<Mention> lowForMedicine(Mention mention) {
        if (terms.concept(mention.concept()).kind() != Concept.Kind.DRUG) {
            return Stream.of(mention);
        }
        return mention.isPositive() ? Stream.of(mention.as(Mention.Kind.TEXT)) : Stream.empty();
    }

    private Mention.Kind kind(String concept, Condition condition) {
        CodeableConcept verification = condition.getVerificationStatus();
        if (Statuses.has(verification, "refuted")) {
            return Mention.Kind.REFUTED;
        }
        boolean unconfirmed = UNCONFIRMED.stream().anyMatch(code -> Statuses.has(verification, code));
        boolean stays = concept.equals(TYPE_2) && Statuses.has(condition.getClinicalStatus(), "remission");
        if (stays || isActive(condition)) {
            return unconfirmed ? Mention.Kind.UNCONFIRMED : Mention.Kind.ACTIVE;
        }
        return unconfirmed ? Mention.Kind.ENDED_UNCONFIRMED : Mention.Kind.ENDED;
    }

    private boolean isActive(Condition condition) {
        CodeableConcept status = condition.getClinicalStatus();
        if (ACTIVE.stream().anyMatch(code -> Statuses.has(status, code))) {
            return true;
        }
        return INACTIVE.stream().noneMatch(code -> Statuses.has(status, code)) && !hasAbated(condition);
    }

    /** An abatement that is still to come has not happened. */
    private boolean hasAbated(Condition condition) {
        return condition.hasAbatement()
                && times.of(condition.getAbatement())
                        .filter(end -> end.isAfter(asOf))
                        .isEmpty();
    }

    /** What holds for a time (a concept with a look-back, such as pregnancy) is over from its end on. */
    private Optional<When> ended(String concept, Mention.Kind kind, Condition condition) {
        boolean isOver = kind == Mention.Kind.ENDED || kind == Mention.Kind.ENDED_UNCONFIRMED;
        Concept meant = terms.concept(concept);
        return isOver && meant.kind() == Concept.Kind.DX && meant.window() != null
                ? times.of(condition.getAbatement()).filter(end -> !end.isAfter(asOf))
                : Optional.empty();
    }

    private Optional<When> time(Condition condition) {
        return times.of(condition.getOnset())
                .or(() -> times.of(condition.getRecordedDateElement()))
                .or(() -> references
                        .find(condition, condition.getEncounter(), Encounter.class)
                        .flatMap(encounter -> times.of(encounter.getPeriod().getStartElement())));
    }
}
