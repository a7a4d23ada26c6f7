package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HookRequestReaderTest {

    private static final String INSTANCE = "'hookInstance': 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea'";
    private static final String CONTEXT = "'context': {'userId': 'Practitioner/9', 'patientId': '1'}";
    private static final String PREFETCH = "'prefetch': {'patient': {'resourceType': 'Patient', 'id': '1'}}";

    private final HookRequestReader reader = new HookRequestReader();

    @Test
    void readsWhatACallSays() {
        HookRequest request = wire("{'hook': 'patient-view', " + INSTANCE
                + ", 'context': {'userId': 'Practitioner/9', 'patientId': '1', 'encounterId': 'e1'}, "
                + "'extension': {'org.myogate.asOf': '2026-11-23'}, " + PREFETCH + "}");

        assertThat(request.hook()).isEqualTo("patient-view");
        assertThat(request.hookInstance()).isEqualTo("d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
        assertThat(request.userId()).isEqualTo("Practitioner/9");
        assertThat(request.patientId()).isEqualTo("1");
        assertThat(request.encounterId()).isEqualTo("e1");
        assertThat(request.asOf()).isEqualTo("2026-11-23");
        assertThat(request.record().id()).isEqualTo("1");
        assertThat(request.record().patient()).isNotNull();
        assertThat(request.notes()).isEmpty();
    }

    /** What is being ordered is taken by nobody yet, and speaks for no list. */
    @Test
    void readsDraftOrdersAsDrafts() {
        HookRequest request = wire("{'hook': 'order-sign', " + INSTANCE
                + ", 'context': {'userId': 'Practitioner/9', 'patientId': '1', 'draftOrders': {'resourceType': 'Bundle', "
                + "'type': 'collection', 'entry': [{'resource': {'resourceType': 'MedicationRequest', 'id': 'd', "
                + "'status': 'active', 'intent': 'order', 'subject': {'reference': 'Patient/1'}, "
                + "'medicationCodeableConcept': {'text': 'Jardiance'}}}]}}, " + PREFETCH + "}");

        assertThat(request.record().entries())
                .extracting(entry -> entry.resource())
                .filteredOn(MedicationRequest.class::isInstance)
                .map(MedicationRequest.class::cast)
                .extracting(MedicationRequest::getStatus)
                .containsExactly(MedicationRequestStatus.DRAFT);
        assertThat(request.record().deliveredTypes()).doesNotContain("MedicationRequest");
    }

    @Test
    void takesIdsThatCarryTheirType() {
        HookRequest request = wire("{'hook': 'patient-view', " + INSTANCE
                + ", 'context': {'userId': 'Practitioner/9', 'patientId': 'Patient/1', 'encounterId': 'Encounter/e1'}, "
                + PREFETCH + "}");

        assertThat(request.patientId()).isEqualTo("1");
        assertThat(request.encounterId()).isEqualTo("e1");
    }

    @Test
    @Tag("cds-hooks-5")
    @Tag("cds-hooks-26")
    void ignoresUnknownFieldsAndExtensions() {
        HookRequest request = wire("{'hook': 'patient-view', 'hookVersion': 5, 'foo': [1], " + INSTANCE
                + ", 'context': {'userId': 'Practitioner/9', 'patientId': '1', 'extension': {'a': 1}, 'x': null}, "
                + "'extension': {'com.example.other': {'a': [5]}, 'org.myogate.unknown': 1}, " + PREFETCH + "}");

        assertThat(request.asOf()).isNull();
    }

    @Test
    void ignoresAnExtensionThatIsNoObject() {
        assertThat(wire("{'hook': 'patient-view', " + INSTANCE + ", " + CONTEXT + ", 'extension': 'x', " + PREFETCH
                                + "}")
                        .asOf())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {INSTANCE, CONTEXT, PREFETCH}                                                     | hook                | required
                    {'hook': '', INSTANCE, CONTEXT, PREFETCH}                                         | hook                | required
                    {'hook': null, INSTANCE, CONTEXT, PREFETCH}                                       | hook                | required
                    {'hook': 5, INSTANCE, CONTEXT, PREFETCH}                                          | hook                | structure
                    {HOOK, CONTEXT, PREFETCH}                                                         | hookInstance        | required
                    {HOOK, 'hookInstance': {}, CONTEXT, PREFETCH}                                     | hookInstance        | structure
                    {HOOK, INSTANCE, PREFETCH}                                                        | context             | required
                    {HOOK, INSTANCE, 'context': [], PREFETCH}                                         | context             | structure
                    {HOOK, INSTANCE, 'context': {'userId': 'Practitioner/9'}, PREFETCH}               | context.patientId   | required
                    {HOOK, INSTANCE, 'context': {'userId': 'Practitioner/9', 'patientId': ' '}}       | context.patientId   | required
                    {HOOK, INSTANCE, 'context': {'userId': 'Practitioner/9', 'patientId': 1}}         | context.patientId   | structure
                    {HOOK, INSTANCE, 'context': {'userId': 'Practitioner/9', 'patientId': 'a b'}}     | context.patientId   | value
                    {HOOK, INSTANCE, 'context': {'userId': 'Practitioner/9', 'patientId': 'Patient/'}} | context.patientId  | value
                    {HOOK, INSTANCE, 'context': {'patientId': '1'}, PREFETCH}                         | context.userId      | required
                    {HOOK, INSTANCE, 'context': {'patientId': '1', 'userId': 5}, PREFETCH}            | context.userId      | structure
                    {HOOK, INSTANCE, 'context': {'patientId': '1', 'userId': 'P/1', 'encounterId': 5}} | context.encounterId | structure
                    {'hook': 'encounter-start', INSTANCE, CONTEXT, PREFETCH}                          | context.encounterId | required
                    {'hook': 'order-sign', INSTANCE, CONTEXT, PREFETCH}                               | context.draftOrders | required
                    {HOOK, INSTANCE, CONTEXT, 'prefetch': []}                                         | prefetch            | structure
                    {HOOK, INSTANCE, CONTEXT, PREFETCH, 'fhirAuthorization': {'access_token': 'x'}}   | fhirServer          | required
                    {HOOK, INSTANCE, CONTEXT, PREFETCH, 'fhirAuthorization': 'x', 'fhirServer': 'y'}  | fhirAuthorization   | structure
                    {HOOK, INSTANCE, CONTEXT, PREFETCH, 'fhirServer': 5}                              | fhirServer          | structure
                    {HOOK, INSTANCE, CONTEXT, PREFETCH, 'extension': {'org.myogate.asOf': 2026}}      | extension["org.myogate.asOf"] | structure
                    """)
    void namesTheFieldThatIsWrong(String request, String where, String code) {
        BadInput refused = refusal(request, Strictness.WIRE);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.where()).isEqualTo(where);
        assertThat(refused).hasMessageContaining(where);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"test", "1-1-1-1-1", "d1577c69dfbe44adba6d3e05e953b2ea", "g1577c69-dfbe-44ad-ba6d-3e05e953b2ea"})
    @Tag("cds-hooks-21")
    void wantsAUuidOverHttpOnly(String hookInstance) {
        String request = "{HOOK, 'hookInstance': '" + hookInstance + "', CONTEXT, PREFETCH}";

        BadInput refused = refusal(request, Strictness.WIRE);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("value");
        assertThat(refused.where()).isEqualTo("hookInstance");
        assertThat(reader.read(Json.read(filled(request)), Strictness.REPLAY).hookInstance())
                .isEqualTo(hookInstance);
    }

    @Test
    void takesAnUpperCaseUuid() {
        assertThat(wire(filled("{HOOK, 'hookInstance': 'D1577C69-DFBE-44AD-BA6D-3E05E953B2EA', CONTEXT, PREFETCH}")))
                .isNotNull();
    }

    @Test
    void needsNoUserWhereTheHookHasNone() {
        assertThat(wire(filled("{'hook': 'order-dispatch', INSTANCE, 'context': {'patientId': '1'}, PREFETCH}"))
                        .userId())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{HOOK, INSTANCE, CONTEXT}",
                "{HOOK, INSTANCE, CONTEXT, 'prefetch': null}",
                "{HOOK, INSTANCE, CONTEXT, 'prefetch': {}}",
                "{HOOK, INSTANCE, CONTEXT, 'prefetch': {'patient': null}}",
                "{HOOK, INSTANCE, CONTEXT, 'prefetch': {'patient': 'x'}}",
                "{HOOK, INSTANCE, CONTEXT, 'prefetch': {'patient': {'resourceType': 'OperationOutcome'}}}",
                "{HOOK, INSTANCE, CONTEXT, 'prefetch': {'patient': {'resourceType': 'Patient', 'id': '2'}}}",
                "{HOOK, INSTANCE, CONTEXT, 'prefetch': {'patient': {'resourceType': 'Patient'}}}"
            })
    void cannotAnswerOverHttpWithoutThePatient(String request) {
        BadInput refused = refusal(request, Strictness.WIRE);

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.where()).isEqualTo("prefetch.patient");
        assertThat(reader.read(Json.read(filled(request)), Strictness.REPLAY)
                        .record()
                        .patient())
                .isNull();
    }

    @Test
    void findsThePatientUnderAnyKey() {
        assertThat(wire(filled("{HOOK, INSTANCE, CONTEXT, 'prefetch': {'item1': {'response': {'status': '200 OK'}, "
                                + "'resource': {'resourceType': 'Patient', 'id': '1'}}}}"))
                        .record()
                        .patient())
                .isNotNull();
    }

    @Test
    void handsOnAnEmptyMoment() {
        assertThat(wire(filled("{HOOK, INSTANCE, CONTEXT, PREFETCH, 'extension': {'org.myogate.asOf': ''}}"))
                        .asOf())
                .isEmpty();
    }

    @Test
    void showsNothingOfThePatientInText() {
        HookRequest request = wire(
                filled(
                        "{HOOK, INSTANCE, CONTEXT, 'prefetch': {'patient': {'resourceType': 'Patient', 'id': '1', 'birthDate': '1951-02-03'}}}"));

        assertThat(request.toString() + request.record()).doesNotContain("1951").doesNotContain("Practitioner/9");
    }

    private HookRequest wire(String request) {
        return reader.read(Json.read(request), Strictness.WIRE);
    }

    private BadInput refusal(String request, Strictness strictness) {
        return catchThrowableOfType(BadInput.class, () -> reader.read(Json.read(filled(request)), strictness));
    }

    private static String filled(String request) {
        return request.replace("HOOK", "'hook': 'patient-view'")
                .replace("INSTANCE", INSTANCE)
                .replace("CONTEXT", CONTEXT)
                .replace("PREFETCH", PREFETCH);
    }
}
