package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.record.Client;
import org.myogate.record.RecordKeys;
import org.myogate.record.RuleCount;
import org.myogate.record.RuleCsv;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the record tells, and how a patient is taken out of it. */
class RecordRulesTest {

    private static HttpResponse<String> accepting(String type) {
        return TestServer.send(
                HttpRequest.newBuilder(TestServer.uri("/record/rules")).header("Accept", type));
    }

    private static HttpResponse<String> delete(String key) {
        return TestServer.send(HttpRequest.newBuilder(TestServer.uri("/record/patients/" + key))
                .DELETE());
    }

    private static ObjectNode shown() {
        ObjectNode call = RecordCalls.ofSomebody();
        JsonNode card = RecordCalls.card(RecordCalls.unknown(call), "pattern");
        RecordCalls.report(RecordCalls.overridden(card, RecordCalls.TIME, "not-now"));
        return call;
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*"})
    void areAListOfObjects(String accept) {
        shown();
        HttpResponse<String> response = accepting(accept);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode rules = Calls.json(response.body());
        assertThat(rules.isArray()).isTrue();
        assertThat(rules).isNotEmpty().allSatisfy(row -> {
            assertThat(row.propertyNames())
                    .containsExactly("rule", "ruleset", "shown", "accepted", "overridden", "reasons");
            assertThat(row.get("ruleset").asString()).isEqualTo("myogate@1.0.0");
            assertThat(row.get("shown").asLong()).isPositive();
            assertThat(row.get("reasons").isObject()).isTrue();
        });
        assertThat(rules)
                .anySatisfy(
                        row -> assertThat(row.at("/reasons/not-now").asLong(0)).isPositive());
    }

    @Test
    void areATableWhereOneIsWanted() {
        shown();
        HttpResponse<String> response = accepting("text/csv");

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(response.body().lines().findFirst()).contains("rule,ruleset,shown,accepted,overridden,reasons");
        assertThat(response.body().lines())
                .anySatisfy(line -> assertThat(line).contains(",myogate@1.0.0,", "not-now="));
    }

    @Test
    void comeInNoOtherType() {
        Responses.refused(accepting("text/html"), 406, "Accept");
    }

    /** A spreadsheet would run it. */
    @Test
    void holdNoCellThatIsAFormula() throws IOException {
        TreeMap<String, Long> reasons = new TreeMap<>(Map.of("@a", 1L, "b", 2L));

        assertThat(RuleCsv.of(List.of(new RuleCount("=1+1", "-r,\"x\"", 3, 2, 1, reasons))))
                .isEqualTo("rule,ruleset,shown,accepted,overridden,reasons\r\n"
                        + "'=1+1,\"'-r,\"\"x\"\"\",3,2,1,'@a=1;b=2\r\n");
    }

    @Test
    void aPatientIsTakenOutByHisKey() {
        String patient = Calls.context(shown()).get("patientId").asString();
        String key = TestServer.bean(RecordKeys.class)
                .patientKeys(Client.UNKNOWN, patient)
                .get(0);

        JsonNode first = Calls.json(delete(key).body());
        HttpResponse<String> then = delete(key);

        assertThat(first.get("shown").asInt()).isPositive();
        assertThat(first.get("answered").asInt()).isEqualTo(1);
        assertThat(then.statusCode()).isEqualTo(200);
        assertThat(Calls.json(then.body())).isEqualTo(Calls.json("{\"shown\":0,\"answered\":0}"));
        Responses.refused(delete(patient), 400, "path");
    }
}
