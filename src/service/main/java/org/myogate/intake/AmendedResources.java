package org.myogate.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.myogate.snapshot.Concept;
import org.myogate.snapshot.Reading;
import org.myogate.snapshot.Terms;
import org.myogate.snapshot.Truth;

/**
 * FHIR resources of an amended record.
 *
 * @param terms codes
 * @param patient logical id
 * @param day on which they are taken to be written
 */
record AmendedResources(Terms terms, String patient, LocalDate day) {

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String ID = "assumed-";

    /** The newest, of those that are proven fasting where any is. */
    static Optional<Reading> newest(List<Reading> readings) {
        return readings.stream()
                .max(Comparator.comparing((Reading reading) -> reading.fasting() == Truth.TRUE)
                        .thenComparing(Reading::when));
    }

    boolean isDrawn(Terms.Analyte use) {
        return codesOf(use).anyMatch(code -> !code.specimen().isEmpty());
    }

    /** Sets the value of an Observation, or of those of its components that are coded so; false where none is. */
    boolean set(Observation observation, Change.Value value) {
        boolean isOwn = isOf(observation.getCode(), value.use());
        if (isOwn) {
            observation.setValue(quantity(value));
        }
        boolean isPart = false;
        for (Observation.ObservationComponentComponent component : observation.getComponent()) {
            if (isOf(component.getCode(), value.use())) {
                component.setValue(quantity(value));
                isPart = true;
            }
        }
        return isOwn || isPart;
    }

    private boolean isOf(CodeableConcept concept, Terms.Analyte use) {
        return concept.getCoding().stream()
                .anyMatch(coding -> codesOf(use)
                        .anyMatch(code -> code.code().equals(coding.getCode())
                                && String.valueOf(WrittenCode.SYSTEMS.get(code.system()))
                                        .equals(coding.getSystem())));
    }

    private Stream<Terms.Code> codesOf(Terms.Analyte use) {
        return terms.codes().values().stream()
                .filter(code -> code.role() == Terms.Role.USE && use.groups().contains(code.group()));
    }

    private static Quantity quantity(Change.Value value) {
        String unit = value.scale().unit();
        return new Quantity()
                .setValue(value.number())
                .setUnit(unit)
                .setSystem(UCUM)
                .setCode(unit);
    }

    /** @param draw shares its time and specimen */
    Observation observation(Change.Value value, Optional<Observation> draw) {
        Terms.Code code = code(value.use());
        Observation observation = observation(code.system(), code.code());
        observation.setId(ID + value.use().id().replaceAll("[^A-Za-z0-9.-]", "-"));
        observation.getCode().setText(code.display());
        observation.setValue(quantity(value));
        draw.ifPresent(other -> {
            observation.setEffective(other.getEffective());
            observation.setSpecimen(other.getSpecimen());
        });
        return observation;
    }

    /** The code that is ordered, else the first; where the use wants fasting blood, one that proves it. */
    private Terms.Code code(Terms.Analyte use) {
        return codesOf(use)
                .max(Comparator.comparing((Terms.Code code) -> code.code().equals(use.orderCode()))
                        .thenComparing(code -> use.fastingRequired() && code.fasting() == Truth.TRUE)
                        .thenComparing(code -> code.fasting() != Truth.FALSE)
                        .thenComparing(code -> code.confidence().equals("verified"))
                        .thenComparing(Terms.Code::code, Comparator.reverseOrder()))
                .orElseThrow(() -> new IllegalArgumentException("no code for " + use.id()));
    }

    Resource answer(WrittenCode code, boolean holds) {
        String id = ID + code.concept().id();
        if (code.isFact()) {
            Observation observation = observation(code.system(), code.code());
            observation.setValue(new BooleanType(holds)).setId(id);
            return observation;
        }
        return code.concept().kind() == Concept.Kind.DRUG ? order(code, id) : diagnosis(code, holds, id);
    }

    private Observation observation(String system, String code) {
        Observation observation = new Observation();
        observation.setStatus(ObservationStatus.FINAL);
        observation.setCode(new CodeableConcept(new Coding(WrittenCode.SYSTEMS.get(system), code, null)));
        observation.setSubject(subject());
        observation.setEffective(date());
        // What lifts a gate counts from a clinician only, and whoever asks "what if" is one.
        observation.addPerformer(new Reference("Practitioner/assumed"));
        return observation;
    }

    private Condition diagnosis(WrittenCode code, boolean holds, String id) {
        Condition condition = new Condition();
        condition.setId(id);
        condition.setCode(code.written());
        condition.setSubject(subject());
        condition.setRecordedDateElement(date());
        if (holds) {
            condition.setClinicalStatus(new CodeableConcept(new Coding(CLINICAL, "active", null)));
        }
        String verification = holds ? "confirmed" : "refuted";
        condition.setVerificationStatus(new CodeableConcept(new Coding(VERIFICATION, verification, null)));
        return condition;
    }

    private MedicationRequest order(WrittenCode code, String id) {
        MedicationRequest order = new MedicationRequest();
        order.setId(id);
        order.setStatus(MedicationRequestStatus.ACTIVE);
        order.setIntent(MedicationRequestIntent.ORDER);
        order.setMedication(code.written());
        order.setSubject(subject());
        order.setAuthoredOnElement(date());
        return order;
    }

    private Reference subject() {
        return new Reference("Patient/" + patient);
    }

    private DateTimeType date() {
        return new DateTimeType(day.toString());
    }
}
