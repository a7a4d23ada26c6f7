package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The four subjects, once as a Bundle and once as the prefetch of a call: the same line. */
class PrefetchAgainstBundleTest {

    private static final Path SAMPLES = Path.of("../../fhir-samples");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The keys of our own discovery that hold whole lists; all else comes under one key of a caller's choosing. */
    private static final Map<String, String> KEYS =
            Map.of("Condition", "conditions", "MedicationRequest", "medications");

    @TempDir
    private Path folder;

    @Test
    void theSameLineForEachSubject() throws IOException {
        String[] subjects = {
            "subject-p1-untreated-man-of-52",
            "subject-p2-healthy-woman-of-34",
            "subject-p3-south-asian-woman-of-61-with-type-2",
            "subject-p4-man-of-70-in-si-units"
        };
        for (String subject : subjects) {
            Path sample = SAMPLES.resolve(subject);
            Path call = Files.createDirectory(folder.resolve(subject));
            Files.copy(sample.resolve("case.yaml"), call.resolve("case.yaml"));
            Files.writeString(call.resolve("request.json"), request(sample.resolve("bundle.json")));

            assertThat(line(call)).as(subject).isEqualTo(line(sample));
        }
    }

    private static String request(Path bundle) throws IOException {
        ObjectNode prefetch = MAPPER.createObjectNode();
        Map<String, ObjectNode> lists = new TreeMap<>();
        String id = "";
        for (JsonNode entry : MAPPER.readTree(Files.readString(bundle)).get("entry")) {
            JsonNode resource = entry.get("resource");
            String type = resource.get("resourceType").asString();
            if (type.equals("Patient")) {
                id = resource.get("id").asString();
                prefetch.set("patient", resource);
            } else {
                lists.computeIfAbsent(KEYS.getOrDefault(type, "everythingElse"), key -> searchset())
                        .withArray("entry")
                        .add(entry);
            }
        }
        lists.forEach(prefetch::set);
        ObjectNode request = MAPPER.createObjectNode()
                .put("hook", "patient-view")
                .put("hookInstance", "b9b2c1de-6f5e-4a8e-8d0b-0d3f4f1f0a01");
        request.putObject("context").put("userId", "Practitioner/example").put("patientId", id);
        request.set("prefetch", prefetch);
        return MAPPER.writeValueAsString(request);
    }

    private static ObjectNode searchset() {
        return MAPPER.createObjectNode().put("resourceType", "Bundle").put("type", "searchset");
    }

    /** All but where the case lies, and the ids that hang on the call. */
    private static JsonNode line(Path caseFolder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Commands.run(
                new String[] {"replay", "--format", "json", caseFolder.toString()},
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8));
        ObjectNode line = (ObjectNode) MAPPER.readTree(out.toByteArray());
        line.remove("file");
        line.remove("cards");
        return line;
    }
}
