package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;

/** Everything that a record says of the concepts, and the one statement that follows for each. */
final class Sayings {

    private static final String FEMALE = "female";
    private static final String ON_RECORD = "family-diabetes";
    private static final String NO_DIABETES = "no-family-diabetes";

    private final Terms terms;
    private final AsOf asOf;
    private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();
    private final CodeBook book;
    private final MentionReader reader;
    private final FamilyReader family;
    private final FamilyDiagnoses familyDiagnoses;

    Sayings(Terms terms, CodeBook book, MentionReader reader, AsOf asOf) {
        this.terms = terms;
        this.asOf = asOf;
        this.book = book;
        this.reader = reader;
        this.family = new FamilyReader(terms, book.clinical(), asOf);
        this.familyDiagnoses = new FamilyDiagnoses(terms, book.clinical(), asOf);
    }

    /** Reads every entry, in their order. */
    void read(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.resource() instanceof FamilyMemberHistory) {
                family.read(entry);
                add(familyDiagnoses.read(entry));
            } else {
                add(reader.read(entry));
            }
        }
        add(family.mentions());
    }

    /** Sex, and ancestry as it was stated. */
    void read(Person person, @Nullable Patient patient) {
        Source source = new Source("Patient/" + person.id());
        for (Coding race : PersonReader.ancestry(patient)) {
            book.clinical().of(race).stream().sorted().forEach(concept -> add(active(concept, source)));
        }
        switch (person.sex()) {
            case FEMALE -> add(active(FEMALE, source));
            case MALE -> add(new Mention(FEMALE, Mention.Kind.DENIED, null, source));
            case UNKNOWN -> {}
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
    Map<String, Statement> settled(Person person, Delivery delivery, Map<String, List<Reading>> series) {
        StatementRule rule = new StatementRule(asOf, delivery, reader.unreadable());
        Map<String, Statement> statements = new LinkedHashMap<>();
        for (Concept concept : terms.concepts().values()) {
            statements.put(concept.id(), rule.of(concept, of(concept.id())));
        }
        statements.put(PregnancyRule.PREGNANT, new PregnancyRule(terms, asOf, rule).of(mentions, person));
        GestationalRule.settle(statements);
        LactationRule.settle(statements);
        FoodAllergyRule.settle(statements, terms);
        RegularExercise.settle(statements, series, terms, asOf);
        new ClearanceRule(terms.events().clearances(), mentions, asOf).settle(statements);
        Statement none = statements.get(NO_DIABETES);
        Statement some = statements.get(ON_RECORD);
        if (none != null && some != null) {
            statements.put(NO_DIABETES, family.contradiction(none, some).orElse(none));
        }
        return statements;
    }

    /** Medicines that no table knows. */
    List<UnmappedMedicine> unmapped() {
        return reader.unmapped().all();
    }

    /** Orders that are being written. */
    List<DraftedOrder> drafted() {
        return reader.drafted();
    }

    /** How many medicines no table knows. */
    List<Measurement> unmapped(Delivery delivery) {
        return reader.unmapped().measurements(delivery, asOf);
    }

    /** How long ago what is said happened. */
    List<Measurement> dated(Map<String, Statement> statements) {
        DayCounts days = new DayCounts(mentions, statements, asOf);
        return terms.events().dayCounts().stream().map(days::of).toList();
    }
}
