package org.myogate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.myogate.hooks.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** README's call gives README's answer, of which README prints the first card. */
class ReadmeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern CALL = Pattern.compile("--data @(\\S+)\\s+\\\\\\s+http://127\\.0\\.0\\.1:8080(/\\S+)");
    private static final Pattern ANSWER = Pattern.compile("<!-- answer -->\\s+```json\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern SAMPLE = Pattern.compile("fhir-samples/[a-z0-9-]+(/[a-z]+\\.json)?");

    @Test
    void answersTheCallAsPrinted() throws IOException, InterruptedException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Matcher call = matched(CALL, readme);
        String body = Files.readString(ROOT.resolve(call.group(1)));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + TestServer.port() + call.group(2)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        JsonNode cards = JSON.readTree(answer).get("cards");
        assertThat(cards).hasSize(3);
        assertThat(withoutUuids(JSON.createObjectNode()
                        .set("cards", JSON.createArrayNode().add(cards.get(0)))))
                .isEqualTo(withoutUuids(JSON.readTree(matched(ANSWER, readme).group(1))));
    }

    @Test
    void namesOnlySamplesThatAreThere() throws IOException {
        List<Path> named = SAMPLE.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(match -> ROOT.resolve(match.group()))
                .toList();
        assertThat(named).isNotEmpty().allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void printsEveryPrefetchTemplateAsDiscoveryDoes() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        JsonNode services =
                JSON.readTree(TestServer.get("/cds-services").body()).get("services");
        services.forEach(service -> service.get("prefetch")
                .properties()
                .forEach(key -> assertThat(readme)
                        .contains("\n" + key.getKey() + ": " + key.getValue().asString() + "\n")
                        .contains("\n| `" + key.getKey() + "` | ")));
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("README holds %s", pattern).isTrue();
        return matcher;
    }

    /** Uuids are made with the key of the installation. */
    private static JsonNode withoutUuids(JsonNode tree) {
        for (JsonNode parent : tree.findParents("uuid")) {
            ((ObjectNode) parent).put("uuid", "...");
        }
        for (JsonNode resource : tree.findValues("resource")) {
            ((ObjectNode) resource).put("id", "...");
        }
        return tree;
    }
}
