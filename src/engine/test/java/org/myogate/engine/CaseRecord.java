package org.myogate.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Source;

/** Builds the FHIR record of a probe from its facts. Both lists are delivered unless a fact says otherwise. */
final class CaseRecord {

    private static final String ID = "probe";
    private static final String RACE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race";

    /** Whether these came is said by a fact of its own. */
    private static final Set<String> LISTS = Set.of("Condition", "MedicationRequest");

    private final Patient patient = new Patient();
    private final List<Resource> resources = new ArrayList<>();
    private final Set<String> delivered =
            new LinkedHashSet<>(Set.of("Patient", "Observation", "Condition", "MedicationRequest"));
    private final Set<String> failed = new LinkedHashSet<>();

    private CaseRecord() {
        patient.setId(ID);
    }

    static PatientRecord of(List<CaseFact> facts) {
        CaseRecord record = new CaseRecord();
        facts.forEach(record::take);
        return record.built();
    }

    private void take(CaseFact fact) {
        if (CaseMarker.isOne(fact.name())) {
            resources.add(CaseResources.marker(fact));
            return;
        }
        switch (fact.name()) {
            case "born" -> patient.setBirthDateElement(new DateType(fact.value()));
            case "sex" -> patient.setGender(AdministrativeGender.fromCode(fact.value()));
            case "race" -> patient.addExtension(race(fact.value()));
            case "bp" -> resources.add(CaseResources.bloodPressure(fact));
            case "fasting", "pregnancy" -> resources.add(CaseResources.answer(fact));
            case "ketones" -> resources.add(CaseResources.urineKetones(fact));
            case "fact" -> resources.add(CaseResources.entered(fact));
            case "dx" -> resources.add(CaseResources.condition(fact));
            case "rx" -> resources.add(CaseClasses.medicine(fact));
            case "coded" -> resources.add(CaseResources.coded(fact));
            case "allergy" -> resources.add(CaseClasses.allergy(fact));
            case "goal" -> resources.add(CaseClasses.goal(fact));
            case "relative" -> resources.add(CaseEvents.relative(fact));
            case "report" -> resources.add(CaseEvents.report(fact));
            case "procedure" -> resources.add(CaseEvents.procedure(fact));
            case "diet" -> resources.add(CaseResources.diet(fact));
            case "plan" -> resources.add(CaseEvents.plan(fact));
            case "vaccine" -> resources.add(CaseEvents.vaccine(fact));
            case "encounter" -> resources.add(CaseResources.encounter(fact));
            case "conditions" -> list("Condition", fact.value());
            case "medicines" -> list("MedicationRequest", fact.value());
            default -> throw new IllegalArgumentException("no fact is called '" + fact.name() + "'");
        }
    }

    private void list(String type, String state) {
        delivered.remove(type);
        if (state.equals("failed")) {
            failed.add(type);
        }
    }

    private static Extension race(String code) {
        Extension race = new Extension(RACE);
        race.addExtension(
                "ombCategory", new org.hl7.fhir.r4.model.Coding("urn:oid:2.16.840.1.113883.6.238", code, null));
        race.addExtension("text", new StringType("as recorded"));
        return race;
    }

    private PatientRecord built() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<PatientRecord.Entry> entries = new ArrayList<>();
        for (Resource resource : resources) {
            String type = resource.fhirType();
            if (!LISTS.contains(type)) {
                delivered.add(type);
            }
            resource.setId("r" + counts.merge(type, 1, Integer::sum));
            belong(resource);
            Source source = new Source(type + "/" + resource.getIdElement().getIdPart());
            entries.add(new PatientRecord.Entry(resource, source, null));
        }
        return new PatientRecord(ID, patient, entries, delivered, failed, List.of());
    }

    /** Each type calls its patient by one of two names. */
    private static void belong(Resource resource) {
        String name = resource.getNamedProperty("subject") == null ? "patient" : "subject";
        resource.setProperty(name, new Reference("Patient/" + ID));
    }
}
