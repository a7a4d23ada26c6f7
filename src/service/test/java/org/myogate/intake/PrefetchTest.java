package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.intake.Requests.EMPTY;
import static org.myogate.intake.Requests.LISTS;
import static org.myogate.intake.Requests.PATIENT;
import static org.myogate.intake.Requests.bundle;
import static org.myogate.intake.Requests.condition;
import static org.myogate.intake.Requests.observation;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Unusable;
import org.myogate.snapshot.Unusable.Reason;

class PrefetchTest {

    @Test
    @Tag("cds-hooks-34")
    void readsNullUnderOurOwnKeyAsNoneRecorded() {
        PatientRecord record = read(PATIENT, "'conditions': null", "'medications': null");

        assertThat(record.deliveredTypes()).contains("Condition", "MedicationRequest", "MedicationStatement");
        assertThat(record.failedTypes()).isEmpty();
    }

    @Test
    @Tag("cds-hooks-34")
    void readsAnEmptySearchsetUnderOurOwnKeyAsNoneRecorded() {
        PatientRecord record = read(PATIENT, "'conditions': " + EMPTY, "'medications': " + EMPTY);

        assertThat(record.deliveredTypes()).contains("Condition", "MedicationRequest", "MedicationStatement");
        assertThat(record.failedTypes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", EMPTY, "{'response': {'status': '200 OK'}}"})
    void takesNothingFromNullOrEmptyUnderAnotherKey(String value) {
        PatientRecord record = read("'item1': {'resourceType': 'Patient', 'id': '1'}", "'problems': " + value);

        assertThat(record.deliveredTypes()).doesNotContain("Condition");
        assertThat(record.failedTypes()).isEmpty();
    }

    @Test
    void letsAValueUnderAnotherKeySpeakForTheTypesItHolds() {
        PatientRecord record = read(
                "'item1': {'resourceType': 'Patient', 'id': '1'}",
                "'item2': " + bundle("", condition("c1", "Patient/1"), observation("o1", "Patient/1")));

        assertThat(record.deliveredTypes()).containsExactlyInAnyOrder("Patient", "Condition", "Observation");
        assertThat(record.failedTypes()).isEmpty();
        assertThat(record.entries()).hasSize(2);
    }

    @Test
    void goesByContentNotByKey() {
        PatientRecord record = read(
                "'conditions': {'resourceType': 'Patient', 'id': '1'}",
                "'patient': " + bundle("", condition("c1", "Patient/1")),
                "'medications': null");

        assertThat(record.patient()).isNotNull();
        assertThat(record.deliveredTypes()).contains("Condition");
        assertThat(record.failedTypes()).isEmpty();
    }

    @Test
    void readsTheOldForm() {
        PatientRecord record = read(
                "'item1': {'response': {'status': '200 OK'}, 'resource': {'resourceType': 'Patient', 'id': '1'}}",
                "'item2': {'response': {'status': '200'}, 'resource': " + bundle("", condition("c1", "Patient/1"))
                        + "}");

        assertThat(record.patient()).isNotNull();
        assertThat(record.entries()).hasSize(1);
        assertThat(record.deliveredTypes()).contains("Condition");
    }

    @Test
    void readsOneBareResourceUnderAListKey() {
        PatientRecord record = read(
                PATIENT,
                "'conditions': {'resourceType': 'Condition', 'id': 'c1', 'subject': {'reference': 'Patient/1'}}",
                "'medications': null");

        assertThat(record.failedTypes()).isEmpty();
        assertThat(record.entries()).hasSize(1);
    }

    @Test
    void readsBundlesInsideBundles() {
        String inner = "{'resource': " + bundle("", condition("c1", "Patient/1")) + "}";
        PatientRecord record = read(PATIENT, LISTS, "'x': " + bundle("", inner));

        assertThat(record.entries()).hasSize(1);
    }

    @Test
    void namesBundlesThatStandTooDeepInsideEachOther() {
        String bundle = bundle("", condition("c1", "Patient/1"));
        for (int i = 0; i < 6; i++) {
            bundle = bundle("", "{'resource': " + bundle + "}");
        }
        PatientRecord record = read(PATIENT, LISTS, "'x': " + bundle);

        assertThat(record.entries()).isEmpty();
        assertThat(record.unreadable()).extracting(Unusable::reason).containsExactly(Reason.PARSE);
    }

    @Test
    void spoilsOneResourceByAMistakeInIt() {
        PatientRecord record = read(
                PATIENT,
                LISTS,
                "'lipids': "
                        + bundle(
                                "",
                                observation("o1", "Patient/1"),
                                "{'resource': {'resourceType': 'Observation', 'id': 'o2', "
                                        + "'subject': {'reference': 'Patient/1'}, 'valueQuantity': '5'}}"));

        assertThat(record.entries()).hasSize(1);
        assertThat(record.unreadable()).hasSize(1);
        assertThat(record.unreadable().get(0).source().reference()).isEqualTo("Observation/o2");
        assertThat(record.unreadable().get(0).detail()).contains("Observation.valueQuantity");
    }

    @Test
    void ignoresAResourceTypeThatNobodyKnows() {
        PatientRecord record = read(PATIENT, LISTS, "'x': {'resourceType': 'Merryweather', 'id': '5'}");

        assertThat(record.entries()).isEmpty();
        assertThat(record.unreadable()).isEmpty();
    }

    private static PatientRecord read(String... values) {
        return Requests.read(values).record();
    }
}
