package org.myogate.index;

import static org.myogate.index.FhirValues.condition;
import static org.myogate.index.FhirValues.observation;
import static org.myogate.index.FhirValues.quantity;
import static org.myogate.index.FhirValues.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.myogate.index.IndexResult.Computed;
import org.myogate.index.IndexResult.Lacking;
import org.myogate.index.IndexResult.Refused;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.PublishedCutoffs;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.SnapshotReader;
import org.myogate.snapshot.Source;
import org.myogate.table.Problems;
import org.myogate.table.Row;

/**
 * A patient as FHIR, read and worked out on 2026-11-23. Everything is observed at eight on 2026-11-02 unless a test
 * says otherwise; the problem list came.
 */
final class FhirPatient {

    static final String EIGHT = "2026-11-02T08:00:00Z";

    private final Patient patient = new Patient();
    private final List<PatientRecord.Entry> entries = new ArrayList<>();
    private String mean = "arithmetic";
    private int count;
    private Set<String> delivered = Set.of("Condition", "MedicationRequest", "Observation");

    private FhirPatient(@Nullable AdministrativeGender gender, @Nullable String birthDate) {
        patient.setId("p");
        patient.setGender(gender);
        patient.setBirthDateElement(birthDate == null ? null : new DateType(birthDate));
    }

    /** {@code sex} M, F or U. */
    static FhirPatient of(String sex, int ageYears) {
        return born(sex, (2026 - ageYears) + "-05-14");
    }

    static FhirPatient born(String sex, @Nullable String birthDate) {
        AdministrativeGender gender = sex.equals("M")
                ? AdministrativeGender.MALE
                : sex.equals("F") ? AdministrativeGender.FEMALE : AdministrativeGender.UNKNOWN;
        return new FhirPatient(gender, birthDate);
    }

    /** One of P1 to P4, each value as {@code records.csv} has it reported. */
    static FhirPatient subject(String name) {
        Subject subject = Subject.of(name);
        FhirPatient patient = of(subject.isMale() ? "M" : "F", (int) subject.get("ageYears"));
        for (Row row : rows()) {
            if (row.text("subject").equals(name)) {
                patient.observed(row.text("loinc"), row.text("value"), row.text("unit"));
            }
        }
        return subject.is("diabetes") ? patient.has("44054006") : patient;
    }

    FhirPatient observed(String loinc, String value, String unit) {
        return observed(loinc, value, unit, EIGHT);
    }

    FhirPatient observed(String loinc, String value, String unit, String when) {
        return add(observation("http://loinc.org", loinc, value, unit, when));
    }

    /** Beside the laboratory's own upper limit. */
    FhirPatient upTo(String high, String loinc, String value, String unit) {
        Observation observation = observation("http://loinc.org", loinc, value, unit, EIGHT);
        observation.addReferenceRange().setHigh(quantity(high, unit));
        return add(observation);
    }

    FhirPatient fact(String name, String value, String unit) {
        return add(observation("https://myogate.org/fhir/CodeSystem/fact", name, value, unit, EIGHT));
    }

    /** A SNOMED CT code where it is a number, else ICD-10-CM. */
    FhirPatient has(String code) {
        return add(condition(code));
    }

    FhirPatient without(String loinc) {
        entries.removeIf(entry -> entry.resource() instanceof Observation observation
                && observation.getCode().getCodingFirstRep().getCode().equals(loinc));
        return this;
    }

    FhirPatient withoutProblemList() {
        delivered = Set.of("Observation");
        return this;
    }

    FhirPatient meanBy(String setting) {
        mean = setting;
        return this;
    }

    Measurement workedOut(String name) {
        Snapshot snapshot = snapshot();
        return WorkedOut.of(snapshot, cutoffs(snapshot), tables()).stream()
                .filter(known -> known.marker().equals(name))
                .findFirst()
                .orElseThrow();
    }

    double valueOf(String name) {
        return ((Measured) workedOut(name)).value().value().doubleValue();
    }

    IndexResult result(String name) {
        Snapshot snapshot = snapshot();
        return Indices.compute(snapshot, cutoffs(snapshot), tables()).stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Measured measured(String name) {
        return ((Computed) result(name)).measured();
    }

    double value(String name) {
        return measured(name).value().value().doubleValue();
    }

    /** {@code value}, the word of a refusal, or the words of what is missing. */
    String outcome(String name) {
        IndexResult result = result(name);
        if (result instanceof Refused refused) {
            return refused.word();
        }
        return result instanceof Lacking lacking ? "missing " + String.join(" ", lacking.missing()) : "value";
    }

    private Snapshot snapshot() {
        PatientRecord record = new PatientRecord("p", patient, entries, delivered, Set.of(), List.of());
        return new SnapshotReader(Chart.TERMS).read(record, Chart.AS_OF);
    }

    private static Map<String, Cutoff> cutoffs(Snapshot snapshot) {
        if (snapshot.person().sex() != Sex.UNKNOWN) {
            return PublishedCutoffs.of(snapshot.person().sex());
        }
        Map<String, Cutoff> both = new LinkedHashMap<>(PublishedCutoffs.of(Sex.MALE));
        PublishedCutoffs.of(Sex.FEMALE).forEach((id, cutoff) -> both.merge(id, cutoff, FhirPatient::joined));
        return both;
    }

    private static Cutoff joined(Cutoff one, Cutoff other) {
        return new Cutoff(
                one.id(),
                Stream.concat(one.bounds().stream(), other.bounds().stream())
                        .distinct()
                        .toList());
    }

    private IndexTables tables() {
        Problems problems = new Problems();
        IndexTables tables = IndexTables.read(Chart.RULES, Chart.TERMS, Map.of("matsuda.mean", mean), problems);
        problems.throwIfAny();
        return tables;
    }

    private FhirPatient add(Resource resource) {
        count++;
        resource.setId(String.valueOf(count));
        Source source = new Source(resource.fhirType() + "/" + resource.getIdPart());
        entries.add(new PatientRecord.Entry(resource, source, null));
        return this;
    }
}
