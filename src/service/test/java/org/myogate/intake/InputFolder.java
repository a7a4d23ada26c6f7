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
import org.junit.jupiter.api.io.TempDir;
import org.myogate.snapshot.PatientRecord;

/** A folder of input for tests, and what replay finds in it. */
class InputFolder {

    @TempDir
    Path folder;

    List<ReplayCase> cases(Path... arguments) {
        try (Stream<ReplayCase> cases = ReplayFiles.open(Arrays.asList(arguments))) {
            return cases.toList();
        }
    }

    ReplayCase single(Path argument) {
        List<ReplayCase> cases = cases(argument);
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    static List<String> ids(List<ReplayCase> cases) {
        return cases.stream()
                .map(one -> one.record() == null ? null : one.record().id())
                .toList();
    }

    static PatientRecord record(ReplayCase one) {
        assertThat(one.record()).isNotNull();
        return one.record();
    }

    static List<String> sources(ReplayCase one) {
        return record(one).entries().stream()
                .map(entry -> entry.source().reference())
                .toList();
    }

    Path write(String name, String quoted) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, Json.text(quoted).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String request(String patientId) {
        return "{'hook': 'patient-view', 'hookInstance': 'test', 'context': {'userId': 'Practitioner/1', 'patientId': '"
                + patientId + "'}, 'extension': {'org.myogate.asOf': '2026-01-02'}}";
    }

    static String bundle(String... resources) {
        String entries = Stream.of(resources)
                .map(resource -> "{'resource': " + resource + "}")
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return "{'resourceType': 'Bundle', 'type': 'collection', 'entry': [" + entries + "]}";
    }

    static String patient(String id) {
        return "{'resourceType': 'Patient', 'id': '" + id + "'}";
    }

    static String observation(String id, String subject) {
        return resource("Observation", id, subject);
    }

    static String resource(String type, String id, String subject) {
        String named = subject == null ? "" : ", 'subject': {'reference': '" + reference(subject) + "'}";
        return "{'resourceType': '" + type + "', 'id': '" + id + "'" + named + "}";
    }

    static String reference(String subject) {
        return subject.contains("/") ? subject : "Patient/" + subject;
    }
}
