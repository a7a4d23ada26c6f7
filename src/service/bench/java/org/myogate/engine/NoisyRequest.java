package org.myogate.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A made-up request that is as long as it is asked to be. */
final class NoisyRequest {

    private static final String SAMPLE = "full-set-in-conventional-units/request.json";
    private static final Instant OLDER = Instant.parse("2026-10-31T08:05:00Z");
    private static final String NOBODY_READS = "94500-6";
    private static final Duration HOURS_APART = Duration.ofHours(7);
    private static final int ONE_UNREAD_IN = 5;

    private NoisyRequest() {}

    /**
     * A sample, and its observations again at ever older times: many values of each marker, as of a patient who is
     * measured daily. Every fifth has a code that no table holds.
     *
     * @param samples the folder of samples
     * @param resources how many the request holds in all
     */
    static byte[] of(Path samples, int resources) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode call = mapper.readTree(samples.resolve(SAMPLE).toFile());
        List<ObjectNode> bundles = new ArrayList<>();
        List<ObjectNode> models = new ArrayList<>();
        int there = 0;
        for (Map.Entry<String, JsonNode> key : call.path("prefetch").properties()) {
            ArrayNode entries = (ArrayNode) key.getValue().get("entry");
            there += entries == null ? 1 : entries.size();
            if (entries != null && isObservation(entries.get(0))) {
                entries.forEach(entry -> {
                    bundles.add((ObjectNode) key.getValue());
                    models.add((ObjectNode) entry);
                });
            }
        }
        List<ObjectNode> copies = models.stream().map(ObjectNode::deepCopy).toList();
        for (int i = 0; i < resources - there; i++) {
            ObjectNode bundle = bundles.get(i % bundles.size());
            ArrayNode entries = (ArrayNode) bundle.get("entry");
            entries.add(older(copies.get(i % copies.size()).deepCopy(), i, i / copies.size()));
            bundle.put("total", entries.size());
        }
        return mapper.writeValueAsBytes(call);
    }

    private static boolean isObservation(JsonNode entry) {
        return entry.path("resource").path("resourceType").asString().equals("Observation");
    }

    private static ObjectNode older(ObjectNode entry, int number, int round) {
        ObjectNode resource = (ObjectNode) entry.get("resource");
        entry.put("fullUrl", "https://ehr.example.org/fhir/Observation/noise-" + number);
        resource.put("id", "noise-" + number);
        resource.put(
                "effectiveDateTime",
                OLDER.minus(HOURS_APART.multipliedBy(round)).toString());
        if (number % ONE_UNREAD_IN == 0) {
            ((ObjectNode) resource.path("code").path("coding").get(0)).put("code", NOBODY_READS);
        }
        return entry;
    }
}
