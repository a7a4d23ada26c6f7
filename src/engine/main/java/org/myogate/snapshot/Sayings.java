package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;

/** Everything that a record says of the concepts, and the one statement that follows for each. */
final class Sayings {

    private static final String ON_RECORD = "family-diabetes";
    private static final String NO_DIABETES = "no-family-diabetes";

    private final Terms terms;
    private final AsOf asOf;
    private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();
    private final ConditionReader conditions;
    private final MedicationReader medicines;
    private final AnswerReader answers;
    private final FamilyReader family;
    private final ProcedureReader procedures;
    private final ReportReader reports;
    private final HospiceReader hospice;

    Sayings(
            Terms terms,
            CodeMatcher codes,
            ProcedureWords words,
            AnswerReader answers,
            References references,
            AsOf asOf,
            List<Unusable> unusable) {
        this.terms = terms;
        this.asOf = asOf;
        this.answers = answers;
        this.conditions = new ConditionReader(terms, codes, references, asOf, unusable);
        this.medicines = new MedicationReader(terms, codes, references, asOf, unusable);
        this.family = new FamilyReader(terms, codes, asOf);
        this.procedures = new ProcedureReader(terms, codes, words, asOf, unusable);
        this.reports = new ReportReader(terms, codes, asOf, unusable);
        this.hospice = new HospiceReader(terms, codes, asOf);
    }

    /** Reads every entry, in their order. */
    void read(List<Entry> entries) {
        entries.forEach(entry -> add(mentions(entry)));
        add(family.mentions());
    }

    private List<Mention> mentions(Entry entry) {
        return switch (entry.resource().fhirType()) {
            case "Condition" -> conditions.read(entry);
            case "Observation" -> answers.read(entry);
            case "Procedure" -> procedures.read(entry);
            case "DiagnosticReport" -> reports.read(entry);
            case "Encounter" -> hospice.read(entry);
            case "FamilyMemberHistory" -> {
                family.read(entry);
                yield List.of();
            }
            default -> MedicationReader.reads(entry.resource()) ? medicines.read(entry) : List.of();
        };
    }

    void read(Source source, @Nullable Patient patient, CodeMatcher codes) {
        for (Coding race : PersonReader.ancestry(patient)) {
            codes.of(race).stream().sorted().forEach(concept -> add(active(concept, source)));
        }
    }

    void add(String concept, List<Source> sources) {
        sources.forEach(source -> add(active(concept, source)));
    }

    private void add(List<Mention> found) {
        found.forEach(this::add);
    }

    private void add(Mention mention) {
        mentions.computeIfAbsent(mention.concept(), id -> new ArrayList<>()).add(mention);
    }

    private static Mention active(String concept, Source source) {
        return new Mention(concept, Mention.Kind.ACTIVE, null, source);
    }

    /** Everything that is said of one concept. */
    List<Mention> of(String concept) {
        return mentions.getOrDefault(concept, List.of());
    }

    /** The count of relatives that the family history gives. */
    Optional<Reading> relatives() {
        return family.reading(of(ON_RECORD), of(NO_DIABETES));
    }

    /** One statement per concept. */
    List<Statement> settled(Person person, Delivery delivery) {
        StatementRule rule = new StatementRule(asOf, delivery, conditions.unreadable());
        Map<String, Statement> statements = new LinkedHashMap<>();
        for (Concept concept : terms.concepts().values()) {
            statements.put(concept.id(), rule.of(concept, of(concept.id())));
        }
        statements.put(PregnancyRule.PREGNANT, new PregnancyRule(terms, asOf, rule).of(mentions, person));
        GestationalRule.settle(statements);
        Statement none = statements.get(NO_DIABETES);
        Statement some = statements.get(ON_RECORD);
        if (none != null && some != null) {
            statements.put(NO_DIABETES, family.contradiction(none, some).orElse(none));
        }
        return List.copyOf(statements.values());
    }
}
