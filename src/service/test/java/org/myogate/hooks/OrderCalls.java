package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls about orders and problems of the patient of {@link Calls}, and what comes back. */
final class OrderCalls {

    static final String METFORMIN = "860975";
    static final String EMPAGLIFLOZIN = "1545658";
    static final String SEMAGLUTIDE = "1991302";
    static final String TIRZEPATIDE = "2601761";
    static final String SITAGLIPTIN = "665033";
    static final String PREDNISONE = "198145";
    static final String AMOXICILLIN = "308182";

    static final String T2D = "44054006";
    static final String KETOACIDOSIS = "420422005";

    private OrderCalls() {}

    /** Both lists came and are empty but for type 2 diabetes; eGFR 88, ALT 24. */
    static ObjectNode signing(JsonNode... drafts) {
        ObjectNode call = Calls.good();
        call.put("hook", "order-sign");
        Calls.context(call).set("draftOrders", basket(drafts));
        ObjectNode prefetch = Calls.prefetch(call);
        prefetch.remove("medicationRequests");
        prefetch.set("medications", Calls.searchset());
        prefetch.set("conditions", Calls.searchset(condition("diabetes", T2D)));
        prefetch.set("kidney", Calls.searchset(Calls.quantity("egfr", "98979-8", "88", "mL/min/{1.73_m2}")));
        prefetch.set("liver", Calls.searchset(Calls.quantity("alt", "1742-6", "24", "U/L")));
        return call;
    }

    static ObjectNode selecting(List<String> selections, JsonNode... drafts) {
        ObjectNode call = signing(drafts).put("hook", "order-select");
        ArrayNode selected = Calls.context(call).putArray("selections");
        selections.forEach(selected::add);
        return call;
    }

    static ObjectNode entering(JsonNode... conditions) {
        ObjectNode call = signing().put("hook", "problem-list-item-create");
        Calls.context(call).remove("draftOrders");
        Calls.context(call).set("conditions", basket(conditions));
        return call;
    }

    /** A Bundle as the sandbox sends it, without a type. */
    static ObjectNode basket(JsonNode... resources) {
        ObjectNode bundle = Calls.searchset(resources);
        bundle.remove("type");
        return bundle;
    }

    static ObjectNode medicine(String id, String rxnorm, String text) {
        ObjectNode order = (ObjectNode) Calls.json("{\"resourceType\":\"MedicationRequest\",\"status\":\"draft\"}");
        order.put("id", id);
        ObjectNode concept = order.putObject("medicationCodeableConcept").put("text", text);
        concept.putArray("coding")
                .addObject()
                .put("system", "http://www.nlm.nih.gov/research/umls/rxnorm")
                .put("code", rxnorm);
        return order;
    }

    static ObjectNode taken(String id, String rxnorm, String text) {
        ObjectNode order = medicine(id, rxnorm, text).put("status", "active").put("intent", "order");
        order.putObject("subject").put("reference", "Patient/1");
        return order.put("authoredOn", "2026-07-01");
    }

    static ObjectNode condition(String id, String snomed) {
        ObjectNode condition =
                (ObjectNode) Calls.json("{\"resourceType\":\"Condition\",\"onsetDateTime\":\"2019-05-03\"}");
        condition.put("id", id);
        condition
                .putObject("code")
                .putArray("coding")
                .addObject()
                .put("system", "http://snomed.info/sct")
                .put("code", snomed);
        condition.putObject("subject").put("reference", "Patient/1");
        return condition;
    }

    static ObjectNode with(ObjectNode call, String key, JsonNode... resources) {
        Calls.prefetch(call).set(key, Calls.searchset(resources));
        return call;
    }

    static ObjectNode egfr(ObjectNode call, String value) {
        return with(call, "kidney", Calls.quantity("egfr", "98979-8", value, "mL/min/{1.73_m2}"));
    }

    static ObjectNode changed(ObjectNode resource, Consumer<ObjectNode> change) {
        change.accept(resource);
        return resource;
    }

    /** Sends it to the service of its hook. */
    static HttpResponse<String> send(ObjectNode call) {
        return TestServer.call("myogate-" + call.get("hook").asString(), call.toString());
    }

    static JsonNode answered(ObjectNode call) {
        HttpResponse<String> response = send(call);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return WireChecks.answer(response.body());
    }

    static JsonNode onlyCard(ObjectNode call) {
        JsonNode cards = answered(call).get("cards");
        assertThat(cards).as(cards.toString()).hasSize(1);
        return cards.get(0);
    }

    static String silence(ObjectNode call) {
        JsonNode answer = answered(call);
        assertThat(answer.get("cards")).as(answer.toString()).isEmpty();
        JsonNode silence = answer.at("/extension/org.myogate.silence");
        return silence.path("reason").asString() + ": " + silence.path("text").asString();
    }
}
