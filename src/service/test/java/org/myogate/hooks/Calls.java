package org.myogate.hooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Request bodies: one good call, and changes to it. */
final class Calls {

    static final String INSTANCE = "3f6a2c1e-8d4b-4a57-9c1d-2b7e5f90a6d4";
    static final String FULL_INSTANCE = "7b1d4e02-51aa-4c1e-8c55-5a1f6f0f3d21";
    static final String DAY = "2026-11-23";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LOINC = "http://loinc.org";

    private static final String OTHERS = """
            {"resourceType":"Bundle","type":"searchset","entry":[
             {"fullUrl":"urn:uuid:0b6e2f7a-0c4d-4a52-8f1b-6f1f0f6f7c11","resource":{"resourceType":"Encounter","id":"e",
              "status":"finished","class":{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"IMP"},
              "subject":{"reference":"Patient/warm-up"},"period":{"start":"2026-05-01","end":"2026-05-04"}}},
             {"resource":{"resourceType":"MedicationStatement","id":"s","status":"active",
              "medicationReference":{"reference":"#m"},"subject":{"reference":"Patient/warm-up"},
              "effectivePeriod":{"start":"2025-01-01"},"contained":[{"resourceType":"Medication","id":"m",
              "code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6809"}]}}]}},
             {"resource":{"resourceType":"FamilyMemberHistory","id":"f","status":"completed",
              "patient":{"reference":"Patient/warm-up"},"relationship":{"coding":[{"code":"FTH",
              "system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode"}]},
              "condition":[{"code":{"coding":[{"system":"http://snomed.info/sct","code":"44054006"}]}}]}},
             {"resource":{"resourceType":"Observation","id":"q","status":"final","effectiveDateTime":"2026-11-01",
              "subject":{"reference":"Patient/warm-up"},"performer":[{"reference":"Practitioner/7"}],
              "code":{"coding":[{"system":"https://myogate.org/fhir/CodeSystem/fact","code":"symptoms-cv"}]},
              "valueBoolean":false}},
             {"resource":{"resourceType":"Observation","id":"i","status":"final","effectiveInstant":"2026-11-01T08:00:00Z",
              "subject":{"reference":"Patient/warm-up"},"specimen":{"reference":"Specimen/x"},
              "code":{"coding":[{"system":"http://loinc.org","code":"27873-9"}]},
              "valueQuantity":{"value":18.5,"comparator":">","unit":"uIU/mL"},"referenceRange":[{"high":{"value":25}}]}}
            ]}""";

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

    /** The call that warms the service up, with an encounter, a statement of medicines and a family history beside it. */
    static ObjectNode full() {
        try (InputStream in = WarmUp.class.getResourceAsStream("warm-up.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            ObjectNode call = (ObjectNode) JSON.readTree(text.replace("{today}", DAY));
            call.put("hookInstance", FULL_INSTANCE);
            call.putObject("extension").put("org.myogate.asOf", DAY);
            prefetch(call).set("others", JSON.readTree(OTHERS));
            return call;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
