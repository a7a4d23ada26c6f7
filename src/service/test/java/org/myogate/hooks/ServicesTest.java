package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.hooks.OrderCalls.answered;
import static org.myogate.hooks.OrderCalls.changed;
import static org.myogate.hooks.OrderCalls.condition;
import static org.myogate.hooks.OrderCalls.entering;
import static org.myogate.hooks.OrderCalls.medicine;
import static org.myogate.hooks.OrderCalls.silence;
import static org.myogate.hooks.OrderCalls.with;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each service with its own context, over a real port. */
class ServicesTest {

    private static final String PREDIABETES = "714628002";
    private static final String SPRAINED_ANKLE = "44465007";

    private static ObjectNode good(String hook) {
        ObjectNode call = OrderCalls.signing(medicine("m", OrderCalls.METFORMIN, "Metformin"))
                .put("hook", hook);
        ObjectNode context = Calls.context(call).put("encounterId", "e1");
        context.putArray("selections").add("MedicationRequest/m");
        context.set("conditions", OrderCalls.basket(condition("new", PREDIABETES)));
        return call;
    }

    @Test
    void discoveryListsOneServiceForEachHook() {
        JsonNode services =
                WireChecks.discovery(TestServer.get("/cds-services").body()).get("services");

        assertThat(services.findValuesAsString("hook"))
                .containsExactly(
                        "patient-view", "encounter-start", "order-select", "order-sign", "problem-list-item-create");
        assertThat(services).allSatisfy(service -> {
            assertThat(service.path("id").asString())
                    .isEqualTo("myogate-" + service.path("hook").asString());
            assertThat(service.path("title").asString()).isNotBlank();
            assertThat(service.path("usageRequirements").asString()).contains("R4", "dult");
            assertThat(service.path("prefetch").has("patient")).isTrue();
        });
        assertThat(services.findValuesAsString("description")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    encounter-start          | userId      |                                | context.userId
                    encounter-start          | encounterId |                                | context.encounterId
                    encounter-start          | encounterId | 5                              | context.encounterId
                    order-select             | userId      |                                | context.userId
                    order-select             | selections  |                                | context.selections
                    order-select             | selections  | "MedicationRequest/m"          | context.selections
                    order-select             | selections  | {"0":"MedicationRequest/m"}    | context.selections
                    order-select             | selections  | [5]                            | context.selections
                    order-select             | selections  | ["MedicationRequest/m",null]   | context.selections
                    order-select             | selections  | [""]                           | context.selections
                    order-select             | draftOrders |                                | context.draftOrders
                    order-select             | draftOrders | []                             | context.draftOrders
                    order-select             | draftOrders | {}                             | context.draftOrders
                    order-sign               | userId      |                                | context.userId
                    order-sign               | draftOrders |                                | context.draftOrders
                    order-sign               | draftOrders | {"resourceType":"List"}        | context.draftOrders
                    order-sign               | draftOrders | "Bundle"                       | context.draftOrders
                    order-sign               | draftOrders | {"resourceType":"Bundle","entry":{}} | context.draftOrders
                    problem-list-item-create | userId      |                                | context.userId
                    problem-list-item-create | conditions  |                                | context.conditions
                    problem-list-item-create | conditions  | [{"resourceType":"Condition"}] | context.conditions
                    problem-list-item-create | conditions  | {"resourceType":"Condition"}   | context.conditions
                    """)
    @Tag("cds-hooks-24")
    void namesTheFieldOfTheContextThatIsWrong(String hook, String field, String value, String where) {
        ObjectNode call = good(hook);
        if (value == null) {
            Calls.context(call).remove(field);
        } else {
            Calls.context(call).set(field, Calls.json(value));
        }

        Responses.refused(OrderCalls.send(call), 400, where);
    }

    @ParameterizedTest
    @CsvSource({
        "encounter-start, patient-view",
        "order-select, order-sign",
        "order-sign, order-select",
        "problem-list-item-create, encounter-start"
    })
    @Tag("cds-hooks-20")
    void refusesTheHookOfAnotherService(String service, String hook) {
        Responses.refused(TestServer.call("myogate-" + service, good(hook).toString()), 400, "hook");
    }

    /** A field that the hook does not know is none of its business. */
    @Test
    void ignoresWhatBelongsToAnotherHook() {
        ObjectNode call = good("order-sign");
        Calls.context(call).putArray("selections").add(5);
        Calls.context(call).put("conditions", "none");

        assertThat(silence(call)).startsWith("NO_REASON");
    }

    @Test
    @Tag("cds-hooks-46")
    void saysAtTheStartOfAnEncounterWhatTheChartWouldSay() {
        JsonNode chart = answered(good("patient-view")).get("cards");
        JsonNode start = answered(good("encounter-start")).get("cards");

        assertThat(start).isNotEmpty();
        assertThat(start).hasSameSizeAs(chart);
        for (int i = 0; i < start.size(); i++) {
            for (String member : List.of("summary", "detail", "indicator")) {
                assertThat(start.get(i).get(member)).isEqualTo(chart.get(i).get(member));
            }
        }
        assertThat(start.findValuesAsString("uuid")).doesNotContainAnyElementsOf(chart.findValuesAsString("uuid"));
        assertThat(start.findValues("encounter"))
                .isNotEmpty()
                .allSatisfy(encounter ->
                        assertThat(encounter.path("reference").asString()).isEqualTo("Encounter/e1"));
    }

    @Test
    void countsAProblemThatWasJustEntered() {
        ObjectNode entered = changed(condition("new", PREDIABETES), each -> {
            each.remove("subject");
            each.remove("onsetDateTime");
        });
        JsonNode answer = answered(with(entering(entered), "conditions"));

        assertThat(answer.get("cards")).isNotEmpty();
        assertThat(answer.toString()).contains("rediabetes");
    }

    /** What was entered is newer than what the client had on file when it filled the prefetch. */
    @Test
    void takesTheEntryForNewerThanTheListOnFile() {
        ObjectNode onFile = changed(condition("new", PREDIABETES), each -> {
            each.putObject("meta").put("versionId", "9").put("lastUpdated", "2026-11-23T08:00:00Z");
            each.put("abatementDateTime", "2020-01-01");
        });
        ObjectNode call = with(entering(condition("new", PREDIABETES)), "conditions", onFile);
        Calls.prefetch(call).remove("mine");

        assertThat(answered(call).toString()).contains("rediabetes");
    }

    @Test
    void saysNothingOfAProblemThatBearsOnNothingHere() {
        assertThat(silence(entering(condition("ankle", SPRAINED_ANKLE))))
                .isEqualTo("NO_REASON: None of the problems entered bears on insulin resistance.");
        assertThat(silence(entering())).startsWith("NO_REASON");
    }

    /** It could be any diagnosis, and so it is known to be none. */
    @Test
    void saysNothingOfAProblemInWordsOnly() {
        ObjectNode words = changed(condition("words", PREDIABETES), each -> {
            each.putObject("code").put("text", "something the patient said");
        });

        assertThat(silence(entering(words))).startsWith("NO_REASON: None of the problems");
    }

    @Test
    void usesNoProblemOfAnotherPatient() {
        ObjectNode foreign = condition("new", PREDIABETES);
        foreign.putObject("subject").put("reference", "Patient/2");

        assertThat(silence(entering(foreign))).startsWith("NO_REASON: None of the problems");
    }
}
