package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.intake.Requests.EMPTY;
import static org.myogate.intake.Requests.ERROR;
import static org.myogate.intake.Requests.LISTS;
import static org.myogate.intake.Requests.PATIENT;
import static org.myogate.intake.Requests.bundle;
import static org.myogate.intake.Requests.condition;
import static org.myogate.intake.Requests.observation;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Unusable;
import org.myogate.snapshot.Unusable.Reason;

class FailedListTest {

    private List<String> notes = List.of();

    @Test
    void failsAListThatHoldsSomethingElse() {
        PatientRecord record =
                read(PATIENT, "'conditions': " + bundle("", observation("o1", "Patient/1")), "'medications': null");

        assertThat(record.failedTypes()).containsExactly("Condition");
        assertThat(record.deliveredTypes()).contains("Observation").doesNotContain("Condition");
    }

    @Test
    @Tag("cds-hooks-34")
    @Tag("cds-hooks-37")
    void failsTheListsThatACallWithOurKeysLeavesOut() {
        PatientRecord record = read(PATIENT);

        assertThat(record.failedTypes())
                .containsExactlyInAnyOrder("Condition", "MedicationRequest", "MedicationStatement");
        assertThat(record.deliveredTypes()).containsExactly("Patient");
    }

    @Test
    void failsNothingInACallWithoutOurKeys() {
        PatientRecord record =
                read("'item1': {'resourceType': 'Patient', 'id': '1'}", "'item2': " + ERROR, "'item3': 5");

        assertThat(record.failedTypes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ERROR,
                "{'response': {'status': '503 Service Unavailable'}}",
                "{'response': {'status': '404'}, 'resource': " + ERROR + "}",
                "{'resourceType': 'OperationOutcome', 'issue': [{'severity': 'information'}]}",
                "{'resourceType': 'OperationOutcome'}"
            })
    void failsAListThatMetAnError(String value) {
        PatientRecord record = read(PATIENT, "'conditions': " + value, "'medications': null");

        assertThat(record.failedTypes()).containsExactly("Condition");
        assertThat(record.deliveredTypes()).doesNotContain("Condition");
        assertThat(notes).containsExactly("prefetch.conditions tells of an error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "fatal", "warning"})
    @Tag("cds-hooks-34")
    void failsAListWithAnErrorAmongItsEntriesAndUsesTheRest(String severity) {
        String entry = "{'search': {'mode': 'outcome'}, 'resource': {'resourceType': 'OperationOutcome', "
                + "'issue': [{'severity': '" + severity + "'}]}}";
        PatientRecord record = read(
                PATIENT, "'conditions': " + bundle("", condition("c1", "Patient/1"), entry), "'medications': null");

        assertThat(record.failedTypes()).containsExactly("Condition");
        assertThat(record.entries()).hasSize(1);
    }

    @Test
    void takesAHintAmongTheEntriesForNoError() {
        String entry = "{'search': {'mode': 'outcome'}, 'resource': {'resourceType': 'OperationOutcome', "
                + "'issue': [{'severity': 'information', 'code': 'informational'}]}}";
        PatientRecord record = read(PATIENT, "'conditions': " + bundle("", entry), "'medications': null");

        assertThat(record.failedTypes()).isEmpty();
        assertThat(record.deliveredTypes()).contains("Condition");
    }

    @Test
    @Tag("cds-hooks-34")
    @Tag("cds-hooks-38")
    void failsAListThatIsCutShortAndUsesWhatCame() {
        PatientRecord record = read(
                PATIENT,
                "'conditions': "
                        + bundle(
                                "'link': [{'relation': 'self', 'url': 'a'}, {'relation': 'next', 'url': 'b'}]",
                                condition("c1", "Patient/1")),
                "'medications': null");

        assertThat(record.failedTypes()).containsExactly("Condition");
        assertThat(record.deliveredTypes()).doesNotContain("Condition");
        assertThat(record.entries()).hasSize(1);
        assertThat(notes).containsExactly("prefetch.conditions is one page of several");
    }

    @Test
    void takesNoListFromAPageUnderAnotherKey() {
        PatientRecord record = read(
                "'item1': {'resourceType': 'Patient', 'id': '1'}",
                "'item2': " + bundle("'link': [{'relation': 'next', 'url': 'b'}]", condition("c1", "Patient/1")));

        assertThat(record.deliveredTypes()).doesNotContain("Condition");
        assertThat(record.failedTypes()).isEmpty();
        assertThat(record.entries()).hasSize(1);
    }

    @Test
    void expectsFurtherPagesWhereOnlyTheNewestWereAskedFor() {
        PatientRecord record = read(
                PATIENT,
                LISTS,
                "'lipids': " + bundle("'link': [{'relation': 'next', 'url': 'b'}]", observation("o1", "Patient/1")));

        assertThat(record.deliveredTypes()).contains("Observation");
        assertThat(record.failedTypes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "'text'", "[]", "{}", "{'resourceType': 5}", "{'resourceType': 'Bundle', 'entry': 5}"})
    @Tag("cds-hooks-34")
    void failsAListOfTheWrongType(String value) {
        PatientRecord record = read(PATIENT, "'conditions': " + value, "'medications': null");

        assertThat(record.failedTypes()).containsExactly("Condition");
        assertThat(notes).containsExactly("prefetch.conditions is neither a resource nor null");
    }

    @Test
    void doesNotTakeEntriesWithoutResourceForAnEmptyList() {
        PatientRecord record =
                read(PATIENT, "'conditions': " + bundle("", "{'response': {'status': '404'}}"), "'medications': null");

        assertThat(record.failedTypes()).containsExactly("Condition");
    }

    @Test
    @Tag("cds-hooks-34")
    void failsAListThatIsAnotherPatients() {
        PatientRecord record =
                read(PATIENT, "'conditions': " + bundle("", condition("c1", "Patient/2")), "'medications': null");

        assertThat(record.failedTypes()).containsExactly("Condition");
        assertThat(record.entries()).isEmpty();
        assertThat(record.unreadable()).extracting(Unusable::reason).containsExactly(Reason.SUBJECT);
    }

    @Test
    void failsOnlyItsOwnFactsWhenLabsMetAnError() {
        PatientRecord record = read(PATIENT, LISTS, "'a1c': " + ERROR);

        assertThat(record.failedTypes()).containsExactly("Observation");
        assertThat(record.deliveredTypes()).contains("Condition", "MedicationRequest");
    }

    @Test
    void countsTheMedicineListAsDeliveredByStatementsAlone() {
        PatientRecord record = read(PATIENT, "'conditions': null", "'statements': " + EMPTY);

        assertThat(record.deliveredTypes()).contains("MedicationRequest", "MedicationStatement");
        assertThat(record.failedTypes()).isEmpty();
    }

    @Test
    void letsAMissingKindOfStatementPass() {
        PatientRecord record = read(PATIENT, LISTS, "'statements': " + ERROR);

        assertThat(record.deliveredTypes()).contains("MedicationRequest", "MedicationStatement");
        assertThat(record.failedTypes()).isEmpty();
    }

    @Test
    void failsTheMedicineListWhenRequestsMetAnErrorThoughStatementsCame() {
        PatientRecord record = read(PATIENT, "'conditions': null", "'medications': " + ERROR, "'statements': " + EMPTY);

        assertThat(record.failedTypes()).containsExactlyInAnyOrder("MedicationRequest", "MedicationStatement");
    }

    @Test
    void failsTheMedicineListWhenStatementsAreCutShort() {
        PatientRecord record = read(
                PATIENT,
                LISTS,
                "'statements': " + bundle("'link': [{'relation': 'next'}]", condition("c", "Patient/1")));

        assertThat(record.failedTypes()).containsExactlyInAnyOrder("MedicationRequest", "MedicationStatement");
    }

    private PatientRecord read(String... values) {
        HookRequest request = Requests.read(values);
        notes = request.notes();
        return request.record();
    }
}
