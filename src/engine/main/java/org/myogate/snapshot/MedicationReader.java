package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;

/**
 * What an order, a statement or a dispense says of the medicine classes. A code decides; where no code is known the
 * text may still stop or warn, and an entry without either leaves every class open.
 */
final class MedicationReader {

    private final CodeMatcher codes;
    private final MedicationUse use;
    private final Set<String> classes;
    private final Set<String> withoutAtc;
    private final References references;
    private final List<Unusable> unusable;
    private final List<MedicineClass> registry;
    private final UnmappedMedicines unmapped = new UnmappedMedicines();
    private final List<DraftedOrder> drafted = new ArrayList<>();

    MedicationReader(Terms terms, CodeMatcher codes, References references, AsOf asOf, List<Unusable> unusable) {
        this.codes = codes;
        this.use = new MedicationUse(terms, asOf);
        this.classes = terms.concepts().values().stream()
                .filter(concept ->
                        concept.kind() == Concept.Kind.DRUG && !concept.codes().isEmpty())
                .map(Concept::id)
                .collect(Collectors.toUnmodifiableSet());
        this.withoutAtc = classes.stream()
                .filter(id -> terms.concept(id).codes().stream()
                        .noneMatch(meaning -> meaning.system().equals(Systems.ATC)))
                .collect(Collectors.toUnmodifiableSet());
        this.references = references;
        this.registry = terms.events().registry();
        this.unusable = unusable;
    }

    static boolean reads(Resource resource) {
        return resource instanceof MedicationRequest
                || resource instanceof MedicationStatement
                || resource instanceof MedicationDispense;
    }

    List<Mention> read(Entry entry) {
        if (MedicationUse.isDraft(entry.resource())) {
            List<CodeableConcept> ordered = medicines(entry.resource());
            if (ordered.stream().anyMatch(medicine -> medicine.hasCoding() || medicine.hasText())) {
                drafted.add(new DraftedOrder(entry.source(), text(ordered)));
            }
            return drafted(mentions(entry, ordered, Mention.Kind.ACTIVE, null));
        }
        MedicationUse.Says says = use.of(entry.resource());
        if (says.kind() == null) {
            return List.of();
        }
        List<CodeableConcept> medicines = medicines(entry.resource());
        List<Mention> mentions = mentions(entry, medicines, says.kind(), says.when());
        if (says.future() && says.kind() == Mention.Kind.ENDED) {
            return List.of();
        }
        if (says.future() && !mentions.isEmpty()) {
            unusable.add(new Unusable(
                    entry.source(),
                    Unusable.Reason.FUTURE,
                    "the medicine is dated after the moment of this evaluation"));
            return List.of();
        }
        if (!says.future() && says.kind() != Mention.Kind.ENDED) {
            count(entry, medicines, mentions);
        }
        return mentions;
    }

    UnmappedMedicines unmapped() {
        return unmapped;
    }

    List<DraftedOrder> drafted() {
        return List.copyOf(drafted);
    }

    /** A medicine that only alarms, or of which nothing is known, is in no table; an ATC code of no class here is. */
    private void count(Entry entry, List<CodeableConcept> medicines, List<Mention> mentions) {
        boolean isKnown = medicines.stream()
                .anyMatch(medicine -> !codes.of(medicine).isEmpty()
                        || CodeMatcher.texts(medicine).stream()
                                .anyMatch(text -> !codes.named(text).isEmpty())
                        || medicine.getCoding().stream().anyMatch(Systems::isAtc));
        if (!isKnown) {
            unmapped.add(new UnmappedMedicine(entry.source(), text(medicines)), !mentions.isEmpty());
        }
    }

    /** What a person would read, empty where nothing is written. */
    private static String text(List<CodeableConcept> medicines) {
        return medicines.stream()
                .flatMap(medicine -> CodeMatcher.texts(medicine).stream())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The class of an order that is being written; a class that could be meant is asked about, not taken for it. */
    private List<Mention> drafted(List<Mention> mentions) {
        return mentions.stream()
                .flatMap(mention -> registry.stream()
                        .filter(row -> row.taken().equals(mention.concept())
                                && !row.drafted().isEmpty())
                        .map(row -> new Mention(row.drafted(), mention.kind(), null, mention.source())))
                .toList();
    }

    private List<Mention> mentions(
            Entry entry, List<CodeableConcept> medicines, Mention.Kind kind, @Nullable When when) {
        Set<String> coded = new HashSet<>();
        medicines.forEach(medicine -> coded.addAll(codes.of(medicine)));
        if (!coded.isEmpty()) {
            return mentions(entry, coded, kind, when);
        }
        List<String> texts =
                medicines.stream().flatMap(m -> CodeMatcher.texts(m).stream()).toList();
        if (texts.isEmpty() && kind == Mention.Kind.ENDED) {
            return List.of();
        }
        if (texts.isEmpty()) {
            // ATC names every medicine: a code of none of our classes is surely none of them.
            boolean isPlaced =
                    medicines.stream().anyMatch(m -> m.getCoding().stream().anyMatch(Systems::isAtc));
            return mentions(entry, isPlaced ? withoutAtc : classes, Mention.Kind.DOUBTFUL, when);
        }
        Set<String> named = new HashSet<>();
        texts.forEach(text -> named.addAll(codes.named(text)));
        if (!named.isEmpty()) {
            return mentions(entry, named, kind == Mention.Kind.ACTIVE ? Mention.Kind.TEXT : kind, when);
        }
        if (kind == Mention.Kind.ENDED) {
            return List.of();
        }
        Set<String> hinted = new HashSet<>();
        texts.forEach(text -> hinted.addAll(codes.hinted(text)));
        return mentions(entry, hinted, Mention.Kind.DOUBTFUL, when);
    }

    private static List<Mention> mentions(Entry entry, Set<String> concepts, Mention.Kind kind, @Nullable When when) {
        return concepts.stream()
                .sorted()
                .map(concept -> new Mention(concept, kind, when, entry.source()))
                .toList();
    }

    /** What is taken, with the ingredients of a medicine that is described by them; empty when nobody can tell. */
    private List<CodeableConcept> medicines(Resource from) {
        Type medication = switch (from.fhirType()) {
            case "MedicationRequest" -> ((MedicationRequest) from).getMedication();
            case "MedicationStatement" -> ((MedicationStatement) from).getMedication();
            default -> ((MedicationDispense) from).getMedication();
        };
        if (medication instanceof CodeableConcept concept) {
            return List.of(concept);
        }
        if (!(medication instanceof Reference reference)) {
            return List.of();
        }
        Optional<Medication> found = references.find(from, reference, Medication.class);
        List<CodeableConcept> medicines = new ArrayList<>();
        found.ifPresent(medicine -> Stream.concat(
                        Stream.of(medicine.getCode()),
                        medicine.getIngredient().stream()
                                .map(ingredient -> ingredient.getItem())
                                .filter(CodeableConcept.class::isInstance)
                                .map(CodeableConcept.class::cast))
                .forEach(medicines::add));
        if (found.isEmpty() && reference.hasDisplay()) {
            medicines.add(new CodeableConcept().setText(Objects.requireNonNull(reference.getDisplay())));
        }
        return medicines;
    }
}
