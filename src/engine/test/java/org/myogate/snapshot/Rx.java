package org.myogate.snapshot;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;

/** A MedicationRequest: an active order of 1 October 2026 unless a test says otherwise. */
final class Rx {

    static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    static final String ATC = "http://www.whocc.no/atc";
    /** Metformin 500 mg, extended release. */
    static final String METFORMIN = "860975";

    private final MedicationRequest request = new MedicationRequest();

    private Rx(CodeableConcept medicine) {
        request.setMedication(medicine);
        request.setId("m" + medicine.getCodingFirstRep().getCode());
        request.setStatus(MedicationRequestStatus.ACTIVE);
        request.setIntent(MedicationRequestIntent.ORDER);
        written("2026-10-01");
    }

    static Rx rxnorm(String code) {
        return of(RXNORM, code);
    }

    static Rx atc(String code) {
        return of(ATC, code);
    }

    static Rx of(String system, String code) {
        return new Rx(new CodeableConcept(new Coding(system, code, null)));
    }

    static Rx text(String text) {
        return new Rx(new CodeableConcept().setText(text)).id("text");
    }

    Rx id(String id) {
        request.setId(id);
        return this;
    }

    Rx written(String date) {
        request.setAuthoredOnElement(new DateTimeType(date));
        return this;
    }

    Rx status(MedicationRequestStatus status) {
        request.setStatus(status);
        return this;
    }

    Rx intent(MedicationRequestIntent intent) {
        request.setIntent(intent);
        return this;
    }

    Rx also(Consumer<MedicationRequest> change) {
        change.accept(request);
        return this;
    }

    MedicationRequest make() {
        return request;
    }
}
