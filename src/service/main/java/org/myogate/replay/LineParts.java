package org.myogate.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The line of one patient, part by part and place by place, so that two of them can be laid side by side. Lists have no
 * meaning in their order; what has a rank says so.
 */
final class LineParts {

    static final String FINDINGS = "findings";
    static final String ASKS = "asks";
    static final String SILENCE = "silence";
    static final String EVIDENCE = "evidence";

    /** Whose line it is, what is compared on its own, and what another part tells already. */
    private static final Set<String> LEFT_OUT = Set.of("patient", "file", "asOf", "ruleset", "cards", "gates");

    private static final Map<String, String> NAMES = Map.of("gateEffects", "gates");

    /** By which element of a list something is told. */
    private static final List<String> KEYS = List.of("id", "input", "source", "class");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private LineParts() {}

    /** Parts by name, in the order of the line; of each its places by name. */
    static Map<String, Map<String, JsonNode>> of(ObjectNode line) {
        Map<String, Map<String, JsonNode>> parts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> part : line.properties()) {
            if (!LEFT_OUT.contains(part.getKey())) {
                parts.put(NAMES.getOrDefault(part.getKey(), part.getKey()), places(part.getKey(), part.getValue()));
            }
        }
        return parts;
    }

    private static Map<String, JsonNode> places(String part, JsonNode value) {
        Map<String, JsonNode> places = new TreeMap<>();
        if (part.equals(SILENCE)) {
            places.put("", value);
        } else if (part.equals(FINDINGS)) {
            value.properties().forEach(axis -> finding(axis.getKey(), axis.getValue(), places));
        } else if (value.isObject()) {
            value.properties().forEach(each -> places.put(each.getKey(), sorted(each.getValue())));
        } else {
            value.forEach(element -> element(element, places));
        }
        return places;
    }

    /** Each item of evidence is a place of its own, since it has a rule of its own. */
    private static void finding(String axis, JsonNode finding, Map<String, JsonNode> places) {
        ObjectNode rest = ((ObjectNode) finding).deepCopy();
        rest.remove(EVIDENCE);
        places.put(axis, rest);
        for (JsonNode item : finding.path(EVIDENCE)) {
            JsonNode cutoff = item.path("cutoff");
            String name = item.path("rule").asString() + (cutoff.isString() ? " by " + cutoff.asString() : "");
            places.put(EVIDENCE + " " + name, NODES.stringNode("counts"));
        }
    }

    private static void element(JsonNode element, Map<String, JsonNode> places) {
        if (!element.isObject()) {
            places.put(element.asString(), NODES.booleanNode(true));
            return;
        }
        ObjectNode rest = ((ObjectNode) element).deepCopy();
        String place = KEYS.stream()
                .filter(rest::has)
                .findFirst()
                .map(key -> rest.remove(key).asString())
                .orElse("");
        JsonNode before = places.get(place);
        ArrayNode all = before == null ? NODES.arrayNode() : (ArrayNode) before;
        places.put(place, sorted(all.add(sorted(rest))));
    }

    private static JsonNode sorted(JsonNode value) {
        if (value.isObject()) {
            ObjectNode sorted = NODES.objectNode();
            value.properties().forEach(each -> sorted.set(each.getKey(), sorted(each.getValue())));
            return sorted;
        }
        if (value.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            value.forEach(element -> elements.add(sorted(element)));
            elements.sort(Comparator.comparing(LineWriter::text));
            return NODES.arrayNode().addAll(elements);
        }
        return value;
    }
}
