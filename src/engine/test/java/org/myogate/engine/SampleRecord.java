package org.myogate.engine;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Source;

/** The four subjects of the specification, as their bundles stand in {@code fhir-samples}. */
final class SampleRecord {

    private static final Path SAMPLES = Path.of("../../fhir-samples");
    private static final FhirContext FHIR = FhirContext.forR4();

    static final List<String> SUBJECTS = List.of(
            "subject-p1-untreated-man-of-52",
            "subject-p2-healthy-woman-of-34",
            "subject-p3-south-asian-woman-of-61-with-type-2",
            "subject-p4-man-of-70-in-si-units");

    private SampleRecord() {}

    static PatientRecord of(String folder) {
        Bundle bundle = FHIR.newJsonParser().parseResource(Bundle.class, text(SAMPLES.resolve(folder)));
        Patient patient = (Patient) bundle.getEntryFirstRep().getResource();
        List<PatientRecord.Entry> entries = new ArrayList<>();
        Set<String> types = new LinkedHashSet<>();
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            Resource resource = entry.getResource();
            types.add(resource.fhirType());
            if (resource != patient) {
                Source source = new Source(
                        resource.fhirType() + "/" + resource.getIdElement().getIdPart());
                entries.add(new PatientRecord.Entry(resource, source, entry.getFullUrl()));
            }
        }
        return new PatientRecord(patient.getIdElement().getIdPart(), patient, entries, types, Set.of(), List.of());
    }

    private static String text(Path folder) {
        try {
            return Files.readString(folder.resolve("bundle.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
