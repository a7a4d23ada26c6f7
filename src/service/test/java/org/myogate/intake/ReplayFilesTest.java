package org.myogate.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Unusable;
import org.myogate.snapshot.Unusable.Reason;

class ReplayFilesTest {

    @TempDir
    private Path folder;

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
    void keepsSubFoldersApart() {
        write("one/p.json", "{'resourceType': 'Patient', 'id': '1'}");
        write("one/o.json", observation("o1", "1"));
        write("one/two/o.json", observation("o2", "1"));

        List<ReplayCase> cases = cases(folder);
        assertThat(ids(cases)).containsExactly("1", "1");
        assertThat(sources(cases.get(0))).containsExactly("Observation/o1");
        assertThat(sources(cases.get(1))).containsExactly("Observation/o2");
    }

    @Test
    void joinsNamedFilesByTheirFolderInTheOrderOfArguments() {
        Path one = write("b/o1.json", observation("o1", "1"));
        Path other = write("a/o2.json", observation("o2", "1"));
        Path third = write("b/o3.json", observation("o3", "1"));

        List<ReplayCase> cases = cases(one, other, third);
        assertThat(cases).hasSize(2);
        assertThat(sources(cases.get(0))).containsExactly("Observation/o1", "Observation/o3");
        assertThat(sources(cases.get(1))).containsExactly("Observation/o2");
    }

    @Test
    void readsAFileOnceHoweverOftenItIsNamed() {
        Path file = write("a/x.json", bundle(patient("1")));

        assertThat(cases(
                        file,
                        folder,
                        folder.resolve("a").resolve("..").resolve("a").resolve("x.json")))
                .hasSize(1);
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
    void walksOverWhatIsNotInput() {
        write("expected.json", bundle(patient("1")));
        write("case.yaml", "asOf: 2026-11-23");
        write("notes.txt", "x");
        write(".hidden.json", bundle(patient("2")));
        write(".git/x.json", bundle(patient("3")));
        write("deep/x.JSON", bundle(patient("4")));

        assertThat(ids(cases(folder))).containsExactly("4");
    }

    @Test
    void goesThroughFoldersByPath() {
        write("b/x.json", bundle(patient("b")));
        write("a-b/x.json", bundle(patient("a-b")));
        write("a/c/x.json", bundle(patient("a/c")));
        write("a/y.json", bundle(patient("a2")));
        write("a/x.json", bundle(patient("a1")));
        write("x.json", bundle(patient("top")));

        assertThat(ids(cases(folder))).containsExactly("top", "a1", "a2", "a/c", "a-b", "b");
    }

    @Test
    void namesAnArgumentThatIsNoInput() {
        Path text = write("a/notes.txt", "x");
        Path good = write("a/b.json", bundle(patient("1")));
        Path none = folder.resolve("none.json");

        List<ReplayCase> cases = cases(text, good, none);
        assertThat(ids(cases)).containsExactly(null, "1", null);
        assertThat(cases.get(0).problems().get(0)).hasToString(text + ":1 only *.json and *.ndjson are read");
        assertThat(cases.get(2).problems().get(0)).hasToString(none + ":1 there is no such file");
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
    void hasNoCaseFolderWithoutACaseFile() {
        assertThat(single(write("a.json", bundle(patient("1")))).caseFolder()).isNull();
    }

    @Test
    void listsOneResourceOfAnotherReleaseInItsSubjectsCase() {
        write("a.json", "{'resourceType': 'MedicationOrder', 'id': 'm', 'patient': {'reference': 'Patient/1'}}");

        assertThat(record(single(folder)).unreadable())
                .extracting(Unusable::reason)
                .containsExactly(Reason.RELEASE);
        assertThat(record(single(folder)).deliveredTypes()).isEmpty();
    }

    @Test
    void readsEverySampleOfTheRepositoryAsOnePatient() {
        List<ReplayCase> samples = cases(Path.of("..", "..", "fhir-samples"));

        assertThat(samples).isNotEmpty().allSatisfy(sample -> {
            assertThat(sample.problems()).isEmpty();
            assertThat(record(sample).patient()).isNotNull();
            assertThat(sample.caseFolder()).isEqualTo(sample.file().getParent());
        });
    }

    private List<ReplayCase> cases(Path... arguments) {
        try (Stream<ReplayCase> cases = ReplayFiles.open(Arrays.asList(arguments))) {
            return cases.toList();
        }
    }

    private ReplayCase single(Path argument) {
        List<ReplayCase> cases = cases(argument);
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private static List<String> ids(List<ReplayCase> cases) {
        return cases.stream()
                .map(one -> one.record() == null ? null : one.record().id())
                .toList();
    }

    private static PatientRecord record(ReplayCase one) {
        assertThat(one.record()).isNotNull();
        return one.record();
    }

    private static List<String> sources(ReplayCase one) {
        return record(one).entries().stream()
                .map(entry -> entry.source().reference())
                .toList();
    }

    private Path write(String name, String quoted) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, Json.text(quoted).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String request(String patientId) {
        return "{'hook': 'patient-view', 'hookInstance': 'test', 'context': {'userId': 'Practitioner/1', 'patientId': '"
                + patientId + "'}, 'extension': {'org.myogate.asOf': '2026-01-02'}}";
    }

    private static String bundle(String... resources) {
        String entries = Stream.of(resources)
                .map(resource -> "{'resource': " + resource + "}")
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return "{'resourceType': 'Bundle', 'type': 'collection', 'entry': [" + entries + "]}";
    }

    private static String patient(String id) {
        return "{'resourceType': 'Patient', 'id': '" + id + "'}";
    }

    private static String observation(String id, String subject) {
        return resource("Observation", id, subject);
    }

    private static String resource(String type, String id, String subject) {
        String named = subject == null ? "" : ", 'subject': {'reference': '" + reference(subject) + "'}";
        return "{'resourceType': '" + type + "', 'id': '" + id + "'" + named + "}";
    }

    private static String reference(String subject) {
        return subject.contains("/") ? subject : "Patient/" + subject;
    }
}
