package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A second ruleset runs beside the live one. */
@Tag("slow")
class ShadowTest {

    @TempDir
    Path folder;

    private static HttpResponse<String> report(OwnServer server, String accept) throws Exception {
        URI uri = server.uri("/record/shadow");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private static JsonNode json(OwnServer server) throws Exception {
        return Calls.json(report(server, "application/json").body());
    }

    private static JsonNode row(JsonNode report, String rule, String kind) {
        return report.get("differences")
                .valueStream()
                .filter(row -> row.get("rule").asString().equals(rule)
                        && row.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report.toString()));
    }

    @Test
    void isCountedAndListedByRuleAndShowsNoCard() throws Exception {
        RulesSite site = new RulesSite(folder);
        Path beside = site.copied("beside");
        RulesSite.edit(beside, RulesSite.CUTOFFS, RulesSite.HIGH, "whtr.high,>=,0.70,");
        try (OwnServer server = site.start("--myogate.shadow-rules=" + beside)) {
            String live = RulesSite.live(server);
            RulesSite.await("the shadow", () -> RulesSite.health(server).has("shadow"));
            String shadow = RulesSite.health(server).get("shadow").asString();
            assertThat(report(server, "application/json").statusCode()).isEqualTo(404);

            for (int call = 0; call < 3; call++) {
                JsonNode card = RulesSite.card(server);
                assertThat(RulesSite.label(card)).isEqualTo(live).isNotEqualTo(shadow);
                assertThat(card.at("/extension/org.myogate/rules").toString()).contains(RulesSite.RATIO_IS_HIGH);
            }
            RulesSite.await(
                    "three comparisons", () -> json(server).path("compared").asInt(0) == 3);

            JsonNode report = json(server);
            assertThat(report.propertyNames())
                    .containsExactly("live", "shadow", "since", "compared", "equal", "differences");
            assertThat(report.get("live").asString()).isEqualTo(live);
            assertThat(report.get("shadow").asString()).isEqualTo(shadow);
            assertThat(report.get("equal").asInt()).isZero();
            for (String kind : List.of("finding", "card")) {
                JsonNode row = row(report, RulesSite.RATIO_IS_HIGH, kind);
                assertThat(row.get("disappeared").asInt()).isEqualTo(3);
                assertThat(row.get("appeared").asInt()).isZero();
            }
            assertThat(row(report, "visceral-adiposity", "finding")
                            .get("changed")
                            .asInt())
                    .isEqualTo(3);
            assertThat(report.toString()).doesNotContain("Observation", "Patient/", "112", Calls.FULL_INSTANCE);

            List<String> table = report(server, "text/csv").body().lines().toList();
            assertThat(table.get(0)).isEqualTo("rule,kind,appeared,disappeared,changed,compared,live,shadow");
            assertThat(table).contains(RulesSite.RATIO_IS_HIGH + ",finding,0,3,0,3," + live + "," + shadow);

            assertThat(RulesSite.metrics(server))
                    .contains("myogate_shadow_compared_total 3.0")
                    .contains("myogate_shadow_equal_total 0.0")
                    .contains("myogate_shadow_failed_total 0.0")
                    .contains("myogate_shadow_dropped_total 0.0")
                    .contains("myogate_shadow_differences_total{kind=\"finding\",rule=\"" + RulesSite.RATIO_IS_HIGH
                            + "\"} 3.0")
                    .contains("role=\"shadow\"");

            theFolderOfTheShadowIsWatchedAndCountingBeginsAnew(server, beside, live, shadow);
        }
    }

    private static void theFolderOfTheShadowIsWatchedAndCountingBeginsAnew(
            OwnServer server, Path beside, String live, String shadow) throws Exception {
        RulesSite.edit(beside, RulesSite.CUTOFFS, "whtr.high,>=,0.70,", RulesSite.HIGH);
        RulesSite.edit(beside, "ruleset.yaml", "version: 1.0.0", "version: 1.0.1");
        RulesSite.await(
                "another shadow",
                () -> !RulesSite.health(server).get("shadow").asString().equals(shadow));

        RulesSite.card(server);
        RulesSite.await(
                "a comparison with it", () -> json(server).path("compared").asInt() == 1);
        assertThat(json(server).get("equal").asInt()).isEqualTo(1);
        assertThat(json(server).get("differences")).isEmpty();
        assertThat(json(server).get("shadow").asString()).startsWith("myogate@1.0.1-");
        assertThat(RulesSite.live(server)).isEqualTo(live);
        assertThat(RulesSite.metrics(server)).doesNotContain("myogate_shadow_differences_total{");

        RulesSite.edit(beside, RulesSite.CUTOFFS, RulesSite.HIGH, "whtr.high,>=,much,");
        RulesSite.await(
                "a refusal",
                () -> RulesSite.health(server)
                        .at("/lastAttemptOfShadow/result")
                        .asString("")
                        .equals("refused"));
        assertThat(RulesSite.health(server).at("/lastAttemptOfShadow/message").asString())
                .startsWith(beside.resolve(RulesSite.CUTOFFS) + ":4 ");
        assertThat(RulesSite.health(server).get("shadow").asString()).startsWith("myogate@1.0.1-");
    }

    @Test
    void isNotThereUnlessAFolderIsNamed() {
        HttpResponse<String> response = TestServer.get("/record/shadow");

        Responses.refused(response, 404, "path");
        assertThat(response.body()).contains("myogate.shadow-rules");
    }
}
