package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.myogate.snapshot.PatientRecord.Entry;
import org.myogate.snapshot.Terms.Concept;

/** Reads one record into one snapshot: statements, measurements, and what could not be used. */
public final class SnapshotReader {

    private final Terms terms;
    private final CodeMatcher codes;
    private final KnownCodes knownCodes;

    public SnapshotReader(Terms terms) {
        this.terms = terms;
        this.codes = new CodeMatcher(terms.concepts().values());
        this.knownCodes = new KnownCodes(terms, codes);
    }

    /** The snapshot of {@code record} at {@code asOf}; the same record in any order gives the same one. */
    public Snapshot read(PatientRecord record, AsOf asOf) {
        List<Unusable> unusable =
                record.unreadable().stream().filter(knownCodes::areIn).collect(Collectors.toCollection(ArrayList::new));
        List<Entry> entries = Versions.newest(record.entries());
        References references = new References(entries);
        Person person = PersonReader.read(record, asOf);
        AcuteCare acuteCare = new AcuteCare(entries, references, terms, new ClinicalTimes(asOf.zone()), asOf);
        ObservationReader observations = new ObservationReader(terms, asOf, references, acuteCare, unusable);
        List<Reading> readings = readings(entries, references, observations, asOf, unusable);
        Measurements measurements = new Measurements(terms, asOf, person, observations.groupsMentioned(), unusable);
        measurements.choose(readings);
        return new Snapshot(
                person,
                asOf,
                statements(record, entries, references, acuteCare, asOf, person, unusable),
                measurements.chosen(),
                measurements.series(),
                distinct(unusable),
                measurements.stale(),
                Delivery.of(record).failed(),
                Delivery.of(record).unseen());
    }

    private List<Reading> readings(
            List<Entry> entries,
            References references,
            ObservationReader observations,
            AsOf asOf,
            List<Unusable> unusable) {
        FastingEvidence fasting = new FastingEvidence(terms, asOf.zone(), references);
        List<Reading> raw = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.resource() instanceof Observation) {
                raw.addAll(observations.read(entry));
                fasting.collect(entry);
            }
        }
        raw.sort((a, b) -> a.when().equals(b.when())
                ? a.sources().toString().compareTo(b.sources().toString())
                : a.when().compareTo(b.when()));
        fasting.collect(raw);
        List<Reading> settled = raw.stream()
                .map(reading -> reading.withFasting(fasting.settle(reading, raw)))
                .collect(Collectors.toList());
        return Activity.withProducts(settled, terms, asOf.zone(), unusable);
    }

    private List<Statement> statements(
            PatientRecord record,
            List<Entry> entries,
            References references,
            AcuteCare acuteCare,
            AsOf asOf,
            Person person,
            List<Unusable> unusable) {
        Map<String, List<Mention>> mentions = new LinkedHashMap<>();
        ConditionReader conditions = new ConditionReader(codes, references, asOf, unusable);
        MedicationReader medicines = new MedicationReader(terms, codes, references, asOf);
        AnswerReader answers = new AnswerReader(terms, asOf);
        for (Entry entry : entries) {
            List<Mention> found = List.of();
            if (entry.resource() instanceof Condition) {
                found = lowForMedicines(conditions.read(entry));
            } else if (entry.resource() instanceof MedicationRequest
                    || entry.resource() instanceof MedicationStatement) {
                found = medicines.read(entry);
            } else if (entry.resource() instanceof Observation) {
                found = answers.read(entry);
            }
            found.forEach(mention -> mentions.computeIfAbsent(mention.concept(), id -> new ArrayList<>())
                    .add(mention));
        }
        acuteCare.openNow().forEach(stay -> add(mentions, AcuteCare.CONCEPT, stay));
        for (Coding race : PersonReader.ancestry(record.patient())) {
            codes.of(race).forEach(concept -> add(mentions, concept, new Source("Patient/" + record.id())));
        }
        return settled(mentions, new StatementRule(asOf, Delivery.of(record)), person);
    }

    private static void add(Map<String, List<Mention>> mentions, String concept, Source source) {
        mentions.computeIfAbsent(concept, id -> new ArrayList<>())
                .add(new Mention(concept, Mention.Kind.ACTIVE, null, source));
    }

    /** A problem-list code that hints at a medicine (long-term use of insulin) is a low match. */
    private List<Mention> lowForMedicines(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> terms.concept(mention.concept()).kind() == Terms.Kind.DRUG
                                && mention.kind() == Mention.Kind.ACTIVE
                        ? new Mention(mention.concept(), Mention.Kind.TEXT, mention.when(), mention.source())
                        : mention)
                .toList();
    }

    private List<Statement> settled(Map<String, List<Mention>> mentions, StatementRule rule, Person person) {
        Map<String, Statement> statements = new LinkedHashMap<>();
        for (Concept concept : terms.concepts().values()) {
            statements.put(concept.id(), rule.of(concept, mentions.getOrDefault(concept.id(), List.of())));
        }
        PregnancyRule.settle(statements, person, terms.tolerance(Tolerance.PREGNANCY_AGE_YEARS));
        return List.copyOf(statements.values());
    }

    private static List<Unusable> distinct(List<Unusable> unusable) {
        Set<Unusable> set = new LinkedHashSet<>(unusable);
        return List.copyOf(set);
    }
}
