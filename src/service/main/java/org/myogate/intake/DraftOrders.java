package org.myogate.intake;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The orders that are being written in the moment of a call: drafts, whatever the client calls them. */
final class DraftOrders {

    private static final String FIELD = "draftOrders";
    private static final String MEDICINE = "MedicationRequest";

    private DraftOrders() {}

    /**
     * Those of a request's context; they speak for no list, and of several orders for medicines none is taken yet.
     *
     * @param before how many resources came before them in the request
     */
    static Contents of(JsonNode context, int before) {
        JsonNode drafts = context.path(FIELD).deepCopy();
        drafts.path("entry").forEach(entry -> {
            if (entry.path("resource") instanceof ObjectNode order
                    && order.path("resourceType").stringValue("").equals(MEDICINE)) {
                order.put("status", "draft");
            }
        });
        return PrefetchValue.of(FIELD, drafts, before).contents();
    }
}
