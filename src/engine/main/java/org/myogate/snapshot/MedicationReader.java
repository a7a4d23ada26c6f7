package org.myogate.snapshot;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * What an order or a statement says of the medicine classes. A code decides; where no code is known the text may still stop
 * or warn, and an entry without either leaves every class open.
 */
final class MedicationReader {

    private static final Set<MedicationRequestIntent> ORDERED = EnumSet.of(
            MedicationRequestIntent.ORDER,
            MedicationRequestIntent.ORIGINALORDER,
            MedicationRequestIntent.INSTANCEORDER,
            MedicationRequestIntent.REFLEXORDER,
            MedicationRequestIntent.FILLERORDER);

    private final CodeMatcher codes;
    private final Set<String> classes;
    private final ClinicalTimes times;
    private final References references;
    private final AsOf asOf;
    private final Period refill;

    MedicationReader(Terms terms, CodeMatcher codes, References references, AsOf asOf) {
        this.codes = codes;
        this.classes = terms.concepts().values().stream()
                .filter(concept -> concept.kind() == Terms.Kind.DRUG)
                .map(Terms.Concept::id)
                .collect(Collectors.toUnmodifiableSet());
        this.times = new ClinicalTimes(asOf.zone());
        this.references = references;
        this.asOf = asOf;
        this.refill = Period.ofMonths(
                terms.tolerance(Tolerance.MEDICINE_REFILL_MONTHS).intValueExact());
    }

    List<Mention> read(Entry entry) {
        Resource resource = entry.resource();
        if (resource instanceof MedicationRequest request) {
            Optional<When> when = times.of(request.getAuthoredOnElement());
            return mentions(entry, concept(request, request.getMedication()), kind(request, when), when.orElse(null));
        }
        MedicationStatement statement = (MedicationStatement) resource;
        Optional<When> when = times.of(statement.getEffective()).or(() -> times.of(statement.getDateAssertedElement()));
        return mentions(entry, concept(statement, statement.getMedication()), kind(statement), when.orElse(null));
    }

    private Mention.@Nullable Kind kind(MedicationRequest request, Optional<When> when) {
        boolean counts = ORDERED.contains(request.getIntent()) && !request.getDoNotPerform();
        if (!counts || request.getStatus() == null) {
            return null;
        }
        return switch (request.getStatus()) {
            case ACTIVE ->
                when.isPresent() && !asOf.within(when.get(), refill) ? Mention.Kind.DOUBTFUL : Mention.Kind.ACTIVE;
            case ONHOLD -> Mention.Kind.DOUBTFUL;
            default -> null;
        };
    }

    private static Mention.@Nullable Kind kind(MedicationStatement statement) {
        if (statement.getStatus() == null) {
            return null;
        }
        return switch (statement.getStatus()) {
            case ACTIVE -> Mention.Kind.ACTIVE;
            case INTENDED, ONHOLD -> Mention.Kind.DOUBTFUL;
            default -> null;
        };
    }

    private List<Mention> mentions(
            Entry entry, @Nullable CodeableConcept medicine, Mention.@Nullable Kind kind, @Nullable When when) {
        if (kind == null) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        Set<String> coded = medicine == null ? Set.of() : codes.of(medicine);
        if (!coded.isEmpty()) {
            coded.forEach(concept -> mentions.add(new Mention(concept, kind, when, entry.source())));
            return mentions;
        }
        List<String> texts = medicine == null ? List.of() : CodeMatcher.texts(medicine);
        if (texts.isEmpty()) {
            classes.forEach(concept -> mentions.add(new Mention(concept, Mention.Kind.DOUBTFUL, when, entry.source())));
            return mentions;
        }
        Mention.Kind low = kind == Mention.Kind.ACTIVE ? Mention.Kind.TEXT : kind;
        texts.stream()
                .flatMap(text -> codes.named(text).stream())
                .distinct()
                .forEach(concept -> mentions.add(new Mention(concept, low, when, entry.source())));
        return mentions;
    }

    private @Nullable CodeableConcept concept(Resource from, @Nullable Type medication) {
        if (medication instanceof CodeableConcept concept) {
            return concept;
        }
        if (medication instanceof Reference reference) {
            return references
                    .find(from, reference, Medication.class)
                    .map(Medication::getCode)
                    .or(() -> Optional.ofNullable(reference.getDisplay())
                            .map(text -> new CodeableConcept().setText(Objects.requireNonNull(text))))
                    .orElse(null);
        }
        return null;
    }
}
