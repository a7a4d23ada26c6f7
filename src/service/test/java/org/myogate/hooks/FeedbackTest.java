package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Section G of the CDS Hooks checklist, over the real port. */
class FeedbackTest {

    private static final String RULE = "visceral-adiposity/S+ ANTHRO: waist-to-height ratio in the high band";

    private static long count(String column) {
        return RecordCalls.counted(RULE).path(column).asLong(0);
    }

    private static JsonNode shown() {
        return RecordCalls.card(RecordCalls.unknown(RecordCalls.ofSomebody()), "pattern");
    }

    private static List<String> outcomes(JsonNode card) {
        return new JdbcTemplate(TestServer.bean(HikariDataSource.class))
                .queryForList(
                        "select outcome from answered_card where card = ? order by answered_at",
                        String.class,
                        card.get("uuid").asString());
    }

    @Test
    @Tag("cds-hooks-74")
    @Tag("cds-hooks-75")
    @Tag("cds-hooks-80")
    @Tag("cds-hooks-81")
    void takesAListOfReportsAndAnswersWithAnEmptyObject() {
        JsonNode one = shown();
        JsonNode other = shown();

        HttpResponse<String> response = RecordCalls.report(
                RecordCalls.accepted(one, "1985-04-12T23:20:50.52Z"),
                RecordCalls.overridden(other, RecordCalls.TIME, "not-now"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(outcomes(one)).containsExactly("accepted");
        assertThat(outcomes(other)).containsExactly("overridden");
    }

    @Test
    @Tag("cds-hooks-76")
    @Tag("cds-hooks-77")
    void countsACardThatWasAcceptedAndThenOverriddenAsBothAndNothingTwice() {
        ObjectNode call = RecordCalls.ofSomebody();
        long shown = count("shown");
        long accepted = count("accepted");
        long overridden = count("overridden");
        JsonNode card = RecordCalls.card(RecordCalls.unknown(call), "pattern");
        RecordCalls.unknown(call);
        ObjectNode first = RecordCalls.accepted(card, "2026-11-23T08:02:30.126Z");
        ObjectNode then = RecordCalls.overridden(card, "2026-11-23T08:02:31Z");

        RecordCalls.report(first);
        RecordCalls.report(first, then);
        RecordCalls.report(then);

        assertThat(outcomes(card)).containsExactly("accepted", "overridden");
        assertThat(count("shown")).isEqualTo(shown + 1);
        assertThat(count("accepted")).isEqualTo(accepted + 1);
        assertThat(count("overridden")).isEqualTo(overridden + 1);
    }

    @Test
    @Tag("cds-hooks-78")
    void takesAnOverrideWithoutAReasonWithAReasonWithoutDisplayAndWithACommentAlone() {
        ObjectNode bare = RecordCalls.overridden(shown(), RecordCalls.TIME);
        ObjectNode reason = RecordCalls.overridden(shown(), RecordCalls.TIME, "data-wrong");
        ObjectNode comment = RecordCalls.overridden(shown(), RecordCalls.TIME);
        comment.putObject("overrideReason").put("userComment", "Mrs Smith is away");

        assertThat(RecordCalls.report(bare, reason, comment).statusCode()).isEqualTo(200);
        assertThat(new JdbcTemplate(TestServer.bean(HikariDataSource.class))
                        .queryForMap(
                                "select * from answered_card where card = ?",
                                comment.get("card").asString()))
                .containsEntry("commented", true)
                .containsEntry("reason_code", null)
                .hasSize(8)
                .allSatisfy((column, value) -> assertThat(String.valueOf(value)).doesNotContain("Smith"));
    }

    /** A code can be misused for free text. */
    @Test
    @Tag("cds-hooks-80")
    void keepsNoReasonThatIsNoCode() {
        JsonNode card = shown();
        RecordCalls.report(RecordCalls.overridden(card, RecordCalls.TIME, "=Mrs Smith is away"));

        assertThat(new JdbcTemplate(TestServer.bean(HikariDataSource.class))
                        .queryForObject(
                                "select reason_code from answered_card where card = ?",
                                String.class,
                                card.get("uuid").asString()))
                .isEqualTo("other");
    }

    @Test
    @Tag("cds-hooks-80")
    void answersAReportOfAnUnknownCardAndCountsIt() {
        long before = RecordCalls.counter("myogate_feedback_unknown_total");

        HttpResponse<String> response = RecordCalls.report(
                RecordCalls.entry(UUID.randomUUID().toString(), "overridden", RecordCalls.TIME),
                RecordCalls.entry("of another service", "overridden", RecordCalls.TIME));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(RecordCalls.counter("myogate_feedback_unknown_total")).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @Tag("cds-hooks-75")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|feedback",
                "{\"feedback\":{}}|feedback",
                "{\"card\":\"c\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"2026-11-23T08:02:31Z\"}|feedback",
                "{\"feedback\":[7]}|feedback[0]",
            })
    void refusesWhatIsNoListOfReports(String body, String where) {
        Responses.refused(RecordCalls.post(RecordCalls.FEEDBACK, body), 400, where);
    }

    @ParameterizedTest
    @Tag("cds-hooks-75")
    @Tag("cds-hooks-78")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "card|null|.card",
                "card|7|.card",
                "outcome|null|.outcome",
                "outcome|\"ignored\"|.outcome",
                "outcome|\"Accepted\"|.outcome",
                "outcome|\"accepted\"|.acceptedSuggestions",
                "outcomeTimestamp|null|.outcomeTimestamp",
                "outcomeTimestamp|\"yesterday\"|.outcomeTimestamp",
                "outcomeTimestamp|\"2026-11-23\"|.outcomeTimestamp",
                "outcomeTimestamp|\"2026-11-23T08:02:31\"|.outcomeTimestamp",
                "outcomeTimestamp|\"2026-11-31T08:02:31Z\"|.outcomeTimestamp",
                "outcomeTimestamp|1764000000|.outcomeTimestamp",
                "overrideReason|\"no\"|.overrideReason",
                "overrideReason|{}|.overrideReason",
                "overrideReason|{\"reason\":{\"code\":\"c\"}}|.overrideReason.reason.system",
                "overrideReason|{\"reason\":{\"system\":\"http://s\"}}|.overrideReason.reason.code",
                "overrideReason|{\"reason\":\"c\"}|.overrideReason.reason",
                "overrideReason|{\"userComment\":7}|.overrideReason.userComment",
            })
    void refusesTheWholeBatchForOneWrongReportAndNamesTheElement(String field, String json, String where) {
        JsonNode card = shown();
        ObjectNode good = RecordCalls.overridden(card, RecordCalls.TIME);
        ObjectNode wrong = RecordCalls.overridden(card, RecordCalls.TIME);
        wrong.set(field, Calls.json(json));

        Responses.refused(RecordCalls.report(good, wrong), 400, "feedback[1]" + where);
        assertThat(outcomes(card)).isEmpty();
    }

    @ParameterizedTest
    @Tag("cds-hooks-75")
    @ValueSource(strings = {"[]", "{}", "[\"s\"]", "[{}]", "[{\"id\":7}]"})
    void refusesAnAcceptanceOfNoSuggestion(String suggestions) {
        ObjectNode wrong = RecordCalls.entry(UUID.randomUUID().toString(), "accepted", RecordCalls.TIME);
        wrong.set("acceptedSuggestions", Calls.json(suggestions));

        Responses.refused(RecordCalls.report(wrong), 400, "feedback[0].acceptedSuggestions");
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        ObjectNode entry = RecordCalls.overridden(shown(), "2026-11-23T09:02:31.123456789+01:00", "not-now");
        entry.put("vendor", 7).putObject("extension").put("a", "b");
        ObjectNode body = (ObjectNode) Calls.json(RecordCalls.batch(entry));
        body.putObject("extension").put("a", "b");

        assertThat(RecordCalls.post(RecordCalls.FEEDBACK, body.toString()).body())
                .isEqualTo("{}");
    }

    @Test
    void refusesOtherBodiesAndAddressesAsACallDoes() {
        String good = RecordCalls.batch(RecordCalls.entry("c", "overridden", RecordCalls.TIME));

        Responses.refused(RecordCalls.post("/cds-services/myogate/feedback", good), 404, "path");
        Responses.refused(TestServer.get(RecordCalls.FEEDBACK), 405, "method");
        Responses.refused(RecordCalls.post(RecordCalls.FEEDBACK, "{\"feedback\":["), 400, "line 1");
        Responses.refused(RecordCalls.post(RecordCalls.FEEDBACK, "[]"), 400, "");
        Responses.refused(
                TestServer.send(HttpRequest.newBuilder(TestServer.uri(RecordCalls.FEEDBACK))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(good))),
                415,
                "Content-Type");
        Responses.refused(RecordCalls.post(RecordCalls.FEEDBACK, " ".repeat(10 * 1024 * 1024) + good), 413, "body");
    }

    @Test
    void leavesNeitherCommentNorCardInTheLog() throws InterruptedException {
        JsonNode card = shown();
        ObjectNode told = RecordCalls.overridden(card, RecordCalls.TIME);
        told.putObject("overrideReason").put("userComment", "Zyxwvutsr");
        try (CapturedLog log = CapturedLog.open()) {
            RecordCalls.report(told);
            RecordCalls.report(told.put("outcome", "Zyxwvutsr"));

            assertThat(log.after(2))
                    .contains("feedback service=myogate-patient-view status=200", "status=400")
                    .doesNotContain("Zyxwvutsr", card.get("uuid").asString());
        }
    }

    /** Every connection is taken, as by a database that answers nobody. */
    @Test
    void answersCallsWithoutTheRecordAndTellsReportsToComeAgain() throws SQLException {
        JsonNode card = shown();
        ObjectNode somebody = RecordCalls.ofSomebody();
        HikariDataSource pool = TestServer.bean(HikariDataSource.class);
        long failures = RecordCalls.counter("myogate_record_failures_total");
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                taken.add(pool.getConnection());
            }

            assertThat(RecordCalls.known(somebody).get("cards").isEmpty()).isFalse();
            assertThat(RecordCalls.unknown(RecordCalls.again(somebody))
                            .get("cards")
                            .isEmpty())
                    .isFalse();
            HttpResponse<String> response = RecordCalls.report(RecordCalls.overridden(card, RecordCalls.TIME));
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            WireChecks.refusal(response.body());
            assertThat(TestServer.get("/record/rules").statusCode()).isEqualTo(503);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        // Two for the known caller, one for the other, one each for the report and the rules.
        assertThat(RecordCalls.counter("myogate_record_failures_total")).isEqualTo(failures + 5);
        assertThat(RecordCalls.report(RecordCalls.overridden(card, RecordCalls.TIME))
                        .statusCode())
                .isEqualTo(200);
    }
}
