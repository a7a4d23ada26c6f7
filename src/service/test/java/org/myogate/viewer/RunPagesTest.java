package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A replay of many files over HTTP: what is handed in, what comes of it, and what is refused. */
class RunPagesTest {

    private static final Path SAMPLES = Path.of("..", "..", "fhir-samples");
    private static final String ONE = "{\"resourceType\":\"Patient\",\"id\":\"%s\"}";

    @Test
    void samplesAreReplayedWithTheirDayAndHeldAgainstWhatWasExpected() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String sample : List.of("healthy-and-silent", "pregnant", "waist-missing-and-deciding")) {
            for (String name : List.of("case.yaml", "request.json", "expected.json")) {
                files.put(
                        sample + "/" + name,
                        Files.readString(SAMPLES.resolve(sample).resolve(name)));
            }
        }
        files.computeIfPresent(
                "pregnant/expected.json",
                (name, text) -> text.replaceFirst("\"gates\" *: *\\[", "\"gates\":[\"SG-0\","));

        String run = finished(files);

        String page = Browser.get(run).body();
        assertThat(page)
                .contains("<strong>1</strong> other than expected", "gates[]: expected &quot;SG-0&quot;")
                .contains("waist-missing-and-deciding/request.json", "NO_REASON");
        assertThat(page.split("<ul class=\"cells\">", -1)).hasSize(4);
    }

    @Test
    void aRowOpensThePageOfItsPatient() throws IOException {
        String run = finished(Map.of(
                "a/case.yaml",
                "asOf: 2026-11-23\nset:\n  waist.set: IDF_EUROPID\n",
                "a/bundle.json",
                Files.readString(SAMPLES.resolve("subject-p1-untreated-man-of-52/bundle.json"))));

        HttpResponse<String> page = Browser.get(run + "/1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("As of <span>2026-11-23</span>", "class=\"card ", "Back to the replay");
        assertThat(Browser.get(run + "/2").statusCode()).isEqualTo(404);
        assertThat(Browser.post(run + "/1/what-if", "v.WAIST=98").body()).contains("112 cm → 98 cm");
    }

    @Test
    void looseResourcesOfOneFolderJoinAcrossFiles() {
        String waist = "{\"resourceType\":\"Observation\",\"id\":\"w\",\"status\":\"final\",\"subject\":{\"reference\":"
                + "\"Patient/one\"},\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8280-0\"}]},"
                + "\"effectiveDateTime\":\"2026-11-01\",\"valueQuantity\":{\"value\":112,\"unit\":\"cm\","
                + "\"system\":\"http://unitsofmeasure.org\",\"code\":\"cm\"}}";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("x/Observation.ndjson", waist);
        files.put("x/Patient.ndjson", ONE.formatted("one"));

        String run = finished(files);

        assertThat(Browser.get(run).body()).contains("1</span> patients");
        assertThat(Browser.get(run + "/1").body()).contains("112 cm");
    }

    @Test
    void theTableIsFilteredByRuleAndGivenAsCsvAndAsLines() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String sample : List.of("healthy-and-silent", "pregnant", "waist-missing-and-deciding")) {
            files.put(sample + "/request.json", Files.readString(SAMPLES.resolve(sample + "/request.json")));
        }
        String run = finished(files);

        String spoken = Browser.get(run + "?show=card").body();
        String csv = Browser.get(run + "/rows.csv").body();
        String lines = Browser.get(run + "/lines.ndjson?show=silent").body();

        assertThat(spoken)
                .contains(">waist-missing-and-deciding/request.json<")
                .doesNotContain(">healthy-and-silent/request.json<");
        assertThat(csv.lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("patient,file,asOf,glycaemia,visceral-adiposity");
        assertThat(lines.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("{\"patient\":").contains("\"cards\":[]"));
        assertThat(Browser.get(run + "/lines.ndjson?rule=gate:M-14").body().lines())
                .singleElement()
                .asString()
                .contains("pregnant/request.json", "\"M-14\"");
        assertThat(Browser.get(run + "/lines.ndjson?rule=gate:NO-SUCH").body()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestAnswered() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("bad.json", "{\"resourceType\": \"Bundle\",\n \"entry\": [}");
        files.put("good.json", ONE.formatted("good"));

        String page = Browser.get(finished(files)).body();

        assertThat(page).contains("bad.json:2 ", ">good</a>");
    }

    @Test
    void aFileMayComeInPartsThatFollowEachOther() {
        String run = Browser.location(Browser.post("/replay", ""));
        String text = ONE.formatted("first") + "\n" + ONE.formatted("second") + "\n";

        assertThat(Browser.files(run + "/files?at=0", Map.of("all.ndjson", text.substring(0, 20)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(Browser.files(run + "/files?at=7", Map.of("all.ndjson", "x")).statusCode())
                .isEqualTo(409);
        assertThat(Browser.files(run + "/files?at=20", Map.of("all.ndjson", text.substring(20)))
                        .statusCode())
                .isEqualTo(204);
        Browser.post(run + "/start", "");

        assertThat(await(run)).contains(">first</a>", ">second</a>");
        assertThat(Browser.files(run + "/files?at=0", Map.of("late.json", "{}")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aNameLeadsNowhereElse() {
        String run = finished(Map.of("../../etc/./passwd.json", ONE.formatted("one")));

        assertThat(Browser.get(run).body()).contains(">etc/passwd.json<");
    }

    @Test
    void namesOutOfTheInputStayText() {
        String run = finished(Map.of("<script>x</script>.json", ONE.formatted("<img src=x onerror=alert(1)>")));

        assertThat(Browser.get(run).body())
                .contains("&lt;img src=x onerror=alert(1)&gt;", "&lt;script&gt;x")
                .doesNotContain("<img", "<script>x");
        assertThat(Browser.get(run + "/rows.csv").body()).contains("<img src=x onerror=alert(1)>");
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsMadeText() {
        String run = finished(Map.of("one.json", ONE.formatted("=1+1")));

        assertThat(Browser.get(run + "/rows.csv").body().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("'=1+1,");
    }

    @Test
    void nothingChosenIsRefused() {
        assertThat(Browser.files("/replay", Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void moreThanOneFormHoldsIsRefused() {
        assertThat(Browser.files("/replay", Map.of("a.json", "a".repeat(11 << 20)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void whatIsForgottenIsGone() {
        String run = finished(Map.of("one.json", ONE.formatted("one")));

        assertThat(Browser.location(Browser.post(run + "/forget", ""))).isEqualTo("/replay");
        assertThat(Browser.get(run).statusCode()).isEqualTo(404);
    }

    @Test
    void aLongTableHasPages() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 101; i++) {
            lines.append(ONE.formatted("p" + i)).append('\n');
        }
        String run = finished(Map.of("all.ndjson", lines.toString()));

        assertThat(Browser.get(run).body()).contains(">p100</a>").doesNotContain(">p101</a>");
        assertThat(Browser.get(run + "?page=2").body())
                .contains(">p101</a>", "page=1")
                .doesNotContain(">p100</a>");
        assertThat(Browser.get(run + "?page=9").body()).contains(">p101</a>");
    }

    /** The address of a run that has ended. */
    private static String finished(Map<String, String> files) {
        String run = Browser.location(Browser.files("/replay", files));
        await(run);
        return run;
    }

    private static String await(String run) {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            HttpResponse<String> progress = Browser.get(run + "/progress");
            if (progress.headers().firstValue("HX-Refresh").isPresent()) {
                return Browser.get(run).body();
            }
            seen.add(progress.body());
            pause();
        }
        throw new AssertionError("never over: " + seen.get(seen.size() - 1));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
