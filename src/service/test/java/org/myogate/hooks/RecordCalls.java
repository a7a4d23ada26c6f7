package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls of a client that is known, each for a patient of its own, and what is reported of their cards. */
final class RecordCalls {

    static final String FEEDBACK = TestServer.SERVICE + "/feedback";
    static final String TIME = "2026-11-23T08:02:31Z";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordCalls() {}

    /** A good call, for a patient whom no other test knows. */
    static ObjectNode ofSomebody() {
        ObjectNode call = Calls.good().put("hookInstance", UUID.randomUUID().toString());
        String patient = UUID.randomUUID().toString();
        Calls.context(call).put("patientId", patient);
        ((ObjectNode) Calls.prefetch(call).get("patient")).put("id", patient);
        call.findParents("subject")
                .forEach(resource -> ((ObjectNode) resource.get("subject")).put("reference", "Patient/" + patient));
        return call;
    }

    /** The same call as another one. */
    static ObjectNode again(ObjectNode call) {
        return again(call, changed -> {});
    }

    static ObjectNode again(ObjectNode call, Consumer<ObjectNode> change) {
        ObjectNode again = call.deepCopy().put("hookInstance", UUID.randomUUID().toString());
        change.accept(again);
        return again;
    }

    /** Answered, to a known client. */
    static JsonNode known(ObjectNode call) {
        return known(call, "https://ehr.example.org");
    }

    static JsonNode known(ObjectNode call, String issuer) {
        HttpResponse<String> response =
                TestServer.call(BodyPublishers.ofString(call.toString()), TestServer.ISSUER_HEADER, issuer);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return WireChecks.answer(response.body());
    }

    /** Answered, to nobody in particular. */
    static JsonNode unknown(ObjectNode call) {
        HttpResponse<String> response = TestServer.call(call.toString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return WireChecks.answer(response.body());
    }

    static JsonNode card(JsonNode answer, String topic) {
        for (JsonNode card : answer.get("cards")) {
            if (card.at("/source/topic/code").asString().equals(topic)) {
                return card;
            }
        }
        throw new AssertionError("no card of " + topic + " in " + answer);
    }

    static ObjectNode overridden(JsonNode card, String time) {
        return entry(card.get("uuid").asString(), "overridden", time);
    }

    static ObjectNode overridden(JsonNode card, String time, String code) {
        ObjectNode entry = overridden(card, time);
        entry.putObject("overrideReason")
                .putObject("reason")
                .put("system", "https://myogate.org/fhir/CodeSystem/override-reason")
                .put("code", code);
        return entry;
    }

    static ObjectNode accepted(JsonNode card, String time) {
        ObjectNode entry = entry(card.get("uuid").asString(), "accepted", time);
        entry.putArray("acceptedSuggestions")
                .addObject()
                .put("id", card.at("/suggestions/0/uuid").asString());
        return entry;
    }

    static ObjectNode entry(String card, String outcome, String time) {
        return JSON.createObjectNode().put("card", card).put("outcome", outcome).put("outcomeTimestamp", time);
    }

    static String batch(ObjectNode... entries) {
        ObjectNode body = JSON.createObjectNode();
        for (ObjectNode entry : entries) {
            body.withArray("feedback").add(entry);
        }
        return body.toString();
    }

    static HttpResponse<String> report(ObjectNode... entries) {
        return post(FEEDBACK, batch(entries));
    }

    static HttpResponse<String> post(String path, String body) {
        return TestServer.send(HttpRequest.newBuilder(TestServer.uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Of a rule, over all that was ever shown here. */
    static JsonNode counted(String rule) {
        for (JsonNode row : JSON.readTree(TestServer.get("/record/rules").body())) {
            if (row.get("rule").asString().equals(rule)) {
                return row;
            }
        }
        return JSON.createObjectNode();
    }

    static long counter(String name) {
        return TestServer.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
