package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Unusable;
import org.myogate.snapshot.Unusable.Reason;
import tools.jackson.databind.JsonNode;

class ResourceReaderTest {

    private final ResourceReader reader = new ResourceReader();

    @Test
    void keepsTheDigitsOfAValue() {
        Observation observation = (Observation) resource("Observation", "'valueQuantity': {'value': 5.60}");

        assertThat(observation.getValueQuantity().getValueElement().getValueAsString())
                .isEqualTo("5.60");
    }

    @Test
    void ignoresWhatR4DoesNotKnow() {
        Observation observation = (Observation)
                resource("Observation", "'status': 'final', 'futureElement': [{'a': 1}], 'Status': 5, '_nothing': {}");

        assertThat(observation.getStatusElement().getValueAsString()).isEqualTo("final");
    }

    @Test
    void readsNullAndEmptyAsAbsent() {
        Observation observation = (Observation) resource(
                "Observation", "'status': '', 'effectiveDateTime': null, 'component': [], 'valueQuantity': {}");

        assertThat(observation.hasStatus()).isFalse();
        assertThat(observation.hasEffective()).isFalse();
        assertThat(observation.hasValue()).isFalse();
    }

    @Test
    void keepsContainedMedicines() {
        MedicationRequest request = (MedicationRequest) resource(
                "MedicationRequest",
                "'medicationReference': {'reference': '#m'},"
                        + "'contained': [{'resourceType': 'Medication', 'id': 'm', 'code': {'text': 'metformin'}}]");

        assertThat(request.getContained()).hasSize(1);
        assertThat(request.getMedicationReference().getReference()).isEqualTo("#m");
    }

    @Test
    void keepsWhyAPrimitiveIsAbsent() {
        Observation observation = (Observation) resource(
                "Observation",
                "'valueQuantity': {'_value': {'extension': [{'url': 'http://x/absent', 'valueCode': 'masked'}]}}");

        assertThat(observation.getValueQuantity().getValueElement().getExtension())
                .hasSize(1);
    }

    @Test
    void keepsModifierExtensions() {
        Observation observation = (Observation)
                resource("Observation", "'modifierExtension': [{'url': 'http://x/not', 'valueBoolean': true}]");

        assertThat(observation.getModifierExtension()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Observation | 'status': 5                                            | Observation.status
                    Observation | 'status': 'finished'                                   | Observation.status
                    Observation | 'code': 'x'                                            | Observation.code
                    Observation | 'code': [{'text': 'x'}]                                | Observation.code
                    Observation | 'code': {'coding': {'code': '1'}}                      | Observation.code.coding
                    Observation | 'code': {'coding': [{'code': 23457}]}                  | Observation.code.coding[0].code
                    Observation | 'valueQuantity': '5'                                   | Observation.valueQuantity
                    Observation | 'valueQuantity': {'value': '5'}                        | Observation.valueQuantity.value
                    Observation | 'valueQuantity': {'value': [5]}                        | Observation.valueQuantity.value
                    Observation | 'valueQuantity': {'value': 5, 'comparator': 'ad'}      | Observation.valueQuantity.comparator
                    Observation | 'component': [{}, {'valueQuantity': {'value': true}}]  | Observation.component[1].valueQuantity.value
                    Observation | 'component': {}, 'subject': 'Patient/1'                | Observation.subject
                    Observation | 'contained': 5                                         | Observation.contained
                    Observation | 'contained': [{'resourceType': 'Specimen', 'collection': 5}] | Observation.contained[0].collection
                    Observation | 'id': 5                                                | Observation.id
                    Observation | 'valueInteger': 5.5                                    | Observation.valueInteger
                    Observation | 'valueBoolean': 'true'                                 | Observation.valueBoolean
                    Condition   | 'clinicalStatus': [{'text': 'active'}]                 | Condition.clinicalStatus
                    MedicationRequest | 'doNotPerform': 'false'                          | MedicationRequest.doNotPerform
                    """)
    void namesTheElementThatSpoilsAResource(String type, String elements, String path) {
        ResourceReader.Read read = read(type, elements);

        assertThat(read.resource()).isNull();
        assertThat(why(read).reason()).isEqualTo(Reason.PARSE);
        assertThat(why(read).detail()).startsWith(path + " is ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'note': 'text'",
                "'issued': 'yesterday'",
                "'identifier': {'value': 5}",
                "'meta': 'x'",
                "'meta': {'lastUpdated': 5}",
                "'text': {'status': 'generated', 'div': '<div><br></div>'}",
                "'extension': {'url': 'x'}",
                "'extension': [{'url': 5, 'valueInteger': 'a'}]",
                "'_status': 5",
                "'contained': [5, {'resourceType': 'Foo'}, {}]"
            })
    void letsPassAMistakeInWhatNobodyReads(String elements) {
        ResourceReader.Read read = read("Observation", "'status': 'final', " + elements);

        assertThat(read.resource()).isNotNull();
        assertThat(read.unusable()).isNull();
    }

    @Test
    void countsAMedicineWhoseDosageIsProse() {
        ResourceReader.Read read =
                read("MedicationRequest", "'dosageInstruction': '1-0-1', 'requester': 'Dr. Merryweather'");

        assertThat(read.resource()).isNotNull();
        assertThat(read.unusable()).isNull();
    }

    @Test
    void leavesOutWhatNamesAPerson() {
        Patient patient = (Patient) resource(
                "Patient",
                "'name': [{'family': 'Merryweather'}], 'telecom': [{'value': '1'}], 'address': [{'city': 'X'}], "
                        + "'text': {'status': 'generated', 'div': '<div>Merryweather</div>'}");

        assertThat(patient.hasName() || patient.hasTelecom() || patient.hasAddress() || patient.hasText())
                .isFalse();
    }

    @Test
    void keepsAPatientWithoutTheElementThatIsWrong() {
        ResourceReader.Read read = read("Patient", "'birthDate': 1970, 'gender': 'female'");

        assertThat(((Patient) read.resource()).hasBirthDate()).isFalse();
        assertThat(((Patient) read.resource()).hasGender()).isTrue();
        assertThat(why(read).reason()).isEqualTo(Reason.PARSE);
        assertThat(why(read).detail()).startsWith("Patient.birthDate ");
    }

    @Test
    void keepsLinkAndDeathOfAPatient() {
        Patient patient = (Patient) resource(
                "Patient",
                "'deceasedBoolean': true, 'link': [{'other': {'reference': 'Patient/2'}, 'type': 'replaces'}]");

        assertThat(patient.getDeceasedBooleanType().getValue()).isTrue();
        assertThat(patient.getLink()).hasSize(1);
    }

    @Test
    void neverRepeatsWhatStoodThere() {
        for (String elements : new String[] {
            "'status': 'Merryweather'", "'effectiveDateTime': 'Merryweather'", "'valueBoolean': 'Merryweather'"
        }) {
            assertThat(why(read("Observation", elements)).detail()).doesNotContain("Merry");
        }
    }

    private Object resource(String type, String elements) {
        ResourceReader.Read read = read(type, elements);
        assertThat(read.unusable()).isNull();
        return read.resource();
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
