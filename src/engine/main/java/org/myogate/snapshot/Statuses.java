package org.myogate.snapshot;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Resource;

/** The status that every kind of resource spells in its own element. */
final class Statuses {

    private Statuses() {}

    /** Whether the resource was withdrawn as a mistake. */
    static boolean isEnteredInError(Resource resource) {
        var status = resource.getNamedProperty("status");
        if (status != null
                && status.getValues().stream().anyMatch(v -> "entered-in-error".equals(v.primitiveValue()))) {
            return true;
        }
        var verification = resource.getNamedProperty("verificationStatus");
        return verification != null
                && verification.getValues().stream()
                        .anyMatch(v -> v instanceof CodeableConcept concept && has(concept, "entered-in-error"));
    }

    static boolean has(CodeableConcept concept, String code) {
        return concept.getCoding().stream().anyMatch(coding -> code.equals(coding.getCode()));
    }
}
