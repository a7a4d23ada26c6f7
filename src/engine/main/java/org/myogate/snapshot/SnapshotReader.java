package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Observation;
import org.myogate.snapshot.PatientRecord.Entry;

/** Reads one record into one snapshot: statements, measurements, and what could not be used. */
public final class SnapshotReader {

    private final Terms terms;
    private final CodeBook book;
    private final AnswerTable answers;
    private final KnownCodes knownCodes;

    public SnapshotReader(Terms terms) {
        this.terms = terms;
        this.book = CodeBook.of(terms);
        this.answers = new AnswerTable(terms);
        this.knownCodes = new KnownCodes(terms, answers, book.all());
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
            MentionReader reader = new MentionReader(terms, book, answers, check, references, asOf, unusable);
            Map<String, List<Mention>> mentions =
                    reader.read(entries, acuteCare.openNow(), person, PersonReader.ancestry(record.patient()));
            StatementRule rule = new StatementRule(asOf, delivery, reader.unreadable());
            Map<String, List<Reading>> series = measurements.series();
            Map<String, Statement> statements = statements(mentions, rule, series);
            List<Measurement> all = new ArrayList<>(measurements.chosen());
            all.addAll(workedOut(mentions, statements, series));
            return new Snapshot(
                    person,
                    asOf,
                    List.copyOf(statements.values()),
                    all,
                    series,
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

        private Map<String, Statement> statements(
                Map<String, List<Mention>> mentions, StatementRule rule, Map<String, List<Reading>> series) {
            Map<String, Statement> statements = new LinkedHashMap<>();
            for (Concept concept : terms.concepts().values()) {
                statements.put(concept.id(), rule.of(concept, mentions.getOrDefault(concept.id(), List.of())));
            }
            statements.put(PregnancyRule.PREGNANT, new PregnancyRule(terms, asOf, rule).of(mentions, person));
            GestationalRule.settle(statements);
            LactationRule.settle(statements);
            FoodAllergyRule.settle(statements, terms);
            RegularExercise.settle(statements, series, terms, asOf);
            new ClearanceRule(terms.events().clearances(), mentions, asOf).settle(statements);
            return statements;
        }

        /** What follows from dates, and from several values of one use. */
        private List<Measurement> workedOut(
                Map<String, List<Mention>> mentions,
                Map<String, Statement> statements,
                Map<String, List<Reading>> series) {
            EventTables tables = terms.events();
            DayCounts days = new DayCounts(mentions, statements, asOf);
            Courses courses = new Courses(asOf);
            List<Measurement> made = new ArrayList<>();
            tables.dayCounts().forEach(count -> made.add(days.of(count)));
            tables.courses()
                    .forEach(course -> made.add(courses.of(course, series.getOrDefault(course.use(), List.of()))));
            made.add(DiabetesYears.of(entries, book.clinical(), asOf));
            return made;
        }
    }
}
