package org.myogate.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How two JSON values differ, one line per place. Lists without {@code rank} are compared as bags; only what a reader
 * sees in order, the cards, is compared in order. Numbers may differ by a billionth; ids made per call are skipped.
 */
final class Difference {

    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");
    private static final String CARDS = "cards";
    private static final String MADE_PER_CALL = "uuid";

    /** Our own wording may change without any answer being another, so it is compared only where it is quoted. */
    private static final Set<String> WORDING = Set.of("text", "detail", "evidence");

    /** By which elements of one list that are not equal can still be told to mean the same thing. */
    private static final List<String> NAMES = List.of("id", "input", "source", "class", "rule", "rank");

    private final boolean isCards;
    private final List<String> lines = new ArrayList<>();

    private Difference(boolean isCards) {
        this.isCards = isCards;
    }

    /**
     * Empty when they are equal.
     *
     * @param key of the line
     * @param actual null when the line has no such key
     */
    static List<String> between(String key, JsonNode expected, @Nullable JsonNode actual) {
        Difference difference = new Difference(key.equals(CARDS));
        difference.compare(key, expected, actual);
        return List.copyOf(difference.lines);
    }

    private void compare(String path, @Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected != null && actual != null && expected.isObject() && actual.isObject()) {
            objects(path, expected, actual);
        } else if (expected != null && actual != null && expected.isArray() && actual.isArray()) {
            arrays(path, expected, actual);
        } else if (!isSame(expected, actual)) {
            lines.add(path + ": " + Excerpt.of(expected, actual));
        }
    }

    private void objects(String path, JsonNode expected, JsonNode actual) {
        Set<String> keys = new LinkedHashSet<>(expected.propertyNames());
        keys.addAll(actual.propertyNames());
        for (String key : keys) {
            if (!isSkipped(key, expected)) {
                compare(path + "." + key, expected.get(key), actual.get(key));
            }
        }
    }

    private void arrays(String path, JsonNode expected, JsonNode actual) {
        if (isCards) {
            for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
                compare(path + "[" + i + "]", expected.get(i), actual.get(i));
            }
            return;
        }
        List<JsonNode> lost = new ArrayList<>();
        List<JsonNode> added = new ArrayList<>(actual.values());
        for (JsonNode element : expected) {
            if (!takeEqual(element, added)) {
                lost.add(element);
            }
        }
        for (JsonNode element : lost) {
            String name = name(element);
            JsonNode same = takeNamed(name, added);
            compare(path + (same == null ? "[]" : "[" + name + "]"), element, same);
        }
        added.forEach(element -> compare(path + "[]", null, element));
    }

    private boolean takeEqual(JsonNode wanted, List<JsonNode> from) {
        return take(candidate -> isEqual(wanted, candidate), from) != null;
    }

    private static @Nullable JsonNode takeNamed(String name, List<JsonNode> from) {
        return name.isEmpty() ? null : take(candidate -> name(candidate).equals(name), from);
    }

    private static @Nullable JsonNode take(Predicate<JsonNode> wanted, List<JsonNode> from) {
        for (int i = 0; i < from.size(); i++) {
            if (wanted.test(from.get(i))) {
                return from.remove(i);
            }
        }
        return null;
    }

    private static String name(JsonNode element) {
        for (String key : NAMES) {
            JsonNode name = element.get(key);
            if (name != null && name.isValueNode()) {
                return name.asString();
            }
        }
        return "";
    }

    private boolean isEqual(JsonNode one, JsonNode other) {
        Difference inside = new Difference(isCards);
        inside.compare("", one, other);
        return inside.lines.isEmpty();
    }

    private boolean isSkipped(String key, JsonNode expected) {
        return isCards ? key.equals(MADE_PER_CALL) : WORDING.contains(key) && !quotes(expected.get(key));
    }

    private static boolean quotes(@Nullable JsonNode wording) {
        return wording != null && !(wording.isString() && wording.asString().isEmpty());
    }

    private static boolean isSame(@Nullable JsonNode expected, @Nullable JsonNode actual) {
        if (expected == null || actual == null) {
            return expected == null && actual == null;
        }
        if (expected.isNumber() && actual.isNumber()) {
            BigDecimal one = expected.decimalValue();
            BigDecimal other = actual.decimalValue();
            BigDecimal allowed = one.abs().max(other.abs()).multiply(TOLERANCE);
            return one.subtract(other).abs().compareTo(allowed) <= 0;
        }
        return expected.equals(actual);
    }
}
