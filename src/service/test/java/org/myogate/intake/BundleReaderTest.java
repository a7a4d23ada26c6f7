package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.Unusable;
import org.myogate.snapshot.Unusable.Reason;

class BundleReaderTest extends InputFolder {

    @Test
    void makesOneCaseOfABundleWithOnePatient() {
        write("a.json", bundle(patient("1"), observation("o1", "1"), observation("o2", "2"), observation("o3", null)));

        ReplayCase only = single(folder);
        assertThat(only.file()).isEqualTo(folder.resolve("a.json"));
        assertThat(record(only).id()).isEqualTo("1");
        assertThat(record(only).patient()).isNotNull();
        assertThat(sources(only)).containsExactly("Observation/o1");
        assertThat(record(only).unreadable())
                .extracting(Unusable::reason)
                .containsExactly(Reason.SUBJECT, Reason.NO_SUBJECT);
        assertThat(only.problems()).isEmpty();
    }

    @Test
    void letsABundleSpeakForTheTypesItContains() {
        write("a.json", bundle(patient("1"), observation("o1", "1"), resource("MedicationRequest", "m", "1")));

        assertThat(record(single(folder)).deliveredTypes())
                .containsExactlyInAnyOrder("Patient", "Observation", "MedicationRequest", "MedicationStatement");
        assertThat(record(single(folder)).failedTypes()).isEmpty();
    }

    @Test
    void takesNoListFromAPageOfSeveral() {
        write(
                "a.json",
                "{'resourceType': 'Bundle', 'link': [{'relation': 'next', 'url': 'x'}], 'entry': [{'resource': "
                        + patient("1") + "}, {'resource': " + resource("Condition", "c", "1") + "}]}");

        assertThat(record(single(folder)).deliveredTypes()).isEmpty();
        assertThat(sources(single(folder))).containsExactly("Condition/c");
    }

    @Test
    void makesACaseOfEachPatientOfABundle() {
        write(
                "a.json",
                bundle(
                        observation("o1", "2"),
                        patient("1"),
                        observation("o2", "1"),
                        patient("2"),
                        observation("o3", "3"),
                        "{'resourceType': 'Organization', 'id': 'org'}",
                        observation("o4", null)));

        List<ReplayCase> cases = cases(folder);
        assertThat(ids(cases)).containsExactly("1", "2");
        assertThat(sources(cases.get(0))).containsExactly("Observation/o2", "Organization/org");
        assertThat(sources(cases.get(1))).containsExactly("Observation/o1", "Organization/org");
        assertThat(record(cases.get(0)).unreadable())
                .extracting(Unusable::reason)
                .containsExactly(Reason.NO_SUBJECT);
    }

    @Test
    void makesACaseOfEachSubjectOfABundleWithoutPatients() {
        write(
                "a.json",
                bundle(
                        observation("o1", "2"),
                        observation("o2", "1"),
                        observation("o3", "2"),
                        resource("Claim", "c", "9")));

        List<ReplayCase> cases = cases(folder);
        assertThat(ids(cases)).containsExactly("2", "1");
        assertThat(sources(cases.get(0))).containsExactly("Observation/o1", "Observation/o3");
        assertThat(record(cases.get(0)).patient()).isNull();
        assertThat(record(cases.get(0)).unreadable()).isEmpty();
    }

    @Test
    void knowsThePatientOfABundleByTheFullUrl() {
        write(
                "a.json",
                "{'resourceType': 'Bundle', 'type': 'transaction', 'entry': ["
                        + "{'fullUrl': 'urn:uuid:77', 'resource': {'resourceType': 'Patient', 'gender': 'female'}},"
                        + "{'fullUrl': 'urn:uuid:78', 'resource': {'resourceType': 'Observation', "
                        + "'subject': {'reference': 'urn:uuid:77'}}},"
                        + "{'resource': {'resourceType': 'Observation', 'subject': {'reference': 'urn:uuid:77'}}}]}");

        ReplayCase only = single(folder);
        assertThat(record(only).id()).isEqualTo("77");
        assertThat(sources(only)).containsExactly("urn:uuid:78", "Observation#3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType': 'CodeSystem', 'id': 'x'}",
                "{'resourceType': 'Organization', 'id': 'x'}",
                "{'resourceType': 'Observation', 'id': 'x'}",
                "{'resourceType': 'Observation', 'subject': {'reference': 'Group/1'}}",
                "{'resourceType': 'Bundle'}",
                "{'resourceType': 'Bundle', 'entry': []}",
                "{'resourceType': 'Bundle', 'entry': [{'resource': {'resourceType': 'Practitioner'}}, {}]}",
                "{'resourceType': 'OperationOutcome'}",
                "{'resourceType': 'SomethingElse'}"
            })
    void passesOverAFileThatNamesNoPatient(String json) {
        write("a.json", json);

        assertThat(cases(folder)).isEmpty();
    }
}
