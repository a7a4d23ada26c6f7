package org.myogate.replay;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Firing;
import org.myogate.engine.Outcome;
import org.myogate.finding.Axis;
import org.myogate.gate.Ask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which places of the line differ, and the rules behind each as far as rules are: those that do otherwise and are named
 * there, that speak of the axis, or that ask the question. What a table works out, a state or an index, has none.
 *
 * @param before what the first ruleset came to
 * @param after what the second came to
 * @param rules ids of the rules that do otherwise
 */
record PartChanges(Outcome before, Outcome after, Set<String> rules) {

    private static final String NOTHING = "nothing";
    private static final String CONFOUNDER = "CF-";

    List<Change> between(ObjectNode was, ObjectNode is) {
        Map<String, Map<String, JsonNode>> one = LineParts.of(was);
        Map<String, Map<String, JsonNode>> other = LineParts.of(is);
        List<Change> changes = new ArrayList<>();
        one.forEach((part, places) -> between(part, places, other.getOrDefault(part, Map.of()), changes));
        return changes;
    }

    private void between(String part, Map<String, JsonNode> was, Map<String, JsonNode> is, List<Change> changes) {
        Set<String> places = new TreeSet<>(was.keySet());
        places.addAll(is.keySet());
        for (String place : places) {
            JsonNode one = was.get(place);
            JsonNode other = is.get(place);
            if (one == null || !one.equals(other)) {
                Excerpt values = Excerpt.between(text(one), text(other));
                changes.add(
                        Change.ofPart(part, place, values.before(), values.after(), because(part, place, one, other)));
            }
        }
    }

    private Set<String> because(String part, String place, @Nullable JsonNode one, @Nullable JsonNode other) {
        Set<String> named = Stream.of(Stream.of(place), leaves(one), leaves(other))
                .flatMap(each -> each)
                .filter(rules::contains)
                .collect(toCollection(TreeSet::new));
        switch (part) {
            case LineParts.FINDINGS -> named.addAll(ofFinding(place));
            case LineParts.ASKS -> named.addAll(asking(place));
            case LineParts.SILENCE ->
                Stream.concat(before.reasons().stream(), after.reasons().stream())
                        .forEach(reason ->
                                named.addAll(rules.contains(reason) ? Set.of(reason) : starting(reason + "/")));
            default -> {}
        }
        return named;
    }

    /** Evidence of the axis; where none of it changed, what makes evidence count less. */
    private Set<String> ofFinding(String place) {
        if (place.startsWith(LineParts.EVIDENCE + " ")) {
            String item = place.substring(LineParts.EVIDENCE.length() + 1);
            Set<String> itself = rules.stream()
                    .filter(rule -> item.equals(rule) || item.startsWith(rule + " by "))
                    .collect(toCollection(TreeSet::new));
            return itself.isEmpty() ? starting(CONFOUNDER) : itself;
        }
        boolean isAxis = Stream.of(Axis.values()).anyMatch(axis -> axis.id().equals(place));
        Set<String> evidence = isAxis
                ? starting(place + "/")
                : rules.stream()
                        .filter(rule -> rule.contains("/") && Character.isLowerCase(rule.charAt(0)))
                        .collect(toCollection(TreeSet::new));
        return evidence.isEmpty() ? starting(CONFOUNDER) : evidence;
    }

    private Set<String> starting(String prefix) {
        return rules.stream().filter(rule -> rule.startsWith(prefix)).collect(toCollection(TreeSet::new));
    }

    private Set<String> asking(String question) {
        return Stream.concat(before.firings().stream(), after.firings().stream())
                .filter(firing -> firing.added().stream()
                        .anyMatch(added -> added instanceof Ask ask && ask.id().equals(question)))
                .map(Firing::id)
                .filter(rules::contains)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> leaves(@Nullable JsonNode value) {
        if (value == null) {
            return Stream.empty();
        }
        return value.isContainer() ? value.valueStream().flatMap(PartChanges::leaves) : Stream.of(value.asString(""));
    }

    /** Without the signs of JSON where there is one value, since people read it. */
    private static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return NOTHING;
        }
        if (value.isObject()) {
            String parts = value.propertyStream()
                    .map(each -> each.getKey() + " " + text(each.getValue()))
                    .collect(joining(", "));
            return parts.isEmpty() ? "there" : parts;
        }
        if (value.isArray()) {
            return value.isEmpty()
                    ? "none"
                    : value.valueStream().map(PartChanges::text).collect(joining(", "));
        }
        return value.isBoolean()
                ? (value.asBoolean() ? "yes" : "no")
                : value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
    }

    @Override
    public String toString() {
        return "PartChanges[]";
    }
}
