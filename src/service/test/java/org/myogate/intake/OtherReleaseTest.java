package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Unusable;
import org.myogate.snapshot.Unusable.Reason;
import tools.jackson.databind.JsonNode;

class OtherReleaseTest {

    private final ResourceReader reader = new ResourceReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    MedicationOrder          | 'status': 'active'                                 | no resource type MedicationOrder
                    ProcedureRequest         | 'status': 'active'                                 | no resource type ProcedureRequest
                    Condition                | 'clinicalStatus': 'active'                         | Condition.clinicalStatus
                    Condition                | 'verificationStatus': 'confirmed'                  | Condition.verificationStatus
                    Condition                | 'patient': {'reference': 'Patient/1'}              | FHIR DSTU2
                    Condition                | 'abatementBoolean': true                           | DSTU2 or STU3
                    Observation              | 'context': {'reference': 'Encounter/1'}            | FHIR STU3
                    Observation              | 'triggeredBy': [{'type': 'reflex'}]                | FHIR R5
                    Encounter                | 'class': 'inpatient'                               | FHIR DSTU2
                    Encounter                | 'class': [{'coding': [{'code': 'AMB'}]}]           | FHIR R5
                    Encounter                | 'status': 'completed'                              | FHIR R5
                    MedicationRequest        | 'medication': {'concept': {'text': 'x'}}           | FHIR R5
                    MedicationRequest        | 'requester': {'agent': {'reference': 'X/1'}}       | FHIR STU3
                    MedicationRequest        | 'reason': [{'concept': {'text': 'x'}}]             | FHIR R5
                    MedicationStatement      | 'taken': 'y'                                       | FHIR STU3
                    MedicationStatement      | 'status': 'recorded'                               | FHIR R5
                    AllergyIntolerance       | 'clinicalStatus': 'active'                         | DSTU2 or STU3
                    AllergyIntolerance       | 'type': {'text': 'allergy'}                        | FHIR R5
                    FamilyMemberHistory      | 'gender': 'female'                                 | DSTU2 or STU3
                    Procedure                | 'notDone': false                                   | FHIR STU3
                    Procedure                | 'occurrenceDateTime': '2026-01-01'                 | FHIR R5
                    ServiceRequest           | 'code': {'concept': {'text': 'x'}}                 | FHIR R5
                    DiagnosticReport         | 'codedDiagnosis': [{'text': 'x'}]                  | DSTU2 or STU3
                    """)
    void refusesAnotherRelease(String type, String elements, String sign) {
        ResourceReader.Read read = read(type, elements);

        assertThat(read.resource()).isNull();
        assertThat(why(read).reason()).isEqualTo(Reason.RELEASE);
        assertThat(why(read).detail()).contains(sign);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Condition           | 'clinicalStatus': {'coding': [{'code': 'active'}]}
                    Condition           | 'subject': {'reference': 'Patient/1'}, 'patient': {'reference': 'Patient/1'}
                    Encounter           | 'class': {'code': 'AMB'}, 'status': 'finished'
                    MedicationStatement | 'context': {'reference': 'Encounter/1'}, 'status': 'active'
                    MedicationRequest   | 'medicationCodeableConcept': {'text': 'x'}, 'requester': {'reference': 'X/1'}
                    AllergyIntolerance  | 'patient': {'reference': 'Patient/1'}, 'type': 'allergy'
                    """)
    void readsWhatR4SharesWithOtherReleases(String type, String elements) {
        assertThat(read(type, elements).resource()).isNotNull();
    }

    private static Unusable why(ResourceReader.Read read) {
        assertThat(read.unusable()).isNotNull();
        return read.unusable();
    }

    private ResourceReader.Read read(String type, String elements) {
        JsonNode tree = Json.read("{'resourceType': '" + type + "', " + elements + "}");
        return reader.read(type, tree, new Source(type + "/1"));
    }
}
