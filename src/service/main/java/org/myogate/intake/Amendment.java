package org.myogate.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.myogate.snapshot.Concept;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.PatientRecord.Entry;
import org.myogate.snapshot.Reading;
import org.myogate.snapshot.Select;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Terms;

/**
 * Writes a record as it would be if some things were otherwise: a value changed where it stands, so that its date, its
 * specimen and its fasting stay; what was not there as a new resource. It is then read like any record, so an assumption
 * can never be answered otherwise than the real thing.
 */
public final class Amendment {

    private static final String OBSERVATION = "Observation";
    private static final String OPPOSITE = "not-";

    private final Terms terms;
    private final Snapshot before;
    private final AmendedResources resources;
    private final List<Entry> entries;
    private final Set<String> delivered;

    private Amendment(PatientRecord record, Terms terms, Snapshot before) {
        this.terms = terms;
        this.before = before;
        this.resources = new AmendedResources(terms, record.id(), before.asOf().day());
        this.entries = new ArrayList<>(record.entries());
        this.delivered = new HashSet<>(record.deliveredTypes());
    }

    /**
     * The record with all changes.
     *
     * @param before what the record says as it is
     * @throws IllegalArgumentException for an answer that cannot be written
     */
    public static PatientRecord of(PatientRecord record, Terms terms, Snapshot before, List<Change> changes) {
        Amendment amendment = new Amendment(record, terms, before);
        for (Change change : changes) {
            if (change instanceof Change.Value value) {
                amendment.write(value);
            } else if (change instanceof Change.Answer answer) {
                amendment.write(answer);
            }
        }
        return new PatientRecord(
                record.id(),
                record.patient(),
                amendment.entries,
                amendment.delivered,
                record.failedTypes(),
                record.unreadable());
    }

    /** Whether a yes or no to this concept can be written down. */
    public static boolean canAnswer(Concept concept) {
        return WrittenCode.of(concept).isPresent();
    }

    private void write(Change.Value value) {
        Set<Source> sources = sources(value.use());
        boolean isChanged = false;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (sources.contains(entry.source()) && entry.resource() instanceof Observation observation) {
                Observation copy = observation.copy();
                if (resources.set(copy, value)) {
                    entries.set(i, new Entry(copy, entry.source(), entry.fullUrl()));
                    isChanged = true;
                }
            }
        }
        if (!isChanged) {
            add(resources.observation(value, drawnWith(value.use())));
            delivered.add(OBSERVATION);
        }
    }

    /** Where the value stands that is used; all of them where several make one. */
    private Set<Source> sources(Terms.Analyte use) {
        List<Terms.Analyte> uses = terms.analytes().values().stream()
                .filter(other -> other.groups().stream().anyMatch(use.groups()::contains))
                .toList();
        boolean isOfOne =
                uses.stream().allMatch(each -> each.select() == Select.NEWEST || each.select() == Select.FIRST);
        Stream<List<Source>> found = uses.stream()
                .flatMap(each -> isOfOne
                        ? before.measured(each.id()).stream()
                                .filter(Measured.class::isInstance)
                                .map(measured -> ((Measured) measured).sources())
                        : before.readings(each.id()).stream().map(Reading::sources));
        return new HashSet<>(found.flatMap(Collection::stream).toList());
    }

    /** The newest draw inside the look-back, so that values that belong together stay together; fasting draws first. */
    private Optional<Observation> drawnWith(Terms.Analyte use) {
        if (!resources.isDrawn(use)) {
            return Optional.empty();
        }
        List<Reading> draws = terms.analytes().values().stream()
                .filter(resources::isDrawn)
                .flatMap(each -> before.readings(each.id()).stream())
                .filter(reading -> reading.setting() == Reading.Setting.WELL)
                .filter(reading -> before.asOf().within(reading.when(), use.window()))
                .toList();
        return AmendedResources.newest(draws)
                .flatMap(reading -> entries.stream()
                        .filter(entry -> reading.sources().contains(entry.source()))
                        .map(Entry::resource)
                        .filter(Observation.class::isInstance)
                        .map(Observation.class::cast)
                        .findFirst());
    }

    private void write(Change.Answer answer) {
        Concept concept = answer.concept();
        remove(concept);
        // What has a code of its own for "no" is denied by that.
        Concept opposite = terms.concepts().get(OPPOSITE + concept.id());
        if (opposite != null) {
            remove(opposite);
        }
        boolean isDenied = !answer.holds() && opposite != null && canAnswer(opposite);
        Concept written = isDenied && opposite != null ? opposite : concept;
        WrittenCode code = WrittenCode.of(written)
                .orElseThrow(() -> new IllegalArgumentException("nothing can be written for " + concept.id()));
        boolean isListed = concept.kind() == Concept.Kind.DRUG && !code.isFact();
        if (answer.holds() || isDenied || !isListed) {
            add(resources.answer(code, answer.holds() || isDenied));
        }
    }

    /** Takes out what says so: the newer entry does not win for every kind of concept. */
    private void remove(Concept concept) {
        Set<Source> said = before.stated(concept.id())
                .map(statement -> Set.copyOf(statement.sources()))
                .orElse(Set.of());
        entries.removeIf(entry -> said.contains(entry.source()) && !(entry.resource() instanceof Observation));
    }

    private void add(Resource resource) {
        String id = resource.getIdElement().getIdPart();
        entries.add(new Entry(resource, new Source(resource.fhirType() + "/" + id), null));
        if (resource instanceof Observation) {
            delivered.add(OBSERVATION);
        }
    }
}
