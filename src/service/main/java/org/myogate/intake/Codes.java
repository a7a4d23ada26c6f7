package org.myogate.intake;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a resource is coded as, for those who know which codes matter. */
final class Codes {

    private static final List<String> ELEMENTS = List.of("code", "medicationCodeableConcept", "vaccineCode");

    private Codes() {}

    /** {@code system|code} of the resource and its components, in order; empty when it bears none. */
    static List<String> of(JsonNode resource) {
        List<String> codes = new ArrayList<>();
        ELEMENTS.forEach(element -> add(resource.path(element), codes));
        resource.path("component").valueStream().forEach(component -> add(component.path("code"), codes));
        return codes;
    }

    private static void add(JsonNode concept, List<String> codes) {
        concept.path("coding")
                .valueStream()
                .filter(coding -> coding.path("code").isString())
                .map(coding -> coding.path("system").stringValue("") + "|"
                        + coding.path("code").stringValue())
                .forEach(codes::add);
    }
}
