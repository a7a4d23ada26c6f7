package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.myogate.snapshot.PatientRecord.Entry;

/** What an entry says of the concepts, each kind of resource by its own reader. */
final class MentionReader {

    private final ConditionReader conditions;
    private final AllergyReader allergies;
    private final MedicationReader medicines;
    private final AnswerReader answers;
    private final ProcedureReader procedures;
    private final DatedProcedureReader datedProcedures;
    private final ReportReader reports;
    private final HospiceReader hospice;
    private final AdmissionReader admissions;
    private final AppointmentReader appointments;
    private final CarePlanReader plans;
    private final NutritionReader diets;
    private final Terms terms;

    MentionReader(
            Terms terms,
            CodeBook book,
            ProcedureWords words,
            AnswerReader answers,
            References references,
            AsOf asOf,
            List<Unusable> unusable) {
        this.terms = terms;
        this.conditions = new ConditionReader(terms, book.clinical(), references, asOf, unusable);
        this.allergies = new AllergyReader(book, terms, asOf);
        this.medicines = new MedicationReader(terms, book.clinical(), references, asOf, unusable);
        this.answers = answers;
        this.procedures = new ProcedureReader(terms, book.clinical(), words, asOf, unusable);
        this.datedProcedures = new DatedProcedureReader(book, words, asOf);
        this.reports = new ReportReader(terms, book.clinical(), asOf, unusable);
        this.hospice = new HospiceReader(terms, book.clinical(), asOf);
        this.admissions = new AdmissionReader(terms, book.clinical(), book.own(), references, asOf);
        this.appointments = new AppointmentReader(book.phrases(), asOf);
        this.plans = new CarePlanReader(book.own(), asOf);
        Set<String> answered = terms.concepts().values().stream()
                .filter(concept -> concept.kind() == Concept.Kind.ANS)
                .map(Concept::id)
                .collect(Collectors.toUnmodifiableSet());
        this.diets = new NutritionReader(
                book.clinical(), book.phrases(), terms.events().registry(), answered, asOf);
    }

    /** Entries that could be any diagnosis. */
    List<Mention> unreadable() {
        return conditions.unreadable();
    }

    List<Mention> read(Entry entry) {
        if (entry.resource() instanceof Condition condition) {
            List<Mention> mentions = new ArrayList<>(conditions.read(entry));
            mentions.addAll(severity(condition, mentions));
            mentions.addAll(context(condition, mentions));
            mentions.addAll(allergies.read(entry));
            return mentions;
        }
        return switch (entry.resource().fhirType()) {
            case "Observation" -> answers.read(entry);
            case "AllergyIntolerance" -> allergies.read(entry);
            case "Procedure" -> joined(procedures.read(entry), datedProcedures.read(entry));
            case "DiagnosticReport" -> reports.read(entry);
            case "Encounter" -> joined(hospice.read(entry), admissions.read(entry));
            case "Appointment" -> appointments.read(entry);
            case "CarePlan" -> plans.read(entry);
            case "NutritionOrder" -> diets.read(entry);
            default -> MedicationReader.reads(entry.resource()) ? medicines.read(entry) : List.of();
        };
    }

    private static List<Mention> joined(List<Mention> some, List<Mention> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Medicines that no table knows. */
    UnmappedMedicines unmapped() {
        return medicines.unmapped();
    }

    /** Orders that are being written, medicines before diets. */
    List<DraftedOrder> drafted() {
        return Stream.concat(medicines.drafted().stream(), diets.drafted().stream())
                .toList();
    }

    /** What the words beside the code of a diagnosis say. */
    private List<Mention> context(Condition condition, List<Mention> mentions) {
        return terms.events().contexts().stream()
                .filter(row -> row.where() == Context.Where.OWN && row.fits(condition.getCode()))
                .flatMap(row -> mentions.stream()
                        .filter(mention -> mention.concept().equals(row.of()))
                        .map(mention -> new Mention(row.concept(), mention.kind(), mention.when(), mention.source())))
                .toList();
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
}
