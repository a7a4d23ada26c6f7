package org.myogate.cases;

import ca.uhn.fhir.parser.DataFormatException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Source;

/** Builds the FHIR record of a case from its facts. Both lists are delivered unless a fact says otherwise. */
final class CaseRecord {

    static final String PATIENT = "Patient/probe";

    private static final String ID = "probe";
    private static final String RACE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race";

    /** Whether these came is said by a fact of its own. */
    private static final Set<String> LISTS = Set.of("Condition", "MedicationRequest");

    private final Patient patient = new Patient();
    private final List<Resource> resources = new ArrayList<>();
    private final Set<String> delivered =
            new LinkedHashSet<>(Set.of("Patient", "Observation", "Condition", "MedicationRequest"));
    private final Set<String> failed = new LinkedHashSet<>();

    private final CaseNames names;
    private final CaseObservations observations;
    private final CaseChart chart;
    private final CaseClasses classes;
    private final CaseEvents events;

    private CaseRecord(CaseNames names) {
        this.names = names;
        this.observations = new CaseObservations(names);
        this.chart = new CaseChart(names);
        this.classes = new CaseClasses(names);
        this.events = new CaseEvents(names);
        patient.setId(ID);
    }

    /** @throws IllegalArgumentException naming the fact that cannot be written */
    static PatientRecord of(List<CaseFact> facts, CaseNames names) {
        CaseRecord record = new CaseRecord(names);
        for (CaseFact fact : facts) {
            try {
                record.take(fact);
            } catch (IllegalArgumentException | FHIRException | DataFormatException e) {
                throw new IllegalArgumentException("'" + fact + "' " + e.getMessage(), e);
            }
        }
        return record.built();
    }

    private void take(CaseFact fact) {
        if (names.isNumber(fact.name())) {
            resources.add(observations.number(fact));
            return;
        }
        switch (fact.name()) {
            case "born" -> patient.setBirthDateElement(new DateType(fact.value()));
            case "sex" -> patient.setGender(AdministrativeGender.fromCode(fact.value()));
            case "race" -> patient.addExtension(race(fact.value()));
            case "bp" -> resources.add(observations.bloodPressure(fact));
            case "fasting", "pregnancy" -> resources.add(observations.answer(fact));
            case "ketones" -> resources.add(observations.urineKetones(fact));
            case "fact" -> resources.add(observations.entered(fact));
            case "dx" -> resources.add(chart.condition(fact));
            case "rx" -> resources.add(classes.medicine(fact));
            case "dispensed" -> resources.add(classes.dispense(fact));
            case "coded" -> resources.add(observations.coded(fact));
            case "allergy" -> resources.add(classes.allergy(fact));
            case "goal" -> resources.add(classes.goal(fact));
            case "relative" -> resources.add(events.relative(fact));
            case "report" -> resources.add(events.report(fact));
            case "procedure" -> resources.add(events.procedure(fact));
            case "diet" -> resources.add(chart.diet(fact));
            case "plan" -> resources.add(events.plan(fact));
            case "vaccine" -> resources.add(events.vaccine(fact));
            case "encounter" -> resources.add(chart.encounter(fact));
            case "conditions" -> list("Condition", fact.value());
            case "medicines" -> list("MedicationRequest", fact.value());
            default ->
                throw new IllegalArgumentException(
                        "is of no name that facts have; " + CaseNames.NAMES + " holds those of measurements");
        }
    }

    private void list(String type, String state) {
        delivered.remove(type);
        if (!Set.of("failed", "unseen").contains(state)) {
            throw new IllegalArgumentException("is neither failed nor unseen");
        }
        if (state.equals("failed")) {
            failed.add(type);
        }
    }

    private static Extension race(String code) {
        Extension race = new Extension(RACE);
        race.addExtension("ombCategory", new Coding("urn:oid:2.16.840.1.113883.6.238", code, null));
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
        resource.setProperty(name, new Reference(PATIENT));
    }
}
