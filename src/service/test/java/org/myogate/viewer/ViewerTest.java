package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.myogate.hooks.TestServer;

/** The pages over HTTP: what they show, and what they take. */
class ViewerTest {

    private static final Path SAMPLES = Path.of("..", "..", "fhir-samples");

    @Test
    void theStartPageSaysWhatThisIsAndIsNotAndOffersSamples() {
        HttpResponse<String> page = Browser.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("It is not", "a diagnosis, a medical device", "No clinician has signed", "/cds-services");
        assertThat(Stream.of(Sample.values()).map(sample -> "/view/" + sample.id() + "/1"))
                .allSatisfy(link -> assertThat(page.body()).contains(link));
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void everySampleShowsCardsOrTheirSilenceAndAllAxes(Sample sample) {
        HttpResponse<String> page = Browser.get("/view/" + sample.id() + "/1");

        assertThat(page.statusCode()).as(sample.id()).isEqualTo(200);
        assertThat(page.body()).containsAnyOf("class=\"card ", "<strong>No card.</strong>");
        assertThat(page.body().split("<details class=\"axis\"", -1)).hasSize(10);
    }

    @Test
    void aPastedBundleIsShown() throws IOException {
        String path = Browser.location(Browser.paste(sample("full-set-in-si-units/bundle.json"), "2026-11-23"));

        assertThat(path).matches("/view/[0-9a-f]{32}/1");
        assertThat(Browser.get(path).body()).contains("As of <span>2026-11-23</span>", "class=\"card ");
    }

    @Test
    void aDroppedCallIsShownAsOfItsOwnDay() throws IOException {
        String path = Browser.location(Browser.drop(sample("waist-missing-and-deciding/request.json")));

        assertThat(Browser.get(path).body()).contains("As of <span>2026-11-23</span>", "waist-missing");
    }

    @Test
    void severalPatientsAreListedAndEachCanBeOpened() {
        String two = "{\"resourceType\":\"Patient\",\"id\":\"one\"}\n{\"resourceType\":\"Patient\",\"id\":\"two\"}\n";

        String path = Browser.location(Browser.paste(two, ""));

        assertThat(Browser.get(path).body()).contains(path + "/1", ">one</a>", path + "/2", ">two</a>");
        assertThat(Browser.get(path + "/2").body()).contains("<span class=\"id\">two</span>");
        assertThat(Browser.get(path + "/3").statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() {
        HttpResponse<String> answer = Browser.paste("{\"resourceType\": \"Bundle\",\n \"entry\": [}", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This could not be read", "Line 2: ");
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThat(Browser.paste("{\"resourceType\":\"Patient\",\"id\":\"one\"}", "yesterday")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsTooLongIsRefusedPastedOrDropped() {
        String long11MegaBytes = "a".repeat(11 << 20);

        assertThat(Browser.paste(long11MegaBytes, "").statusCode()).isEqualTo(413);
        assertThat(Browser.drop(long11MegaBytes).statusCode()).isEqualTo(413);
    }

    @Test
    void whatIsForgottenIsGone() {
        String path = Browser.location(Browser.paste("{\"resourceType\":\"Patient\",\"id\":\"one\"}", ""));
        assertThat(Browser.get(path).statusCode()).isEqualTo(200);

        Browser.post(path.substring(0, path.length() - 2) + "/forget", "");

        assertThat(Browser.get(path).statusCode()).isEqualTo(404);
        assertThat(Browser.get(path).body()).contains("not kept any more");
    }

    @Test
    void theApiStaysAsItIs() {
        assertThat(Browser.get("/nothing").body()).contains("OperationOutcome");
        assertThat(TestServer.get("/cds-services").body()).startsWith("{\"services\"");
        assertThat(Browser.get("/view/nothing").body()).contains("<h1>404</h1>");
    }

    private static String sample(String file) throws IOException {
        return Files.readString(SAMPLES.resolve(file));
    }
}
