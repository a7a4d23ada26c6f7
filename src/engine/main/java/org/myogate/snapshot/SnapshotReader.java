package org.myogate.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.myogate.snapshot.PatientRecord.Entry;

/** Reads one record into one snapshot: statements, measurements, and what could not be used. */
public final class SnapshotReader {

    private final Terms terms;
    private final CodeBook book;
    private final ProcedureWords words;
    private final AnswerTable answers;
    private final KnownCodes knownCodes;

    public SnapshotReader(Terms terms) {
        this.terms = terms;
        this.book = CodeBook.of(terms);
        this.words = new ProcedureWords(terms.concepts().values());
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
            List<Unusable> ofSayings = new ArrayList<>();
            Sayings sayings = sayings(ofSayings);
            List<Reading> readings = new ArrayList<>(readings(observations, sayings));
            sayings.relatives().ifPresent(readings::add);
            LocalDate bornBy = PersonReader.bornBy(record, asOf).orElse(null);
            Measurements measurements =
                    new Measurements(terms, asOf, person, bornBy, observations.mentioned(), unusable);
            measurements.choose(readings);
            unusable.addAll(ofSayings);
            Map<String, List<Reading>> series = measurements.series();
            Map<String, Statement> statements = sayings.settled(person, delivery, series);
            List<Measurement> all = new ArrayList<>(measurements.chosen());
            List<Measurement> dayCounts = sayings.dated(statements);
            all.addAll(dayCounts);
            all.add(InsulinStart.of(bornBy, dayCounts, asOf.zone()));
            all.addAll(sayings.unmapped(delivery));
            all.addAll(Courses.of(terms.events().courses(), series, dayCounts, asOf));
            all.add(DiabetesYears.of(entries, book.clinical(), asOf));
            return new Snapshot(
                    person,
                    asOf,
                    List.copyOf(statements.values()),
                    all,
                    series,
                    List.copyOf(new LinkedHashSet<>(unusable)),
                    measurements.stale(),
                    delivery.failedLists(),
                    delivery.unseenLists(),
                    sayings.unmapped(),
                    sayings.drafted());
        }

        private List<Reading> readings(ObservationReader observations, Sayings sayings) {
            FastingEvidence fasting = new FastingEvidence(terms, asOf.zone(), check, references);
            List<Reading> raw = new ArrayList<>();
            GoalReader goals = new GoalReader(
                    new ObservationReader(terms, asOf.zone(), check, references, acuteCare, new ArrayList<>()), asOf);
            for (Entry entry : entries) {
                if (entry.resource() instanceof Observation) {
                    raw.addAll(observations.read(entry));
                    fasting.collect(entry, unusable);
                } else if (entry.resource() instanceof Goal) {
                    raw.addAll(goals.read(entry));
                }
            }
            List<Reading> held = BloodPressureCheck.hold(raw, terms, unusable).stream()
                    .sorted(Comparator.comparing(Reading::when))
                    .toList();
            List<Reading> settled = new AcuteIllness(terms, asOf)
                    .settle(held, sayings, entries).stream()
                            .map(reading -> reading.withFasting(fasting.settle(reading, held)))
                            .toList();
            return WorkedOut.of(settled, terms, asOf, unusable);
        }

        /** What is said of the concepts; what of it could not be used is told after the measurements. */
        private Sayings sayings(List<Unusable> unusable) {
            MentionReader reader = new MentionReader(
                    terms, book, words, new AnswerReader(answers, check, asOf, unusable), references, asOf, unusable);
            Sayings sayings = new Sayings(terms, book, reader, asOf);
            sayings.read(entries);
            sayings.add(AcuteCare.CONCEPT, acuteCare.openNow());
            sayings.read(person, record.patient());
            return sayings;
        }
    }
}
