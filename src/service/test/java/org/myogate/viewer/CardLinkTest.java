package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.Main;
import org.myogate.fetch.FhirStub;
import org.myogate.hooks.TestServer;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From a card to the page behind it, over HTTP: what was fetched is on the page, and what opens the EHR is nowhere. */
class CardLinkTest {

    private static final String BASE = "https://cds.example.org";
    private static final String TOKEN = "Zyxwvutsr.token";
    private static final String PATIENT = "waist-missing";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456789Z");
    private static final AtomicReference<Duration> LATER = new AtomicReference<>(Duration.ZERO);

    @TempDir
    private static Path folder;

    private static PageServer server;
    private static String cookie;

    static class Seam {

        @Bean
        @Primary
        InstantSource fixedClock() {
            return () -> NOW.plus(LATER.get());
        }
    }

    @BeforeAll
    static void start() throws Exception {
        server = PageServer.start(
                List.of(Main.class, Seam.class),
                folder.resolve("home"),
                "--myogate.fetch-deadline=20s",
                "--myogate.base-url=" + BASE + "/",
                "--myogate.viewer.sign-in=password",
                "--myogate.viewer.users=" + SignInTest.users(folder, "anna"),
                "--myogate.viewer.card-links=true",
                "--myogate.viewer.card-link-minutes=5");
        cookie = server.post("/sign-in", "name=anna&password=correct+horse+battery")
                .headers()
                .firstValue("Set-Cookie")
                .orElse("")
                .replaceAll(";.*", "");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The problem list is not to be had, and the waist has to be fetched. */
    private static ObjectNode call(FhirStub ehr) {
        ObjectNode call = PageServer.sample("waist-missing-and-deciding");
        ((ObjectNode) call.get("prefetch")).remove(List.of("anthropometry", "conditions"));
        call.remove("extension");
        call.put("fhirServer", ehr.base());
        call.putObject("fhirAuthorization")
                .put("access_token", TOKEN)
                .put("token_type", "Bearer")
                .put("expires_in", 300)
                .put("scope", "patient/*.read")
                .put("subject", "myogate");
        ehr.on("Condition?", 500, "{}").on("Observation?patient=" + PATIENT, """
                {"resourceType":"Bundle","type":"searchset","total":1,"entry":[{"resource":
                {"resourceType":"Observation","id":"fetched-waist","status":"final","effectiveDateTime":"2026-11-01",
                "subject":{"reference":"Patient/waist-missing"},
                "code":{"coding":[{"system":"http://loinc.org","code":"8280-0"}]},
                "valueQuantity":{"value":113,"unit":"cm","system":"http://unitsofmeasure.org","code":"cm"}}}]}""");
        return call;
    }

    private static String path(JsonNode answer) {
        JsonNode link = answer.at("/cards/0/links/0");
        assertThat(link.get("type").asString()).isEqualTo("absolute");
        assertThat(link.get("label").asString()).isEqualTo("See why in Myogate");
        String url = link.get("url").asString();
        assertThat(url).matches(BASE + "/view/[0-9a-f]{32}/1");
        return url.substring(BASE.length());
    }

    @Test
    void thePageShowsThePatientAsJudgedWithWhatWasFetchedAndWhatWasNot() throws IOException {
        try (FhirStub ehr = new FhirStub()) {
            JsonNode answer = server.call(call(ehr));
            Files.writeString(Path.of("target", "answer-with-links.json"), answer.toString());
            assertThat(answer.get("cards"))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(card -> assertThat(card.get("links")).isEqualTo(answer.at("/cards/0/links")));
            int asked = ehr.asked().size();

            HttpResponse<String> page = server.get(path(answer), "Cookie", cookie);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("113 cm", "Observation/fetched-waist", "As of <span>2026-11-23</span>")
                    .contains("The problem list could not be read")
                    .doesNotContain(TOKEN, ehr.base());
            assertThat(answer.get("cards"))
                    .allSatisfy(card -> assertThat(page.body())
                            .contains(">" + escaped(card.get("summary").asString()) + "</h3>"));
            assertThat(ehr.asked()).as("the page asks the EHR for nothing").hasSize(asked);
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    @Test
    void thePageNeedsASessionAndIsGoneAfterItsTime() {
        String path = path(server.call(PageServer.sample("waist-missing-and-deciding")));
        assertThat(server.get(path).statusCode()).isEqualTo(303);
        try {
            LATER.set(Duration.ofMinutes(5).minusMillis(1));
            assertThat(server.get(path, "Cookie", cookie).statusCode()).isEqualTo(200);
            LATER.set(Duration.ofMinutes(5));
            HttpResponse<String> gone = server.get(path, "Cookie", cookie);
            assertThat(gone.statusCode()).isEqualTo(404);
            assertThat(gone.body()).contains("what a card links to for 5").doesNotContain(PATIENT);
        } finally {
            LATER.set(Duration.ZERO);
        }
    }

    @Test
    void aCallThatNamesItsMomentIsShownAsOfThatMoment() {
        ObjectNode call = PageServer.sample("waist-missing-and-deciding");
        call.putObject("extension").put("org.myogate.asOf", "2026-11-20");

        assertThat(server.get(path(server.call(call)), "Cookie", cookie).body())
                .contains("As of <span>2026-11-20</span>");
    }

    @Test
    void anAnswerWithoutCardsKeepsNothingAndTwoCallsShareNoPage() {
        assertThat(server.call(PageServer.sample("healthy-and-silent")).get("cards"))
                .isEmpty();
        assertThat(path(server.call(PageServer.sample("waist-missing-and-deciding"))))
                .isNotEqualTo(path(server.call(PageServer.sample("waist-missing-and-deciding"))));
    }

    @Test
    void nothingOfThePatientReachesLogOrDisk() throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        String path;
        try (FhirStub ehr = new FhirStub()) {
            path = path(server.call(call(ehr)));
            server.get(path, "Cookie", cookie);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .noneSatisfy(event ->
                        assertThat(event.getFormattedMessage()).containsAnyOf(PATIENT, TOKEN, path.split("/", -1)[2]));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(TOKEN, PATIENT, "fetched-waist", path.split("/", -1)[2]));
        }
    }

    @Test
    void linksAreAbsentUnlessAskedFor() {
        String answer = TestServer.call(
                        PageServer.sample("waist-missing-and-deciding").toString())
                .body();

        assertThat(answer).contains("\"cards\":[{").doesNotContain("\"links\"", "/view/");
    }
}
