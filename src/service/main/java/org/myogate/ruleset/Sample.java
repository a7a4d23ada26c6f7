package org.myogate.ruleset;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A patient to try rules with.
 *
 * @param name of its folder
 * @param body a CDS Hooks request, or a Bundle, which is taken for the prefetch of an opened chart
 * @param asOf the moment it is told for, null for now
 */
record Sample(String name, String body, @Nullable String asOf) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Samples carry names of their own where the wire wants a UUID. */
    private static final String INSTANCE = "5d0c61a4-3f0e-4a5c-9a53-000000000001";

    /** As a call that the service would answer. */
    ObjectNode call(JsonNode read) {
        ObjectNode call = read.path("resourceType").isString() ? opened(read) : ((ObjectNode) read).deepCopy();
        return call.put("hookInstance", INSTANCE);
    }

    private static ObjectNode opened(JsonNode bundle) {
        String patient = bundle.path("entry")
                .valueStream()
                .map(entry -> entry.path("resource"))
                .filter(resource -> resource.path("resourceType").asString("").equals("Patient"))
                .map(resource -> resource.path("id").asString(""))
                .findFirst()
                .orElse("");
        ObjectNode call = JSON.createObjectNode().put("hook", "patient-view");
        call.putObject("context").put("userId", "Practitioner/sample").put("patientId", patient);
        call.putObject("prefetch").set("record", bundle);
        return call;
    }

    @Override
    public String toString() {
        return "Sample[" + name + "]";
    }
}
