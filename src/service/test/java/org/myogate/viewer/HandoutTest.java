package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for patients: who gets one, and what is not on it. */
class HandoutTest {

    private static final Path SAMPLES = Path.of("..", "..", "fhir-samples");
    private static final String P1 = "/view/subject-p1-untreated-man-of-52/1";

    @TempDir
    private static Path home;

    private static PageServer server;

    @BeforeAll
    static void start() {
        server = PageServer.start(home, "--myogate.viewer.handout=true");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The address of a sample's page. */
    private static String open(String sample) throws IOException {
        Path folder = SAMPLES.resolve(sample);
        Path file = Files.exists(folder.resolve("bundle.json"))
                ? folder.resolve("bundle.json")
                : folder.resolve("request.json");
        return Browser.location(server.paste(Files.readString(file), "2026-11-23"));
    }

    @Test
    void anAdultWithACardOfThePatternGetsOneInPlainWords() {
        assertThat(server.get(P1).body()).contains("href=\"" + P1 + "/handout\"");
        HttpResponse<String> page = server.get(P1 + "/handout");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Stop at once, and get help", "Whom to ask", "2026-11-23", "What to eat more of")
                .contains("<li>sudden weakness, or trouble speaking or seeing</li>");
        String text =
                page.body().replaceAll("(?s)<head>.*?</head>|<footer.*?</footer>|<header.*?</header>|<[^>]*>", " ");
        assertThat(text)
                .doesNotContainIgnoringCase("diabetes")
                .doesNotContainIgnoringCase("resistan")
                .doesNotContainIgnoringCase("metformin")
                .doesNotContainIgnoringCase("insulin")
                .doesNotContainIgnoringCase("weight goal")
                .doesNotContain("112", "subject-p1");
        assertThat(text.replaceAll("2026-11-23", "")).doesNotContainPattern("[0-9]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pregnant",
                "anorexia-nervosa",
                "healthy-and-silent",
                "new-diabetes-with-glucose-of-420-and-weight-loss"
            })
    void nobodyElseGetsOne(String sample) throws IOException {
        String address = open(sample);

        assertThat(server.get(address).body()).doesNotContain("/handout");
        assertThat(server.get(address + "/handout").statusCode()).isEqualTo(404);
    }

    @Test
    void whereListsWereNotSeenOrAGateStopsItSaysNothingOfMoving() throws IOException {
        String chestPain = Files.readString(SAMPLES.resolve("subject-p1-untreated-man-of-52/bundle.json"))
                .replaceFirst(
                        "\"entry\"\\s*:\\s*\\[",
                        "\"entry\": [{\"resource\": {\"resourceType\": \"Condition\", \"id\": \"pain\", \"subject\": {\"reference\":"
                                + " \"Patient/" + patient("subject-p1-untreated-man-of-52")
                                + "\"}, \"recordedDate\": \"2026-11-20\","
                                + " \"clinicalStatus\": {\"coding\": [{\"system\":"
                                + " \"http://terminology.hl7.org/CodeSystem/condition-clinical\", \"code\": \"active\"}]},"
                                + " \"code\": {\"coding\": [{\"system\": \"http://snomed.info/sct\", \"code\": \"29857009\"}]}}},");
        String address = Browser.location(server.paste(chestPain, "2026-11-23"));
        assertThat(server.get(address).body()).contains("no exercise plan now");

        HttpResponse<String> page = server.get(address + "/handout");

        if (page.statusCode() == 200) {
            assertThat(page.body())
                    .contains("Ask your care team before you start to move")
                    .doesNotContain("pace at which", "After a meal", "Get up often");
        } else {
            assertThat(page.statusCode()).isEqualTo(404);
        }
    }

    private static String patient(String sample) throws IOException {
        for (var entry : PageServer.JSON
                .readTree(Files.readString(SAMPLES.resolve(sample).resolve("bundle.json")))
                .get("entry")) {
            if (entry.at("/resource/resourceType").asString().equals("Patient")) {
                return entry.at("/resource/id").asString();
            }
        }
        throw new AssertionError(sample);
    }

    @Test
    void thereIsNoneUnlessTheSiteWantsIt() {
        assertThat(Browser.get(P1).body()).doesNotContain("/handout");
        assertThat(Browser.get(P1 + "/handout").statusCode()).isEqualTo(404);
    }
}
