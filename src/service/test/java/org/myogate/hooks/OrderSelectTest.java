package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myogate.hooks.OrderCalls.METFORMIN;
import static org.myogate.hooks.OrderCalls.PREDNISONE;
import static org.myogate.hooks.OrderCalls.egfr;
import static org.myogate.hooks.OrderCalls.medicine;
import static org.myogate.hooks.OrderCalls.onlyCard;
import static org.myogate.hooks.OrderCalls.selecting;
import static org.myogate.hooks.OrderCalls.silence;
import static org.myogate.hooks.OrderCalls.with;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What speaks against the order that is being chosen, over a real port. */
class OrderSelectTest {

    private static final String NONE = "NO_REASON: The drafts name no medicine";

    private static ObjectNode basket(String selection) {
        return egfr(
                selecting(
                        List.of(selection),
                        medicine("m", METFORMIN, "Metformin"),
                        medicine("p", PREDNISONE, "Prednisone")),
                "24");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MedicationRequest/p",
                "p",
                "https://ehr.example.org/fhir/MedicationRequest/p",
                "MedicationRequest/p/_history/2"
            })
    void looksAtWhatIsSelectedOnly(String selection) {
        JsonNode card = onlyCard(basket(selection));

        assertThat(card.path("summary").asString()).startsWith("Prednisone: ");
        assertThat(card.path("detail").asString()).doesNotContain("Metformin", "eGFR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:uuid:6f3f0d6a-5f0e-4b8e-9d6b-0d4a8a2f7c11", "6f3f0d6a-5f0e-4b8e-9d6b-0d4a8a2f7c11"})
    void findsASelectionByTheFullUrlOfItsEntry(String selection) {
        ObjectNode call = basket(selection);
        ObjectNode entry = (ObjectNode) call.at("/context/draftOrders/entry/1");
        entry.put("fullUrl", "urn:uuid:6f3f0d6a-5f0e-4b8e-9d6b-0d4a8a2f7c11");
        ((ObjectNode) entry.get("resource")).remove("id");

        assertThat(onlyCard(call).path("summary").asString()).startsWith("Prednisone: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MedicationRequest/x", "ServiceRequest/p", "MedicationRequest/", "request/p"})
    void findsNothingBehindASelectionOfNothing(String selection) {
        assertThat(silence(basket(selection))).startsWith(NONE);
    }

    @Test
    void takesAnEmptySelection() {
        ObjectNode call = basket("p");
        Calls.context(call).putArray("selections");

        assertThat(silence(call)).startsWith(NONE);
    }

    /** An order that somebody left unfinished at another time is not the one that is being chosen. */
    @Test
    void takesNoStoredDraftForASelectedOne() {
        ObjectNode stored = medicine("stored", METFORMIN, "Metformin");
        stored.putObject("subject").put("reference", "Patient/1");

        assertThat(silence(with(
                        egfr(selecting(List.of("a"), medicine("a", OrderCalls.AMOXICILLIN, "Amoxicillin")), "24"),
                        "medications",
                        stored)))
                .startsWith("NO_REASON: No rule of this service");
    }

    /** No type of Bundle, no intent, no medicine, no encounter: what a form sends before anything is chosen. */
    @Test
    @Tag("cds-hooks-47")
    void answersAnEmptyDraftWithNoCard() {
        ObjectNode draft = medicine("request-123", "", "");
        draft.remove("medicationCodeableConcept");
        draft.putObject("subject").put("reference", "Patient/1");

        assertThat(silence(egfr(selecting(List.of("MedicationRequest/request-123"), draft), "24")))
                .startsWith(NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"entry\":null}",
                "{\"entry\":[]}",
                "{\"entry\":[{}]}",
                "{\"entry\":[{\"resource\":null}]}"
            })
    @Tag("cds-hooks-47")
    void answersAnEmptyBasketWithNoCard(String bundle) {
        ObjectNode call = selecting(List.of("MedicationRequest/x"));
        ObjectNode basket = (ObjectNode) Calls.json(bundle);
        Calls.context(call).set("draftOrders", basket.put("resourceType", "Bundle"));

        assertThat(silence(call)).startsWith(NONE);
    }

    @Test
    void warnsOfAnSglt2InhibitorOnAKetogenicDiet() {
        ObjectNode fact = (ObjectNode)
                Calls.json(
                        "{\"resourceType\":\"Observation\",\"id\":\"keto\",\"status\":\"final\","
                                + "\"effectiveDateTime\":\"2026-11-02\",\"valueBoolean\":true,\"subject\":{\"reference\":\"Patient/1\"},"
                                + "\"code\":{\"coding\":[{\"system\":\"https://myogate.org/fhir/CodeSystem/fact\",\"code\":\"on-keto\"}]}}");
        JsonNode card = onlyCard(
                with(selecting(List.of("e"), medicine("e", OrderCalls.EMPAGLIFLOZIN, "Empagliflozin")), "facts", fact));

        assertThat(card.path("indicator").asString()).isEqualTo("warning");
        assertThat(card.path("summary").asString())
                .startsWith("Empagliflozin: ")
                .contains("ketogenic diet");
        assertThat(card.at("/extension/org.myogate/rules").valueStream().map(JsonNode::asString))
                .containsExactly("DI-17", "F-5", "PH-23");
    }
}
