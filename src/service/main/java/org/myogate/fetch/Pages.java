package org.myogate.fetch;

import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages of one search as one Bundle. Each step makes a new Bundle: whoever has waited long enough takes the last. */
final class Pages {

    private static final String NEXT = "next";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Pages() {}

    /** Where the next page is, empty on the last one and where the link is no address. */
    static Optional<URI> next(JsonNode bundle, URI base) {
        return bundle.path("link")
                .valueStream()
                .filter(link -> link.path("relation").stringValue("").equals(NEXT))
                .map(link -> link.path("url").stringValue(""))
                .filter(url -> !url.isBlank())
                .findFirst()
                .flatMap(url -> resolved(base, url));
    }

    private static Optional<URI> resolved(URI base, String url) {
        try {
            String folder = base.toString().endsWith("/") ? base.toString() : base + "/";
            return Optional.of(URI.create(folder).resolve(url.replace("|", "%7C")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean hasNext(JsonNode bundle) {
        return bundle.path("link")
                .valueStream()
                .anyMatch(link -> link.path("relation").stringValue("").equals(NEXT));
    }

    /** The entries of both, and what the later one says of further pages. */
    static ObjectNode joined(JsonNode sofar, JsonNode page) {
        ObjectNode bundle =
                JSON.createObjectNode().put("resourceType", "Bundle").put("type", "searchset");
        ArrayNode entries = JSON.createArrayNode();
        sofar.path("entry").valueStream().forEach(entries::add);
        page.path("entry").valueStream().forEach(entries::add);
        if (!entries.isEmpty()) {
            bundle.set("entry", entries);
        }
        if (hasNext(page)) {
            bundle.set("link", page.path("link"));
        }
        return bundle;
    }

    /** The same Bundle with a word that something was held back, which keeps it from passing for whole. */
    static ObjectNode heldBack(JsonNode bundle) {
        ObjectNode marked = (ObjectNode) bundle.deepCopy();
        ObjectNode entry = marked.withArray("entry").addObject();
        entry.set("resource", failure());
        entry.putObject("search").put("mode", "outcome");
        return marked;
    }

    /** What stands in the prefetch of a call for something that could not be had. */
    static ObjectNode failure() {
        ObjectNode outcome = JSON.createObjectNode().put("resourceType", "OperationOutcome");
        outcome.putArray("issue").addObject().put("severity", "error").put("code", "processing");
        return outcome;
    }
}
