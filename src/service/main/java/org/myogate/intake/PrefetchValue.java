package org.myogate.intake;

import tools.jackson.databind.JsonNode;

/**
 * One value of a prefetch, told apart by its content.
 *
 * @param key its key
 * @param state what it is
 * @param contents what it holds, nothing unless {@code state} has data
 */
record PrefetchValue(String key, State state, Contents contents) {

    enum State {
        /** The client looked and found nothing. */
        NULL,
        /** A resource, or a Bundle that is whole; it may be empty. */
        DATA,
        /** A Bundle of which more pages exist. */
        CUT_SHORT,
        /** The client tried, and there was an error; data beside it may still be of use. */
        FAILED,
        /** Nothing that FHIR or CDS Hooks knows. */
        WRONG_TYPE
    }

    /** @param before how many resources came before it in the request */
    static PrefetchValue of(String key, JsonNode value, int before) {
        if (value.isNull()) {
            return new PrefetchValue(key, State.NULL, Contents.none(before));
        }
        if (value.path("resourceType").isString()) {
            return ofResource(key, value, before);
        }
        return value.has("resource") || value.has("response")
                ? ofOldForm(key, value, before)
                : new PrefetchValue(key, State.WRONG_TYPE, Contents.none(before));
    }

    /** {@code {response, resource}}, as an entry of a batch response has it. */
    private static PrefetchValue ofOldForm(String key, JsonNode value, int before) {
        String status = value.path("response").path("status").stringValue("");
        JsonNode resource = value.path("resource");
        if (!status.isBlank() && !status.startsWith("2")) {
            return new PrefetchValue(key, State.FAILED, Contents.none(before));
        }
        if (resource.isMissingNode() || resource.isNull()) {
            return new PrefetchValue(key, State.NULL, Contents.none(before));
        }
        return resource.path("resourceType").isString()
                ? ofResource(key, resource, before)
                : new PrefetchValue(key, State.WRONG_TYPE, Contents.none(before));
    }

    private static PrefetchValue ofResource(String key, JsonNode resource, int before) {
        return switch (Kind.of(resource.path("resourceType").stringValue(""))) {
            case OUTCOME -> new PrefetchValue(key, State.FAILED, Contents.none(before));
            case BUNDLE -> ofBundle(key, resource, before);
            default -> new PrefetchValue(key, State.DATA, Contents.of(resource, before + 1));
        };
    }

    private static PrefetchValue ofBundle(String key, JsonNode bundle, int before) {
        try {
            Contents contents = Contents.ofBundle(bundle, before);
            State state = contents.isCutShort() ? State.CUT_SHORT : State.DATA;
            return new PrefetchValue(key, contents.hasFailed() ? State.FAILED : state, contents);
        } catch (BadInput e) {
            return new PrefetchValue(key, State.WRONG_TYPE, Contents.none(before));
        }
    }

    @Override
    public String toString() {
        return "PrefetchValue[" + ShownName.of(key) + ", " + state + "]";
    }
}
