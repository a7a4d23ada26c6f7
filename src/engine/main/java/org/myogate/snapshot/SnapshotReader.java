package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.myogate.snapshot.PatientRecord.Entry;

/** Reads one record into one snapshot: statements, measurements, and what could not be used. */
public final class SnapshotReader {

    private final Terms terms;
    private final CodeMatcher codes;
    private final AnswerTable answers;
    private final KnownCodes knownCodes;

    public SnapshotReader(Terms terms) {
        this.terms = terms;
        this.codes = new CodeMatcher(terms.concepts().values());
        this.answers = new AnswerTable(terms);
        this.knownCodes = new KnownCodes(terms, answers, codes);
    }

    /** The snapshot of {@code record} at {@code asOf}; the same record in any order gives the same one. */
    public Snapshot read(PatientRecord record, AsOf asOf) {
        return new Pass(record, asOf).snapshot();
    }

    /** One reading of one record. */
    private final class Pass {

        private final PatientRecord record;
        private final AsOf asOf;
        private final List<Unusable> unusable;
        private final List<Entry> entries;
        private final References references;
        private final ResultCheck check;
        private final AcuteCare acuteCare;
        private final Person person;
        private final Delivery delivery;

        Pass(PatientRecord record, AsOf asOf) {
            this.record = record;
            this.asOf = asOf;
            this.unusable = record.unreadable().stream()
                    .filter(knownCodes::areIn)
                    .collect(Collectors.toCollection(ArrayList::new));
            this.entries = Versions.newest(record.entries());
            this.references = new References(entries);
            this.check = new ResultCheck(asOf, references);
            this.acuteCare = new AcuteCare(entries, references, terms, asOf);
            this.person = PersonReader.read(record, asOf);
            this.delivery = Delivery.of(record);
        }

        Snapshot snapshot() {
            ObservationReader observations =
                    new ObservationReader(terms, asOf.zone(), check, references, acuteCare, unusable);
            List<Reading> readings = readings(observations);
            Measurements measurements = new Measurements(
                    terms,
                    asOf,
                    person,
                    PersonReader.bornBy(record, asOf).orElse(null),
                    observations.mentioned(),
                    unusable);
            measurements.choose(readings);
            List<Statement> statements = statements();
            return new Snapshot(
                    person,
                    asOf,
                    statements,
                    measurements.chosen(),
                    measurements.series(),
                    List.copyOf(new LinkedHashSet<>(unusable)),
                    measurements.stale(),
                    delivery.failedLists(),
                    delivery.unseenLists());
        }

        private List<Reading> readings(ObservationReader observations) {
            FastingEvidence fasting = new FastingEvidence(terms, asOf.zone(), check, references);
            List<Reading> raw = new ArrayList<>();
            for (Entry entry : entries) {
                if (entry.resource() instanceof Observation) {
                    raw.addAll(observations.read(entry));
                    fasting.collect(entry, unusable);
                }
            }
            List<Reading> held = BloodPressureCheck.hold(raw, terms, unusable).stream()
                    .sorted(Comparator.comparing(Reading::when))
                    .toList();
            List<Reading> settled = held.stream()
                    .map(reading -> reading.withFasting(fasting.settle(reading, held)))
                    .toList();
            return WorkedOut.of(settled, terms, asOf, unusable);
        }

        private List<Statement> statements() {
            ConditionReader conditions = new ConditionReader(terms, codes, references, asOf, unusable);
            Map<String, List<Mention>> mentions = mentions(conditions);
            StatementRule rule = new StatementRule(asOf, delivery, conditions.unreadable());
            Map<String, Statement> statements = new LinkedHashMap<>();
            for (Concept concept : terms.concepts().values()) {
                statements.put(concept.id(), rule.of(concept, mentions.getOrDefault(concept.id(), List.of())));
            }
            statements.put(PregnancyRule.PREGNANT, new PregnancyRule(terms, asOf, rule).of(mentions, person));
            GestationalRule.settle(statements);
            return List.copyOf(statements.values());
        }

        /** Everything that is said of each concept, in the order of the entries. */
        private Map<String, List<Mention>> mentions(ConditionReader conditions) {
            List<Mention> found = new ArrayList<>();
            MedicationReader medicines = new MedicationReader(terms, codes, references, asOf, unusable);
            AnswerReader answered = new AnswerReader(answers, check, asOf, unusable);
            for (Entry entry : entries) {
                if (entry.resource() instanceof Condition) {
                    found.addAll(conditions.read(entry));
                } else if (entry.resource() instanceof Observation) {
                    found.addAll(answered.read(entry));
                } else if (MedicationReader.reads(entry.resource())) {
                    found.addAll(medicines.read(entry));
                }
            }
            acuteCare.openNow().forEach(stay -> found.add(active(AcuteCare.CONCEPT, stay)));
            for (Coding race : PersonReader.ancestry(record.patient())) {
                codes.of(race).stream()
                        .sorted()
                        .forEach(concept -> found.add(active(concept, new Source("Patient/" + record.id()))));
            }
            Map<String, List<Mention>> mentions = new LinkedHashMap<>();
            found.forEach(mention -> mentions.computeIfAbsent(mention.concept(), id -> new ArrayList<>())
                    .add(mention));
            return mentions;
        }

        private static Mention active(String concept, Source source) {
            return new Mention(concept, Mention.Kind.ACTIVE, null, source);
        }
    }
}
