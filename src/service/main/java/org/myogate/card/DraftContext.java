package org.myogate.card;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Firing;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Statement;

/**
 * What every draft needs: whose it is, when it was written, how it is named.
 *
 * @param phrases words and the outcome
 * @param call whose call
 * @param key names resources
 */
record DraftContext(Phrases phrases, CallContext call, UuidKey key) {

    private static final String REVIEW = "review.main";
    private static final int REASONS_MAX = 6;

    Reference patient() {
        return new Reference("Patient/" + call.patientId());
    }

    @Nullable
    Reference encounter() {
        return call.encounterId() == null ? null : new Reference("Encounter/" + call.encounterId());
    }

    String uuid(String kind, String name) {
        return key.uuid(
                call.hookInstance(),
                call.serviceId(),
                kind,
                name,
                phrases.knowledge().edition());
    }

    DateTimeType writtenOn() {
        AsOf asOf = phrases.outcome().snapshot().asOf();
        OffsetDateTime moment = asOf.instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(asOf.zone())
                .toOffsetDateTime();
        return new DateTimeType(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
    }

    DateType today() {
        return new DateType(asOfDay().toString());
    }

    /** The day of the main review, null where no table names one. */
    @Nullable
    DateType dueOn() {
        LocalDate day = reviewDay();
        return day == null ? null : new DateType(day.toString());
    }

    /** Whole weeks to the main review, null where no table names one. */
    @Nullable
    Long weeksToReview() {
        LocalDate day = reviewDay();
        return day == null ? null : ChronoUnit.WEEKS.between(asOfDay(), day);
    }

    private @Nullable LocalDate reviewDay() {
        Cutoff review = phrases.outcome().cutoffs().get(REVIEW);
        if (review == null || review.bounds().isEmpty()) {
            return null;
        }
        return asOfDay().plusDays(review.bounds().get(0).value().longValueExact());
    }

    private LocalDate asOfDay() {
        return phrases.outcome().snapshot().asOf().day();
    }

    static CodeableConcept concept(@Nullable Coding code, String text) {
        CodeableConcept concept = new CodeableConcept().setText(text);
        if (code != null) {
            concept.addCoding(new org.hl7.fhir.r4.model.Coding(code.system(), code.code(), code.display()));
        }
        return concept;
    }

    /** What the parts rest on, resources of these types only, each once. */
    List<Reference> reasons(Collection<Part> parts, Set<String> types) {
        Set<String> references = new LinkedHashSet<>();
        parts.stream()
                .flatMap(part -> PartText.firings(part, phrases.outcome()).stream())
                .flatMap(DraftContext::sources)
                .map(Source::reference)
                .filter(reference -> types.contains(reference.replaceFirst("/.*", "")) && !reference.contains("#"))
                .forEach(references::add);
        return references.stream().limit(REASONS_MAX).map(Reference::new).toList();
    }

    private static Stream<Source> sources(Firing firing) {
        return firing.facts().stream().flatMap(fact -> {
            if (fact instanceof Measured measured) {
                return measured.sources().stream();
            }
            return fact instanceof Statement statement ? statement.sources().stream() : Stream.empty();
        });
    }
}
