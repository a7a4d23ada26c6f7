package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** An Observation as systems send it: final, of 2 November 2026 at eight, unless a test says otherwise. */
final class Obs {

    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    static final String UCUM = "http://unitsofmeasure.org";

    private final Observation observation = new Observation();

    private Obs(String system, String code) {
        observation.setStatus(ObservationStatus.FINAL);
        observation.getCode().addCoding(new Coding(system, code, null));
        observation.setId("o" + code);
        at("2026-11-02T08:00:00Z");
    }

    /** Of a LOINC code, which is its id too. */
    static Obs of(String loinc) {
        return new Obs(LOINC, loinc);
    }

    static Obs of(String system, String code) {
        return new Obs(system, code);
    }

    Obs id(String id) {
        observation.setId(id);
        return this;
    }

    Obs at(String dateTime) {
        observation.setEffective(new DateTimeType(dateTime));
        return this;
    }

    Obs status(ObservationStatus status) {
        observation.setStatus(status);
        return this;
    }

    /** With UCUM code and the same as text. */
    Obs value(String number, String ucum) {
        observation.setValue(quantity(number, ucum, ucum));
        return this;
    }

    Obs value(QuantityComparator comparator, String number, String ucum) {
        observation.setValue(quantity(number, ucum, ucum).setComparator(comparator));
        return this;
    }

    /** With the unit as text alone. */
    Obs written(String number, String unit) {
        observation.setValue(new Quantity().setValue(new BigDecimal(number)).setUnit(unit));
        return this;
    }

    Obs text(String text) {
        observation.setValue(new StringType(text));
        return this;
    }

    Obs whole(int number) {
        observation.setValue(new IntegerType(number));
        return this;
    }

    Obs yes(boolean answer) {
        observation.setValue(new BooleanType(answer));
        return this;
    }

    Obs answer(String system, String code) {
        observation.setValue(new CodeableConcept(new Coding(system, code, null)));
        return this;
    }

    Obs component(String loinc, String number, String ucum) {
        observation
                .addComponent()
                .setCode(new CodeableConcept(new Coding(LOINC, loinc, null)))
                .setValue(quantity(number, ucum, ucum));
        return this;
    }

    Obs specimen(String reference) {
        observation.setSpecimen(new Reference(reference));
        return this;
    }

    Obs encounter(String reference) {
        observation.setEncounter(new Reference(reference));
        return this;
    }

    Obs also(Consumer<Observation> change) {
        change.accept(observation);
        return this;
    }

    Observation make() {
        return observation;
    }

    static Quantity quantity(String number, String code, String unit) {
        return new Quantity()
                .setValue(new BigDecimal(number))
                .setSystem(UCUM)
                .setCode(code)
                .setUnit(unit);
    }
}
