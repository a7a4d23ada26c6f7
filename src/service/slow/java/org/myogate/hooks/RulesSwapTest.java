package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rules are changed while the service runs. */
@Tag("slow")
class RulesSwapTest {

    @TempDir
    Path folder;

    private RulesSite site;

    @BeforeEach
    void copyRules() {
        site = new RulesSite(folder);
    }

    @Test
    void anEditGoesLiveAndItsHashStandsOnTheCard() throws Exception {
        try (OwnServer server = site.start()) {
            JsonNode before = RulesSite.card(server);
            assertThat(RulesSite.label(before)).isEqualTo(RulesSite.live(server));
            assertThat(before.at("/extension/org.myogate/rules").toString()).contains(RulesSite.RATIO_IS_HIGH);

            site.edit(RulesSite.CUTOFFS, RulesSite.HIGH, "whtr.high,>=,0.70,");
            String label = RulesSite.awaitOtherThan(RulesSite.label(before), server);

            JsonNode after = RulesSite.card(server);
            assertThat(RulesSite.label(after)).isEqualTo(label).startsWith("myogate@1.0.0-");
            assertThat(after.at("/extension/org.myogate/rules").toString()).doesNotContain(RulesSite.RATIO_IS_HIGH);
            assertThat(after.get("uuid").asString())
                    .isNotEqualTo(before.get("uuid").asString());
            assertThat(RulesSite.metrics(server))
                    .contains("hash=\"" + label.substring(label.length() - 12) + "\"")
                    .contains("myogate_ruleset_attempts_total{result=\"swapped\"} 1.0")
                    .doesNotContain(RulesSite.label(before)
                            .substring(RulesSite.label(before).length() - 12));
            assertThat(site.home().resolve("rulesets").resolve(label).resolve(RulesSite.CUTOFFS))
                    .hasSameTextualContentAs(site.rules().resolve(RulesSite.CUTOFFS));
        }
    }

    @Test
    void aBrokenEditLeavesTheOldRulesAndHealthAndMetricsSayWhere() throws Exception {
        try (OwnServer server = site.start()) {
            String live = RulesSite.live(server);

            site.edit(RulesSite.CUTOFFS, RulesSite.HIGH, "whtr.high,>=,much,");
            RulesSite.await("a refusal", () -> RulesSite.result(server).equals("refused"));

            String place = site.rules().resolve(RulesSite.CUTOFFS) + ":4 ";
            assertThat(RulesSite.health(server).at("/lastAttempt/message").asString())
                    .startsWith(place);
            assertThat(RulesSite.metrics(server))
                    .contains("myogate_ruleset_refused{message=\"" + place)
                    .contains("myogate_ruleset_attempts_total{result=\"refused\"} 1.0")
                    .doesNotContain("myogate_ruleset_last_failure_seconds 0.0");
            assertThat(server.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(server.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(RulesSite.label(RulesSite.card(server))).isEqualTo(live);
            assertThat(site.command("live"))
                    .contains(live + " since ", "refused at ", place)
                    .endsWith("exit 1");

            site.edit(RulesSite.CUTOFFS, "whtr.high,>=,much,", RulesSite.HIGH);
            RulesSite.await("the mended folder", () -> RulesSite.result(server).equals("unchanged"));
            assertThat(RulesSite.metrics(server)).doesNotContain("myogate_ruleset_refused{");
            assertThat(site.command("live")).contains(live).endsWith("exit 0");
        }
    }

    @Test
    void aCallInFlightFinishesOnTheRulesItBeganWith() throws Exception {
        try (OwnServer server = site.start()) {
            String before = RulesSite.live(server);
            CompletableFuture<HttpResponse<String>> held = server.hold();

            site.edit("ruleset.yaml", "version: 1.0.0", "version: 1.0.1");
            String after = RulesSite.awaitOtherThan(before, server);
            server.release();

            assertThat(after).startsWith("myogate@1.0.1-");
            assertThat(RulesSite.label(RulesSite.card(held.join()))).isEqualTo(before);
            assertThat(RulesSite.label(RulesSite.card(server))).isEqualTo(after);
        }
    }

    @Test
    void discoveryAsksForACodeThatCameWithTheNewRules() throws Exception {
        Path codes = site.rules().resolve("terms/codes.csv");
        try (OwnServer server = site.start()) {
            String before = RulesSite.live(server);
            HttpResponse<String> list = server.get("/cds-services");
            assertThat(list.body()).doesNotContain("99999-5");

            Files.writeString(
                    codes, Files.readString(codes) + "WAIST,loinc,99999-5,use,,,waist of this site,verified,\n");
            RulesSite.awaitOtherThan(before, server);

            HttpResponse<String> then = server.get("/cds-services");
            assertThat(then.body()).contains("http://loinc.org|99999-5");
            assertThat(then.headers().firstValue("ETag"))
                    .isNotEqualTo(list.headers().firstValue("ETag"));
        }
    }
}
