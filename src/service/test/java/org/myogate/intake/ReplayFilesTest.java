package org.myogate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.Unusable;
import org.myogate.snapshot.Unusable.Reason;

class ReplayFilesTest extends InputFolder {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{", "{'a': 1}", "{'hook': 'patient-view'}", "{'resourceType': 'Bundle', 'entry': 5}"})
    void namesAFileThatCannotBeReadAndAnswersTheRest(String json) {
        write("a.json", json);
        write("b.json", bundle(patient("1")));

        List<ReplayCase> cases = cases(folder);
        assertThat(cases).hasSize(2);
        assertThat(cases.get(0).record()).isNull();
        assertThat(cases.get(0).problems()).hasSize(1);
        assertThat(cases.get(0).problems().get(0).file()).isEqualTo(folder.resolve("a.json"));
        assertThat(cases.get(0).problems().get(0).line()).isEqualTo(1);
        assertThat(record(cases.get(1)).id()).isEqualTo("1");
    }

    @Test
    void saysOnWhichLineAFileBreaks() {
        write("a.json", "{\n\n  'a' 5}");

        assertThat(single(folder).problems().get(0))
                .hasToString(folder.resolve("a.json") + ":3 the text is not JSON in UTF-8 (column 7)");
    }

    @Test
    void namesALooseResourceWhoseSubjectCannotBeRead() {
        write("a.json", "{'resourceType': 'Observation', 'subject': 'Patient/1'}");

        assertThat(single(folder).problems().get(0).message()).isEqualTo("Observation.subject is not an object");
    }

    @Test
    void readsEveryLineOfNdjson() {
        write(
                "a.ndjson",
                bundle(patient("1"), observation("o1", "1")) + "\r\n\n"
                        + request("2") + "\n"
                        + "{broken\n"
                        + observation("o3", "3") + "\n"
                        + bundle(patient("4")) + "\n"
                        + "{'resourceType': 'Patient', 'id': '3'}\n"
                        + "{'resourceType': 'Observation', 'subject': {'reference': 'Patient/3'}}");

        List<ReplayCase> cases = cases(folder);
        assertThat(ids(cases)).containsExactly("1", "2", null, "3", "4");
        assertThat(cases.get(1).request()).isNotNull();
        assertThat(cases.get(2).problems().get(0).line()).isEqualTo(4);
        assertThat(sources(cases.get(3))).containsExactly("Observation/o3", "Observation#8");
        assertThat(record(cases.get(3)).patient()).isNotNull();
    }

    @Test
    void handsOnBundlesOfNdjsonAsTheyCome() throws IOException {
        write("a.ndjson", bundle(patient("1")) + "\n" + bundle(patient("2")) + "\n");

        try (Stream<ReplayCase> stream = ReplayFiles.open(List.of(folder))) {
            var cases = stream.iterator();
            assertThat(record(cases.next()).id()).isEqualTo("1");
            Files.writeString(folder.resolve("a.ndjson"), Json.text(bundle(patient("3"))) + "\n");
            assertThat(record(cases.next()).id()).isEqualTo("2");
        }
    }

    @Test
    void joinsLooseResourcesOfAFolderBySubject() {
        write("1.json", observation("o1", "b"));
        write("2.json", observation("o2", "a"));
        write("3.json", bundle(patient("c")));
        write("4.json", "{'resourceType': 'Patient', 'id': 'a'}");
        write("5.ndjson", observation("o5", "b") + "\n" + observation("o6", "http://x/fhir/Patient/a"));

        List<ReplayCase> cases = cases(folder);
        assertThat(ids(cases)).containsExactly("b", "a", "c");
        assertThat(sources(cases.get(0))).containsExactly("Observation/o1", "Observation/o5");
        assertThat(record(cases.get(0)).patient()).isNull();
        assertThat(sources(cases.get(1))).containsExactly("Observation/o2", "Observation/o6");
        assertThat(record(cases.get(1)).patient()).isNotNull();
        assertThat(cases.get(1).file()).isEqualTo(folder.resolve("2.json"));
    }

    @Test
    void addsWhatALooseResourceRefersTo() {
        write("m.json", "{'resourceType': 'Medication', 'id': 'm', 'code': {'text': 'metformin'}}");
        write("n.json", "{'resourceType': 'Medication', 'id': 'n'}");
        write(
                "r.json",
                "{'resourceType': 'MedicationRequest', 'id': 'r', 'subject': {'reference': 'Patient/1'}, "
                        + "'medicationReference': {'reference': 'Medication/m'}}");

        assertThat(sources(single(folder))).containsExactly("MedicationRequest/r", "Medication/m");
    }

    @Test
    void tellsOfASubjectlessResourceWhereOnlyOnePatientIs() {
        write("a.json", observation("o1", "1"));
        write("b.json", observation("o2", null));

        assertThat(record(single(folder)).unreadable())
                .extracting(Unusable::reason)
                .containsExactly(Reason.NO_SUBJECT);
    }

    @Test
    void neverJoinsPatientsWithoutAnId() {
        write("a.json", "{'resourceType': 'Patient', 'gender': 'female'}");
        write("b.json", "{'resourceType': 'Patient', 'gender': 'male'}");

        assertThat(ids(cases(folder))).containsExactly("Patient#1", "Patient#1");
    }

    @Test
    void readsARequestAsItsPatient() {
        Path file = write("request.json", request("Patient/1"));
        write("case.yaml", "asOf: 2026-11-23");

        ReplayCase only = single(file);
        assertThat(record(only).id()).isEqualTo("1");
        assertThat(record(only).patient()).isNull();
        assertThat(only.request()).isNotNull();
        assertThat(only.asOf()).isEqualTo("2026-01-02");
        assertThat(only.caseFolder()).isEqualTo(folder.toAbsolutePath());
    }

    @Test
    void listsOneResourceOfAnotherReleaseInItsSubjectsCase() {
        write("a.json", "{'resourceType': 'MedicationOrder', 'id': 'm', 'patient': {'reference': 'Patient/1'}}");

        assertThat(record(single(folder)).unreadable())
                .extracting(Unusable::reason)
                .containsExactly(Reason.RELEASE);
        assertThat(record(single(folder)).deliveredTypes()).isEmpty();
    }
}
