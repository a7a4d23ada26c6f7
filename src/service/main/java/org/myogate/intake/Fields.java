package org.myogate.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Fields of a JSON object that came over the wire. What has not the shape it must have is refused with 400, naming its
 * place; what it holds is quoted nowhere. Null and blank mean that a field is not there.
 */
public final class Fields {

    private Fields() {}

    public static boolean isThere(JsonNode value) {
        boolean isBlank = value.isString() && value.stringValue().isBlank();
        return !value.isMissingNode() && !value.isNull() && !isBlank;
    }

    /** A field that must be there, of any type. */
    public static JsonNode required(JsonNode parent, String field, String where) {
        JsonNode value = parent.path(field);
        if (!isThere(value)) {
            throw wrong("required", where, "is missing");
        }
        return value;
    }

    /** A text that must be there. */
    public static String text(JsonNode parent, String field, String where) {
        return textOf(required(parent, field, where), where);
    }

    /** A text, null when it is not there. */
    public static @Nullable String optionalText(JsonNode parent, String field, String where) {
        JsonNode value = parent.path(field);
        return isThere(value) ? textOf(value, where) : null;
    }

    private static String textOf(JsonNode value, String where) {
        if (!value.isString()) {
            throw wrong("structure", where, "is not a text");
        }
        return value.stringValue();
    }

    /** An object that must be there. */
    public static JsonNode object(JsonNode parent, String field, String where) {
        return objectOf(required(parent, field, where), where);
    }

    /** The value itself, which must be an object. */
    public static JsonNode objectOf(JsonNode value, String where) {
        if (!value.isObject()) {
            throw wrong("structure", where, "is not an object");
        }
        return value;
    }

    /** A list that must be there. */
    public static List<JsonNode> list(JsonNode parent, String field, String where) {
        JsonNode value = required(parent, field, where);
        if (!value.isArray()) {
            throw wrong("structure", where, "is not a list");
        }
        return value.valueStream().toList();
    }

    /** @param what is wrong with it, without a full stop */
    public static BadInput wrong(String code, String where, String what) {
        return new BadInput(400, code, where + " " + what + ".", where);
    }
}
