package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.hooks.TestServer;
import org.slf4j.LoggerFactory;

/** What a page lets a browser do, and whom it lets in. */
class PageGuardTest {

    private static final Path SAMPLES = Path.of("..", "..", "fhir-samples");

    private static final String WAIST = "/view/waist-missing-and-deciding/1";

    private static final String MARK = "Zyxwvutsr";

    private static final String HOSTILE =
            "<script>alert(1)</script><img src=x onerror=alert(1)>\\\"'**_[x](javascript:a)";

    @ParameterizedTest
    @ValueSource(strings = {"/", WAIST, "/view/nothing/1", "/view/a/b/c/d", "/assets/viewer.css", "/assets/nothing"})
    void everyAnswerBindsTheBrowser(String path) {
        HttpResponse<String> answer = Browser.get(path);

        Map.of(
                        "X-Content-Type-Options", "nosniff",
                        "Referrer-Policy", "no-referrer",
                        "Cross-Origin-Opener-Policy", "same-origin",
                        "Content-Security-Policy",
                                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .forEach((name, value) ->
                        assertThat(answer.headers().firstValue(name)).as(name).contains(value));
    }

    @Test
    void pagesOfPatientsAreStoredNowhere() {
        assertThat(Browser.get(WAIST).headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void pagesHoldNoScriptAndNoStyleOfTheirOwn() {
        String page = Browser.get("/view/subject-p1-untreated-man-of-52/1").body();

        assertThat(page).doesNotContain("<style", " style=").doesNotContainPattern("\\son[a-z]+=");
        assertThat(page.replaceAll("<script src=\"/assets/[a-z.]+\\?v=[0-9a-f]+\"( defer)?></script>", ""))
                .doesNotContain("<script");
    }

    @Test
    void onlyNamedFilesAreServedAndTheyMayBeKept() {
        HttpResponse<String> start = Browser.get("/");
        List<String> assets = Stream.of(start.body().split("\""))
                .filter(text -> text.startsWith("/assets/"))
                .toList();

        assertThat(assets).hasSize(6).allSatisfy(path -> {
            HttpResponse<String> asset = Browser.get(path);
            assertThat(asset.statusCode()).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        });
        assertThat(Browser.get("/assets/..%2f..%2fapplication.yaml").statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(Browser.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").statusCode())
                .isEqualTo(404);
    }

    @Test
    void hostileTextStaysText() throws IOException {
        String hostile = sample("waist-missing-and-deciding/request.json")
                .replace("\"waist-missing\"", "\"waist-missing<script>alert(1)</script>\"");
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"fullUrl\":\"urn:uuid:"
                + HOSTILE.replace("\\\"", "") + "\","
                + "\"resource\":{\"resourceType\":\"Patient\",\"id\":\"<b>p</b>\",\"birthDate\":\"1974-01-01\",\"gender\":\"male\",\"name\":[{\"text\":\""
                + HOSTILE + "\"}]}},"
                + "{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"<img src=x onerror=alert(1)>\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/<b>p</b>\"},"
                + "\"effectiveDateTime\":\"2026-11-01\",\"note\":[{\"text\":\"" + HOSTILE + "\"}],\"code\":{\"text\":\""
                + HOSTILE + "\",\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8280-0\",\"display\":\""
                + HOSTILE + "\"}]},"
                + "\"valueQuantity\":{\"value\":112,\"unit\":\"<svg onload=alert(1)>\",\"code\":\"<i>\"}}}]}";

        for (String input : List.of(hostile, bundle)) {
            HttpResponse<String> answer = Browser.paste(input, "2026-11-23");
            String page = answer.statusCode() == 303
                    ? Browser.get(Browser.location(answer)).body()
                    : answer.body();
            assertThat(page).doesNotContain("<script>alert", "<img ", "<svg onload", "<b>p", "<i>", "javascript:a\"");
        }
        HttpResponse<String> shown = Browser.paste(bundle, "2026-11-23");
        assertThat(Browser.get(Browser.location(shown)).body()).contains("&lt;b&gt;p&lt;/b&gt;", "&lt;img src=x");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        assertThat(Browser.post(WAIST + "/what-if", "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Browser.post(WAIST + "/what-if", "", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Browser.post(WAIST + "/what-if", "", "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(Browser.post(WAIST + "/what-if", "", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Browser.post(WAIST + "/what-if", "", "Origin", "http://127.0.0.1:" + TestServer.port())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressThatIsNotTheMachinesOwnIsRefused() {
        String answer = Stream.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example")
                .map(host -> RawHttp.get("/", host))
                .reduce("", (one, other) -> one + other.substring(0, 13));

        assertThat(answer).isEqualTo("HTTP/1.1 403 ".repeat(3));
        assertThat(RawHttp.get("/", "localhost:8080")).startsWith("HTTP/1.1 200");
        assertThat(RawHttp.get("/", "[::1]:8080")).startsWith("HTTP/1.1 200");
    }

    @Test
    void nothingOfAPatientReachesTheLog() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        TestServer.port();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            String patient =
                    "{\"resourceType\":\"Patient\",\"id\":\"" + MARK + "\",\"name\":[{\"text\":\"" + MARK + "\"}]}";
            String path = Browser.location(Browser.paste(patient, ""));
            assertThat(Browser.get(path).body()).contains(MARK);
            Browser.post(path + "/what-if", "v.WAIST=" + MARK);
            Browser.paste("{\"" + MARK, "");
            Browser.paste(patient, MARK);
            Browser.get("/view/" + MARK);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .noneSatisfy(event -> assertThat(event.getFormattedMessage()).contains(MARK));
    }

    private static String sample(String file) throws IOException {
        return Files.readString(SAMPLES.resolve(file));
    }
}
