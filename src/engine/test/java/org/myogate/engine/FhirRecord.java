package org.myogate.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Source;

/** A patient's FHIR record written down by hand; the lists of conditions and medicines were delivered. */
final class FhirRecord {

    private static final String LOINC = "http://loinc.org";
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String OWN = "https://myogate.org/fhir/CodeSystem/fact";
    private static final String UCUM = "http://unitsofmeasure.org";

    private final Patient patient = new Patient();
    private final List<PatientRecord.Entry> entries = new ArrayList<>();

    private FhirRecord() {
        patient.setId("p");
    }

    static FhirRecord of(AdministrativeGender gender, String birthDate) {
        FhirRecord record = new FhirRecord();
        record.patient.setGender(gender);
        record.patient.setBirthDateElement(new DateType(birthDate));
        return record;
    }

    FhirRecord observed(String loinc, String value, String unit, String when) {
        return observed(LOINC, loinc, value, unit, when);
    }

    /** A quantity under Myogate's own code system. */
    FhirRecord entered(String fact, String value, String unit, String when) {
        return observed(OWN, fact, value, unit, when);
    }

    private FhirRecord observed(String system, String code, String value, String unit, String when) {
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.setCode(coded(system, code));
        observation.setSubject(new Reference("Patient/p"));
        observation.setEffective(new DateTimeType(when));
        observation.setValue(new Quantity()
                .setValue(new BigDecimal(value))
                .setUnit(unit)
                .setSystem(UCUM)
                .setCode(unit));
        return add(observation);
    }

    FhirRecord has(String snomed) {
        Condition condition = new Condition();
        condition.setCode(coded(SNOMED, snomed));
        condition.setSubject(new Reference("Patient/p"));
        condition.setClinicalStatus(coded("http://terminology.hl7.org/CodeSystem/condition-clinical", "active"));
        condition.setRecordedDateElement(new DateTimeType("2026-01-10"));
        return add(condition);
    }

    PatientRecord record() {
        return new PatientRecord("p", patient, entries, Set.of("Condition", "MedicationRequest"), Set.of(), List.of());
    }

    private FhirRecord add(Resource resource) {
        String id = String.valueOf(entries.size() + 1);
        resource.setId(id);
        Source source = new Source(resource.fhirType() + "/" + id);
        entries.add(new PatientRecord.Entry(resource, source, null));
        return this;
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
    }
}
