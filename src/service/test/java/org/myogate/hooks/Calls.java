package org.myogate.hooks;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Request bodies: one good call, and changes to it. */
final class Calls {

    static final String INSTANCE = "3f6a2c1e-8d4b-4a57-9c1d-2b7e5f90a6d4";
    static final String DAY = "2026-11-23";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LOINC = "http://loinc.org";

    private Calls() {}

    /**
     * A man of 56 with waist 112 cm and height 175 cm (waist-to-height 0.64), seen on {@link #DAY}; problem list and
     * medicine list came and are empty.
     */
    static ObjectNode good() {
        ObjectNode call = JSON.createObjectNode().put("hook", "patient-view").put("hookInstance", INSTANCE);
        call.putObject("extension").put("org.myogate.asOf", DAY);
        call.putObject("context").put("userId", "Practitioner/7").put("patientId", "1");
        ObjectNode prefetch = call.putObject("prefetch");
        prefetch.set("patient", patient("1"));
        prefetch.set(
                "mine", searchset(quantity("waist", "8280-0", "112", "cm"), quantity("height", "8302-2", "175", "cm")));
        prefetch.set("conditions", searchset());
        prefetch.set("medicationRequests", searchset());
        return call;
    }

    static String good(Consumer<ObjectNode> change) {
        ObjectNode call = good();
        change.accept(call);
        return call.toString();
    }

    static ObjectNode context(ObjectNode call) {
        return (ObjectNode) call.get("context");
    }

    static ObjectNode prefetch(ObjectNode call) {
        return (ObjectNode) call.get("prefetch");
    }

    static ObjectNode patient(String id) {
        return JSON.createObjectNode()
                .put("resourceType", "Patient")
                .put("id", id)
                .put("gender", "male")
                .put("birthDate", "1970-03-01");
    }

    static ObjectNode quantity(String id, String loinc, String value, String unit) {
        ObjectNode observation = JSON.createObjectNode()
                .put("resourceType", "Observation")
                .put("id", id)
                .put("status", "final")
                .put("effectiveDateTime", DAY);
        observation
                .putObject("code")
                .putArray("coding")
                .addObject()
                .put("system", LOINC)
                .put("code", loinc);
        observation.putObject("subject").put("reference", "Patient/1");
        ObjectNode quantity = observation.putObject("valueQuantity");
        quantity.set("value", JSON.readTree(value));
        quantity.put("unit", unit).put("system", "http://unitsofmeasure.org").put("code", unit);
        return observation;
    }

    static ObjectNode searchset(JsonNode... resources) {
        ObjectNode bundle =
                JSON.createObjectNode().put("resourceType", "Bundle").put("type", "searchset");
        if (resources.length > 0) {
            ArrayNode entries = bundle.putArray("entry");
            for (JsonNode resource : resources) {
                entries.addObject().set("resource", resource);
            }
        }
        return bundle;
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
