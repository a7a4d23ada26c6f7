package org.myogate.snapshot;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/**
 * A patient's record, put together resource by resource, and read on 2026-11-23. Conditions, medicines, encounters and
 * observations count as delivered unless a test says otherwise.
 */
final class Dossier {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Terms TERMS = terms(RulesFiles.bundled());

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> delivered =
            new HashSet<>(Set.of("Condition", "MedicationRequest", "Encounter", "Observation"));
    private final Set<String> failed = new HashSet<>();
    private @Nullable Patient patient = new Patient();
    private Terms terms = TERMS;

    private Dossier() {}

    static Dossier ofMan() {
        return new Dossier().patient(p -> p.setGender(AdministrativeGender.MALE));
    }

    /** 42 years old. */
    static Dossier ofWoman() {
        return new Dossier().patient(p -> p.setGender(AdministrativeGender.FEMALE));
    }

    static Terms terms(RulesFiles files) {
        Problems problems = new Problems();
        Terms terms = TermsReader.read(files, problems);
        problems.throwIfAny();
        return terms;
    }

    Dossier patient(Consumer<Patient> change) {
        if (patient == null) {
            throw new IllegalStateException("no Patient to change");
        }
        if (!patient.hasBirthDate()) {
            patient.setBirthDateElement(new DateType("1984-05-01"));
            patient.setId("p");
        }
        change.accept(patient);
        return this;
    }

    Dossier born(String date) {
        return patient(p -> p.setBirthDateElement(new DateType(date)));
    }

    Dossier patient(@Nullable Patient other) {
        patient = other;
        return this;
    }

    Dossier terms(Terms other) {
        terms = other;
        return this;
    }

    Dossier with(Resource... resources) {
        for (Resource resource : resources) {
            String id = resource.getIdElement().getIdPart();
            String source = id == null ? "#" + (entries.size() + 1) : "/" + id;
            entries.add(new Entry(resource, new Source(resource.fhirType() + source), null));
        }
        return this;
    }

    Dossier withFullUrl(String fullUrl, Resource resource) {
        entries.add(new Entry(resource, new Source(fullUrl), fullUrl));
        return this;
    }

    Dossier deliveredOnly(String... types) {
        delivered.clear();
        delivered.addAll(List.of(types));
        return this;
    }

    Dossier failed(String... types) {
        delivered.removeAll(List.of(types));
        failed.addAll(List.of(types));
        return this;
    }

    Dossier shuffled(Random random) {
        Collections.shuffle(entries, random);
        return this;
    }

    PatientRecord record() {
        return new PatientRecord("p", patient, entries, delivered, failed, List.of());
    }

    Snapshot read() {
        return readOn(TODAY.toString(), ZoneOffset.UTC);
    }

    Snapshot readOn(String asOf) {
        return readOn(asOf, ZoneOffset.UTC);
    }

    Snapshot readOn(String asOf, ZoneId zone) {
        return new SnapshotReader(terms).read(record(), AsOf.parse(asOf, zone));
    }

    /** As HAPI reads it from the wire, what it cannot read left as it stands. */
    static <T extends Resource> T parsed(Class<T> type, String json) {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new LenientErrorHandler(false).setErrorOnInvalidValue(false))
                .parseResource(type, json);
    }
}
