package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.myogate.snapshot.PatientRecord.Entry;

/** Everything that a record says of each concept, each kind of resource by its own reader. */
final class MentionReader {

    private static final String FEMALE = "female";

    private final ConditionReader conditions;
    private final AllergyReader allergies;
    private final MedicationReader medicines;
    private final AnswerReader answers;
    private final ProcedureReader procedures;
    private final AdmissionReader admissions;
    private final AppointmentReader appointments;
    private final CarePlanReader plans;
    private final NutritionReader diets;
    private final Terms terms;
    private final CodeBook book;

    MentionReader(
            Terms terms,
            CodeBook book,
            AnswerTable answerTable,
            ResultCheck check,
            References references,
            AsOf asOf,
            List<Unusable> unusable) {
        this.terms = terms;
        this.book = book;
        this.conditions = new ConditionReader(terms, book.clinical(), references, asOf, unusable);
        this.allergies = new AllergyReader(book.allergies(), asOf);
        this.medicines = new MedicationReader(terms, book.clinical(), references, asOf, unusable);
        this.answers = new AnswerReader(answerTable, check, asOf, unusable);
        this.procedures = new ProcedureReader(book.done(), book.phrases(), asOf);
        this.admissions = new AdmissionReader(terms, book.clinical(), book.own(), references, asOf);
        this.appointments = new AppointmentReader(book.phrases(), asOf);
        this.plans = new CarePlanReader(book.own(), asOf);
        Set<String> answered = terms.concepts().values().stream()
                .filter(concept -> concept.kind() == Concept.Kind.ANS)
                .map(Concept::id)
                .collect(Collectors.toUnmodifiableSet());
        this.diets = new NutritionReader(book.clinical(), book.phrases(), answered, asOf);
    }

    /** By concept, in the order of the entries. */
    Map<String, List<Mention>> read(List<Entry> entries, List<Source> openStays, Person person, List<Coding> ancestry) {
        List<Mention> found = new ArrayList<>();
        entries.forEach(entry -> found.addAll(read(entry)));
        Source patient = new Source("Patient/" + person.id());
        openStays.forEach(stay -> found.add(active(AcuteCare.CONCEPT, stay)));
        for (Coding race : ancestry) {
            book.clinical().of(race).stream().sorted().forEach(concept -> found.add(active(concept, patient)));
        }
        switch (person.sex()) {
            case FEMALE -> found.add(active(FEMALE, patient));
            case MALE -> found.add(new Mention(FEMALE, Mention.Kind.DENIED, null, patient));
            case UNKNOWN -> {}
        }
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        found.forEach(mention -> mentions.computeIfAbsent(mention.concept(), id -> new ArrayList<>())
                .add(mention));
        return mentions;
    }

    /** Entries that could be any diagnosis. */
    List<Mention> unreadable() {
        return conditions.unreadable();
    }

    private List<Mention> read(Entry entry) {
        if (entry.resource() instanceof Condition condition) {
            List<Mention> mentions = new ArrayList<>(conditions.read(entry));
            mentions.addAll(severity(condition, mentions));
            mentions.addAll(allergies.read(entry));
            return mentions;
        }
        if (Statuses.isEnteredInError(entry.resource())) {
            return entry.resource() instanceof Observation ? answers.read(entry) : List.of();
        }
        return switch (entry.resource().fhirType()) {
            case "Observation" -> answers.read(entry);
            case "AllergyIntolerance" -> allergies.read(entry);
            case "Procedure" -> procedures.read(entry);
            case "Encounter" -> admissions.read(entry);
            case "Appointment" -> appointments.read(entry);
            case "CarePlan" -> plans.read(entry);
            case "NutritionOrder" -> diets.read(entry);
            default -> MedicationReader.reads(entry.resource()) ? medicines.read(entry) : List.of();
        };
    }

    /** What the severity of a diagnosis says beside the diagnosis itself. */
    private List<Mention> severity(Condition condition, List<Mention> mentions) {
        CodeableConcept severity = condition.getSeverity();
        return terms.events().severities().stream()
                .filter(row -> Statuses.has(severity, row.code()))
                .flatMap(row -> mentions.stream()
                        .filter(mention -> mention.concept().equals(row.of()) && mention.isPositive())
                        .map(mention -> new Mention(row.concept(), mention.kind(), mention.when(), mention.source())))
                .toList();
    }

    private static Mention active(String concept, Source source) {
        return new Mention(concept, Mention.Kind.ACTIVE, null, source);
    }
}
