package org.myogate.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How cards fared, over HTTP: a record of its own, that begins empty. */
@TestMethodOrder(OrderAnnotation.class)
class RecordPageTest {

    private static final String FEEDBACK = "/cds-services/myogate-patient-view/feedback";
    private static final Pattern BARS = Pattern.compile("data-bars=\"([^\"]+)\"");
    private static final Pattern RULE = Pattern.compile("<th scope=\"row\"><code>([^<]+)</code>");
    private static final String NOBODY = "3f1c0a52-0000-4000-8000-000000000000";

    @TempDir
    private static Path home;

    private static PageServer server;
    private static String empty;
    private static ObjectNode call;
    private static JsonNode cards;

    @BeforeAll
    static void start() {
        server = PageServer.start(home);
        server.get("/view/waist-missing-and-deciding/1");
        empty = server.get("/record").body();
        call = PageServer.sample("waist-missing-and-deciding");
        cards = server.call(call).get("cards");
        report(cards.at("/0/uuid").asString(), "not-now");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void beginsEmptyAndSaysWhatWouldFillIt() {
        assertThat(empty)
                .contains("Nothing is recorded yet", "/cds-services/{id}/feedback")
                .doesNotContain("<table", "data-bars");
    }

    @Test
    void showsTheSameNumbersAsTableAsPlotAndAsFile() {
        String page = server.get("/record?sort=overridden").body();

        String rule = cards.at("/0/extension/org.myogate/rules/0").asString();
        JsonNode counted = counted(rule);
        assertThat(page)
                .contains("<code>" + rule + "</code>", "Not addressed today " + counted.at("/reasons/not-now"))
                .containsPattern("(?s)<code>" + Pattern.quote(rule) + "</code>.*?number\">"
                        + counted.get("shown") + "</td>\\s*<td class=\"number\">" + counted.get("accepted")
                        + "</td>\\s*<td class=\"number\">" + counted.get("overridden"));
        JsonNode bars = bars(page);
        assertThat(bars.get("labels").get(0).asString()).isNotEmpty();
        assertThat(bars.at("/series/2/label").asString()).isEqualTo("overridden");
        assertThat(bars.at("/series/0/numbers")).hasSize(bars.get("labels").size());
        assertThat(bars.at("/series/2/numbers/0").asLong())
                .isEqualTo(counted.get("overridden").asLong());

        HttpResponse<String> csv = server.get("/record.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body())
                .isEqualTo(server.get("/record/rules", "Accept", "text/csv").body());
    }

    @Test
    void isSortedAndFilteredByWhatIsAskedAndByNothingElse() {
        String rule = cards.at("/0/extension/org.myogate/rules/0").asString();

        assertThat(rules(server.get("/record").body())).isSorted().hasSizeGreaterThan(2);
        assertThat(rules(server.get("/record?rule=" + URLEncoder.encode(rule, StandardCharsets.UTF_8)
                                + "&version=myogate@1.0.0")
                        .body()))
                .containsExactly(rule);
        String bySomethingElse = server.get("/record?sort=%3Cscript%3E&rule=%3Cscript%3Ealert(1)")
                .body();
        assertThat(rules(bySomethingElse)).isSorted().hasSizeGreaterThan(2);
        assertThat(bySomethingElse).doesNotContain("<script>alert");
        assertThat(server.get("/record?sort=shown").body()).contains("aria-sort=\"descending\"");
    }

    @Test
    void countsReportsOfUnknownCardsAndKeepsHostileReasonsInert() {
        JsonNode card = cards.get(1);
        report(card.get("uuid").asString(), "<script>alert(1)</script>");
        report(NOBODY, "not-now");

        String page = server.get("/record").body();

        assertThat(page).containsPattern("never shown here[^<]*<strong>1</strong>");
        assertThat(page)
                .doesNotContain("<script>alert", NOBODY, card.get("uuid").asString());
        assertThat(page).doesNotContain(call.at("/context/patientId").asString());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void saysWhenTheRecordCannotBeRead() {
        server.context().getBean(HikariDataSource.class).close();

        HttpResponse<String> page = server.get("/record");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("The record cannot be read now").doesNotContain("Hikari", "Exception");
    }

    private static void report(String card, String code) {
        ObjectNode body = PageServer.JSON.createObjectNode();
        body.withArray("feedback")
                .addObject()
                .put("card", card)
                .put("outcome", "overridden")
                .put("outcomeTimestamp", "2026-11-23T08:02:31Z")
                .putObject("overrideReason")
                .putObject("reason")
                .put("system", "https://myogate.org/fhir/CodeSystem/override-reason")
                .put("code", code);
        assertThat(server.json(FEEDBACK, body).statusCode()).isEqualTo(200);
    }

    private static JsonNode counted(String rule) {
        for (JsonNode row : PageServer.JSON.readTree(server.get("/record/rules").body())) {
            if (row.get("rule").asString().equals(rule)) {
                return row;
            }
        }
        throw new AssertionError(rule);
    }

    private static JsonNode bars(String page) {
        Matcher found = BARS.matcher(page);
        assertThat(found.find()).isTrue();
        return PageServer.JSON.readTree(found.group(1).replace("&quot;", "\""));
    }

    private static List<String> rules(String page) {
        return RULE.matcher(page).results().map(match -> match.group(1)).toList();
    }
}
