package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every sample as a call: a request as its own service, a Bundle as the prefetch of an opened chart. */
class SampleCallsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SAMPLES = Path.of("..", "..", "fhir-samples");
    private static final Pattern AS_OF = Pattern.compile("(?m)^asOf: *\"?([0-9-]+)");
    private static final String INSTANCE = "5d0c61a4-3f0e-4a5c-9a53-%012d";

    @Test
    @Tag("cds-hooks-46")
    @Tag("cds-hooks-50")
    @Tag("cds-hooks-51")
    @Tag("cds-hooks-52")
    @Tag("cds-hooks-53")
    @Tag("cds-hooks-54")
    @Tag("cds-hooks-55")
    @Tag("cds-hooks-56")
    @Tag("cds-hooks-57")
    @Tag("cds-hooks-58")
    @Tag("cds-hooks-63")
    @Tag("cds-hooks-64")
    @Tag("cds-hooks-68")
    @Tag("cds-hooks-73")
    void eachIsAnsweredAsTheWireWantsIt() throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (Path folder : folders()) {
            ObjectNode call = call(folder, answers.size());
            HttpResponse<String> response = TestServer.send(HttpRequest.newBuilder(TestServer.uri(
                            "/cds-services/myogate-" + call.path("hook").asString()))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(call.toString())));

            assertThat(response.statusCode()).as(folder.toString()).isEqualTo(200);
            answers.add(WireChecks.answer(response.body()));
        }
        assertThat(answers).hasSizeGreaterThan(80);
        assertThat(answers.stream().flatMap(answer -> answer.get("cards").valueStream()))
                .hasSizeGreaterThan(100);
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder ->
                            Files.exists(folder.resolve("request.json")) || Files.exists(folder.resolve("bundle.json")))
                    .sorted()
                    .toList();
        }
    }

    private static ObjectNode call(Path folder, int number) throws IOException {
        Path request = folder.resolve("request.json");
        ObjectNode call = Files.exists(request)
                ? (ObjectNode) JSON.readTree(Files.readString(request))
                : ofBundle(JSON.readTree(Files.readString(folder.resolve("bundle.json"))));
        call.put("hookInstance", INSTANCE.formatted(number));
        Path about = folder.resolve("case.yaml");
        Matcher asOf = AS_OF.matcher(Files.exists(about) ? Files.readString(about) : "");
        if (!call.path("extension").has("org.myogate.asOf") && asOf.find()) {
            call.putObject("extension").put("org.myogate.asOf", asOf.group(1));
        }
        return call;
    }

    private static ObjectNode ofBundle(JsonNode bundle) {
        String patient = bundle.findParents("resourceType").stream()
                .filter(resource -> resource.path("resourceType").asString().equals("Patient"))
                .map(resource -> resource.path("id").asString())
                .findFirst()
                .orElseThrow();
        ObjectNode call = JSON.createObjectNode().put("hook", "patient-view");
        call.putObject("context").put("userId", "Practitioner/7").put("patientId", patient);
        call.putObject("prefetch").set("record", bundle);
        return call;
    }
}
