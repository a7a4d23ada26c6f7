package org.myogate.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;

/** JSON for tests, written with single quotes. */
final class Json {

    private static final JsonReader READER = new JsonReader(JsonLimits.anyLength());

    private Json() {}

    static String text(String quoted) {
        return quoted.replace('\'', '"');
    }

    static JsonNode read(String quoted) {
        return READER.read(text(quoted).getBytes(UTF_8));
    }
}
