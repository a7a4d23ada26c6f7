package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Unusable;
import org.myogate.snapshot.Unusable.Reason;

class SubjectTest {

    private static final String PATIENT =
            "{'fullUrl': 'urn:uuid:8d1c', 'resource': {'resourceType': 'Patient', 'id': '1'}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/1",
                "Patient/1/_history/7",
                "http://ehr.example/fhir/Patient/1",
                "https://other.example/r4/Patient/1/_history/2",
                "urn:uuid:8d1c"
            })
    void knowsOnePatientByAllItsNames(String reference) {
        PatientRecord record =
                CallOfEntries.read(PATIENT, CallOfEntries.observation("'subject': {'reference': '" + reference + "'}"));

        assertThat(record.entries()).hasSize(1);
        assertThat(record.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/2",
                "Patient/11",
                "Patient/",
                "1",
                "http://ehr.example/fhir/NotPatient/1",
                "Group/1",
                "Device/1",
                "urn:uuid:other",
                "Patient?identifier=x|1"
            })
    void neverUsesWhatIsAboutSomebodyElse(String reference) {
        PatientRecord record =
                CallOfEntries.read(PATIENT, CallOfEntries.observation("'subject': {'reference': '" + reference + "'}"));

        assertThat(record.entries()).isEmpty();
        assertThat(record.unreadable()).hasSize(1);
        assertThat(record.unreadable().get(0).reason()).isEqualTo(Reason.SUBJECT);
        assertThat(record.unreadable().get(0).source().reference()).isEqualTo("Observation/o1");
        assertThat(record.unreadable().get(0).codes()).containsExactly("http://loinc.org|2345-7");
        assertThat(record.unreadable().get(0).detail()).doesNotContain(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'status': 'final'",
                "'subject': null",
                "'subject': {}",
                "'subject': {'display': 'Sally'}",
                "'subject': {'identifier': {'value': '1'}}",
                "'subject': {'reference': ''}",
                "'subject': {'reference': '#p'}"
            })
    void neverUsesWhatDoesNotSayWhomItIsAbout(String subject) {
        PatientRecord record = CallOfEntries.read(PATIENT, CallOfEntries.observation(subject));

        assertThat(record.entries()).isEmpty();
        assertThat(record.unreadable()).hasSize(1);
        assertThat(record.unreadable().get(0).reason()).isEqualTo(Reason.NO_SUBJECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'subject': 'Patient/1'",
                "'subject': {'reference': 1}",
                "'subject': [{'reference': 'Patient/1'}]"
            })
    void cannotReadASubjectOfTheWrongType(String subject) {
        PatientRecord record = CallOfEntries.read(PATIENT, CallOfEntries.observation(subject));

        assertThat(record.entries()).isEmpty();
        assertThat(record.unreadable().get(0).reason()).isEqualTo(Reason.PARSE);
        assertThat(record.unreadable().get(0).detail()).startsWith("Observation.subject");
    }

    @Test
    void refusesThePatientResourceOfSomebodyElse() {
        PatientRecord record =
                CallOfEntries.read("{'resource': {'resourceType': 'Patient', 'id': '2', 'birthDate': '1950-01-01'}}");

        assertThat(record.patient()).isNull();
        assertThat(record.unreadable()).hasSize(1);
        assertThat(record.unreadable().get(0).reason()).isEqualTo(Reason.SUBJECT);
        assertThat(record.unreadable().get(0).source().reference()).isEqualTo("Patient/2");
    }

    @Test
    void trustsNoFullUrlThatNamesAnotherPatient() {
        PatientRecord record = CallOfEntries.read(
                "{'fullUrl': 'http://x/fhir/Patient/2', 'resource': {'resourceType': 'Patient', 'id': '1'}}",
                CallOfEntries.observation("'subject': {'reference': 'http://x/fhir/Patient/2'}"));

        assertThat(record.patient()).isNotNull();
        assertThat(record.entries()).isEmpty();
    }

    @Test
    void trustsNoFullUrlThatTwoPatientsShare() {
        PatientRecord record = CallOfEntries.read(
                PATIENT,
                "{'fullUrl': 'urn:uuid:8d1c', 'resource': {'resourceType': 'Patient', 'id': '2'}}",
                CallOfEntries.observation("'subject': {'reference': 'urn:uuid:8d1c'}"));

        assertThat(record.entries()).isEmpty();
        assertThat(record.unreadable()).extracting(Unusable::reason).containsOnly(Reason.SUBJECT);
    }

    @Test
    void readsThePatientElementWhereATypeHasThat() {
        PatientRecord record = CallOfEntries.read(
                PATIENT,
                "{'resource': {'resourceType': 'AllergyIntolerance', 'id': 'a', 'patient': {'reference': 'Patient/1'}}}",
                "{'resource': {'resourceType': 'AllergyIntolerance', 'id': 'b', 'patient': {'reference': 'Patient/2'}}}");

        assertThat(record.entries()).hasSize(1);
        assertThat(record.unreadable()).hasSize(1);
    }

    @Test
    void findsThePatientAmongTheParticipantsOfAnAppointment() {
        PatientRecord record = CallOfEntries.read(
                PATIENT,
                "{'resource': {'resourceType': 'Appointment', 'id': 'a', 'status': 'booked', 'participant': ["
                        + "{'actor': {'reference': 'Practitioner/7'}, 'status': 'accepted'}, "
                        + "{'actor': {'reference': 'Patient/1'}, 'status': 'accepted'}]}}");

        assertThat(record.entries()).hasSize(1);
    }
}
