package org.myogate.intake;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads one JSON object within bounds. Numbers keep the digits they were written with.
 *
 * <p>A name that stands twice in one object is refused: which of the two values was meant, nobody can tell. A UTF-8 byte
 * order mark is skipped.
 */
public final class JsonReader {

    private static final String OVERSIZED = "A number is too large or too small to be read.";

    private static final String NOT_JSON = "The text is not JSON in UTF-8.";

    private final JsonLimits limits;
    private final JsonMapper mapper;

    public JsonReader(JsonLimits limits) {
        this.limits = limits;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxTokenCount(limits.maxTokens())
                .maxNestingDepth(limits.maxDepth())
                .maxNumberLength(limits.maxNumberLength())
                .maxStringLength(limits.maxString())
                .build();
        mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** @throws BadInput with 413 for too long a text, else with 400 and line and column, or the pointer of a number */
    public JsonNode read(byte[] text) {
        if (text.length > limits.maxBytes()) {
            throw new BadInput(413, "too-long", "The text is longer than " + limits.maxBytes() + " bytes.", "");
        }
        JsonNode tree = parse(text);
        if (!tree.isObject()) {
            throw new BadInput(400, "structure", "The text is not a JSON object.", "");
        }
        String pointer = oversized(tree);
        if (pointer != null) {
            throw new BadInput(400, "too-costly", OVERSIZED, pointer);
        }
        return tree;
    }

    private JsonNode parse(byte[] text) {
        try (JsonParser parser = mapper.createParser(text)) {
            return parse(parser);
        } catch (JacksonIOException e) {
            // The first bytes can name an encoding that nobody reads, before there is a parser to ask for the place.
            throw new BadInput(400, "structure", NOT_JSON, "line 1, column 1");
        }
    }

    private JsonNode parse(JsonParser parser) {
        try {
            if (parser.nextToken() == null) {
                throw new BadInput(400, "structure", "The text is empty.", "");
            }
            JsonNode tree = mapper.readTree(parser);
            if (parser.nextToken() != null) {
                throw new BadInput(400, "structure", "Text follows the end of the JSON object.", place(parser));
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw new BadInput(400, "too-costly", bound(e.getOriginalMessage()), place(parser));
        } catch (NumberFormatException e) {
            // Jackson lets it out for an exponent that no int holds.
            throw new BadInput(400, "too-costly", OVERSIZED, place(parser));
        } catch (UnexpectedEndOfInputException e) {
            throw new BadInput(400, "structure", "The JSON text ends too early.", place(e, parser));
        } catch (MismatchedInputException e) {
            throw new BadInput(400, "structure", "A name stands twice in one JSON object.", place(e, parser));
        } catch (JacksonException e) {
            throw new BadInput(400, "structure", NOT_JSON, place(e, parser));
        }
    }

    /** Jackson's sentence may quote the input, so only its subject is kept. */
    private String bound(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("nesting depth")) {
            return "The JSON text is nested deeper than " + limits.maxDepth() + " levels.";
        }
        if (lower.contains("number")) {
            return "A number is longer than " + limits.maxNumberLength() + " characters.";
        }
        return "The JSON text has more or longer values than are read.";
    }

    private static String place(JacksonException e, JsonParser parser) {
        return e.getLocation() == null ? place(parser) : place(e.getLocation());
    }

    private static String place(JsonParser parser) {
        return place(parser.currentLocation());
    }

    private static String place(TokenStreamLocation at) {
        return "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** The pointer of a number beyond the exponent bound, null when there is none. */
    private @Nullable String oversized(JsonNode node) {
        if (node.isBigDecimal()) {
            return Math.abs((long) node.decimalValue().scale()) > limits.maxExponent() ? "" : null;
        }
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                String below = oversized(member.getValue());
                if (below != null) {
                    return "/" + ShownName.of(member.getKey()) + below;
                }
            }
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String below = oversized(node.get(i));
                if (below != null) {
                    return "/" + i + below;
                }
            }
        }
        return null;
    }
}
