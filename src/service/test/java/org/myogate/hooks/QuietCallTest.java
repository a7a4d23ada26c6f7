package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was set aside is not shown again, over the real port. */
class QuietCallTest {

    private static String now() {
        return Instant.now().toString();
    }

    private static void setAside(JsonNode answer, String reason) {
        for (JsonNode card : answer.get("cards")) {
            assertThat(RecordCalls.report(RecordCalls.overridden(card, now(), reason))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static String silence(JsonNode answer) {
        return answer.at("/extension/org.myogate.silence/reason").asString("");
    }

    /** The waist of the patient, measured again. */
    private static void otherWaist(ObjectNode call) {
        call.findParents("value").forEach(quantity -> {
            if (quantity.get("value").asInt() == 112) {
                ((ObjectNode) quantity).put("value", 113);
            }
        });
    }

    @Test
    void isQuietOfTheSameFactsUntilTheyChange() {
        ObjectNode call = RecordCalls.ofSomebody();
        JsonNode first = RecordCalls.known(call);
        assertThat(first.get("cards").isEmpty()).isFalse();
        setAside(first, "already-managed");

        JsonNode again = RecordCalls.known(RecordCalls.again(call));
        JsonNode changed = RecordCalls.known(RecordCalls.again(call, QuietCallTest::otherWaist));

        assertThat(silence(again)).isEqualTo("ALREADY_SHOWN");
        assertThat(again.at("/extension/org.myogate.silence/text").asString())
                .contains("answered \"Already being managed\" on " + now().substring(0, 10));
        assertThat(RecordCalls.card(changed, "pattern").get("detail").asString())
                .contains("113 cm");
    }

    @Test
    void saysOnWhatIsLeftWhatIsNotShownAgain() {
        ObjectNode call = RecordCalls.ofSomebody();
        JsonNode first = RecordCalls.known(call);
        assertThat(first.get("cards")).hasSizeGreaterThan(1);
        RecordCalls.report(RecordCalls.overridden(first.get("cards").get(1), now(), "patient-declines"));

        JsonNode again = RecordCalls.known(RecordCalls.again(call));

        assertThat(again.get("cards")).hasSize(first.get("cards").size() - 1);
        assertThat(RecordCalls.card(again, "pattern").get("detail").asString())
                .contains("**Not shown again:** "
                        + first.at("/cards/1/source/topic/display").asString()
                        + ", answered \"Patient declines\"");
    }

    @Test
    void isShownAgainToAnotherClientAndWhereNobodyProvesWhoHeIs() {
        ObjectNode call = RecordCalls.ofSomebody();
        JsonNode first = RecordCalls.known(call);
        setAside(first, "data-wrong");

        assertThat(RecordCalls.known(RecordCalls.again(call), "https://other.example.org")
                        .get("cards"))
                .hasSameSizeAs(first.get("cards"));
        assertThat(RecordCalls.unknown(RecordCalls.again(call)).get("cards")).hasSameSizeAs(first.get("cards"));
    }

    @Test
    void isNotQuietForACallerThatProvesNothingWhateverItSetAside() {
        ObjectNode call = RecordCalls.ofSomebody();
        JsonNode first = RecordCalls.unknown(call);
        setAside(first, "already-managed");

        assertThat(RecordCalls.unknown(RecordCalls.again(call)).get("cards")).hasSameSizeAs(first.get("cards"));
    }

    @Test
    void repeatsByDefaultWhatWasOnlyShown() {
        ObjectNode call = RecordCalls.ofSomebody();
        JsonNode first = RecordCalls.known(call);

        assertThat(RecordCalls.known(RecordCalls.again(call)).get("cards")).hasSameSizeAs(first.get("cards"));
        assertThat(RecordCalls.known(call)).isEqualTo(first);
    }

    @Test
    void theWarmUpLeavesNothingBehind() {
        RecordCalls.unknown(RecordCalls.ofSomebody());

        assertThat(new JdbcTemplate(TestServer.bean(HikariDataSource.class))
                        .queryForList("select distinct hook_instance from shown_card", String.class))
                .isNotEmpty()
                .doesNotContain("00000000-0000-4000-8000-000000000000");
    }
}
