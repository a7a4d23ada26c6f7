package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import tools.jackson.databind.JsonNode;

/** HAPI's instance validator, which takes seconds to read the definitions of R4, once for all tests of this JVM. */
final class R4Validator {

    private static final FhirValidator VALIDATOR = validator();

    private R4Validator() {}

    private static FhirValidator validator() {
        FhirContext r4 = FhirContext.forR4Cached();
        return r4.newValidator()
                .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                        new DefaultProfileValidationSupport(r4),
                        new CommonCodeSystemsTerminologyService(r4),
                        new InMemoryTerminologyServerValidationSupport(r4))));
    }

    static void assertValid(JsonNode resource) {
        assertThat(VALIDATOR.validateWithResult(resource.toString()).getMessages())
                .filteredOn(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .isEmpty();
    }
}
