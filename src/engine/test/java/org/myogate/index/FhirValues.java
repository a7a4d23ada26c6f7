package org.myogate.index;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.Table;

/** The parts of FHIR that a patient of these tests is made of. */
final class FhirValues {

    private FhirValues() {}

    /** What {@code records.csv} says of the four subjects. */
    static List<Row> rows() {
        try (InputStream in = FhirValues.class.getResourceAsStream("records.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Problems problems = new Problems();
            List<Row> rows = Table.read("records.csv", text, Set.of("subject", "loinc", "value", "unit"), problems);
            problems.throwIfAny();
            return rows;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A SNOMED CT code where it is a number, else ICD-10-CM; active. */
    static Condition condition(String code) {
        Condition condition = new Condition();
        boolean isSnomed = Character.isDigit(code.charAt(0));
        condition.setCode(coded(isSnomed ? "http://snomed.info/sct" : "http://hl7.org/fhir/sid/icd-10-cm", code));
        condition.setSubject(new Reference("Patient/p"));
        condition.setClinicalStatus(coded("http://terminology.hl7.org/CodeSystem/condition-clinical", "active"));
        condition.setRecordedDateElement(new DateTimeType("2026-10-10"));
        return condition;
    }

    static Observation observation(String system, String code, String value, String unit, String when) {
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.setCode(coded(system, code));
        observation.setSubject(new Reference("Patient/p"));
        observation.setEffective(new DateTimeType(when));
        Quantity quantity = quantity(value.replaceAll("[<>]", ""), unit);
        if (!Character.isDigit(value.charAt(0))) {
            quantity.setComparator(Quantity.QuantityComparator.fromCode(value.substring(0, 1)));
        }
        observation.setValue(quantity);
        return observation;
    }

    static Quantity quantity(String value, String unit) {
        return new Quantity()
                .setValue(new BigDecimal(value))
                .setUnit(unit)
                .setSystem("http://unitsofmeasure.org")
                .setCode(unit);
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
    }
}
