package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Unusable.Reason;

class RecordBuilderTest {

    private static final String PATIENT =
            "{'fullUrl': 'urn:uuid:8d1c', 'resource': {'resourceType': 'Patient', 'id': '1'}}";

    @Test
    void keepsWhatStandsBesideWithoutComplaint() {
        PatientRecord record = CallOfEntries.read(
                PATIENT,
                "{'resource': {'resourceType': 'Practitioner', 'id': 'p', 'name': 5}}",
                "{'resource': {'resourceType': 'Organization', 'id': 'o'}}",
                "{'resource': {'resourceType': 'Location', 'id': 'l', 'status': 'nonsense'}}",
                "{'resource': {'resourceType': 'Medication', 'id': 'm'}}",
                "{'resource': {'resourceType': 'Specimen', 'id': 's'}}");

        assertThat(record.entries())
                .extracting(entry -> entry.source().reference())
                .containsExactly("Practitioner/p", "Organization/o", "Medication/m", "Specimen/s");
        assertThat(record.unreadable()).isEmpty();
    }

    @Test
    void refusesASpecimenOfSomebodyElse() {
        PatientRecord record = CallOfEntries.read(
                PATIENT,
                "{'resource': {'resourceType': 'Specimen', 'id': 's', 'subject': {'reference': 'Patient/2'}}}",
                "{'resource': {'resourceType': 'RelatedPerson', 'id': 'r', 'patient': {'reference': 'Patient/2'}}}");

        assertThat(record.entries()).isEmpty();
        assertThat(record.unreadable()).hasSize(1);
        assertThat(record.unreadable().get(0).reason()).isEqualTo(Reason.SUBJECT);
        assertThat(record.unreadable().get(0).source().reference()).isEqualTo("Specimen/s");
    }

    @Test
    void listsOnlyWhatCouldMatter() {
        PatientRecord record = CallOfEntries.read(
                PATIENT,
                "{'resource': {'resourceType': 'Claim', 'id': 'c', 'patient': {'reference': 'Patient/2'}}}",
                "{'resource': {'resourceType': 'DocumentReference', 'id': 'd'}}");

        assertThat(record.entries()).isEmpty();
        assertThat(record.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"observation", "OBSERVATION", " Observation"})
    void namesATypeThatIsOnlyMisspelt(String type) {
        PatientRecord record = CallOfEntries.read(
                PATIENT, "{'resource': {'resourceType': '" + type + "', 'subject': {'reference': 'Patient/1'}}}");

        assertThat(record.unreadable()).hasSize(1);
        assertThat(record.unreadable().get(0).reason()).isEqualTo(Reason.PARSE);
    }

    @Test
    void tellsOfOneResourceOnce() {
        String foreign = CallOfEntries.observation("'subject': {'reference': 'Patient/2'}");

        assertThat(CallOfEntries.read(PATIENT, foreign, foreign).unreadable()).hasSize(1);
    }

    @Test
    void keepsEveryVersionButOnePatient() {
        PatientRecord record = CallOfEntries.read(
                patient("'meta': {'versionId': '2'}, 'gender': 'female'"),
                patient("'meta': {'versionId': '10'}, 'gender': 'male'"),
                patient("'meta': {'versionId': '3'}, 'gender': 'other'"),
                CallOfEntries.observation("'subject': {'reference': 'Patient/1'}"),
                CallOfEntries.observation("'subject': {'reference': 'Patient/1'}"));

        assertThat(record.patient().getGender().toCode()).isEqualTo("male");
        assertThat(record.entries()).hasSize(2);
    }

    @Test
    void goesByTheUpdateWhereVersionsAreNoNumbers() {
        PatientRecord record = CallOfEntries.read(
                patient("'meta': {'versionId': 'W/a', 'lastUpdated': '2026-03-01T00:00:00Z'}, 'gender': 'female'"),
                patient("'meta': {'versionId': 'W/b', 'lastUpdated': '2025-03-01T00:00:00Z'}, 'gender': 'male'"));

        assertThat(record.patient().getGender().toCode()).isEqualTo("female");
    }

    @Test
    void namesAResourceByIdElseFullUrlElsePlace() {
        PatientRecord record = CallOfEntries.read(
                PATIENT,
                "{}",
                "{'resource': {'resourceType': 'Observation'}, 'fullUrl': 'urn:uuid:77'}",
                "{'resource': {'resourceType': 'Observation'}}",
                "{'resource': {'id': 'x'}}",
                "{'resource': 5}");

        assertThat(record.unreadable())
                .extracting(why -> why.source().reference())
                .containsExactly("urn:uuid:77", "Observation#4", "Resource/x", "Resource#6");
    }

    private static String patient(String elements) {
        return "{'resource': {'resourceType': 'Patient', 'id': '1', " + elements + "}}";
    }
}
