package org.myogate.viewer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One patient of a replay, as far as its table shows it. Not a record: nothing of it may reach a log. */
final class RunRow {

    private static final String TRIAD = "triad";
    private static final String LEVEL = "level";
    private static final String SUMMARY = "summary";
    private static final int ID_SHOWN_MAX = 48;

    private final int number;
    private final Path file;
    private final int occurrence;
    private final int resources;
    private final byte[] line;
    private final String patient;
    private final String asOf;
    private final String glycaemia;
    private final Map<String, String> levels;
    private final List<Card> cards;
    private final String silence;
    private final Map<Kind, Set<String>> rules;
    private final List<String> differences = new ArrayList<>();

    /** What a rule did. The word stands in addresses. */
    enum Kind {
        PROPOSED("proposed"),
        WITHHELD("withheld"),
        GATE("gates"),
        EVIDENCE("findings");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key of the line that names it. */
        String key() {
            return key;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A card of a row.
     *
     * @param indicator info, warning or critical
     * @param summary its first line
     */
    record Card(String indicator, String summary) {

        @Override
        public String toString() {
            return "Card[" + indicator + "]";
        }
    }

    /**
     * Reads a line.
     *
     * @param number from 1
     * @param occurrence which of those with this id in this file, from 1
     * @param resources that were read of the patient
     * @param text the line as it is written
     */
    RunRow(int number, Path file, int occurrence, int resources, ObjectNode tree, String text) {
        this.number = number;
        this.file = file;
        this.occurrence = occurrence;
        this.resources = resources;
        this.line = text.getBytes(StandardCharsets.UTF_8);
        this.patient = tree.path("patient").asString();
        this.asOf = tree.path("asOf").asString();
        this.glycaemia = tree.path("states").path("glycaemia").asString("");
        this.levels = levels(tree.path("findings"));
        this.cards = tree.path("cards")
                .valueStream()
                .map(card -> new Card(
                        card.path("indicator").asString(), card.path(SUMMARY).asString()))
                .toList();
        this.silence = tree.path("silence").path("reason").asString("");
        this.rules = rules(tree);
    }

    private static Map<String, String> levels(JsonNode findings) {
        Map<String, String> levels = new LinkedHashMap<>();
        findings.properties()
                .forEach(axis -> levels.put(
                        axis.getKey(), axis.getValue().path(LEVEL).asString("").toLowerCase(Locale.ROOT)));
        return levels;
    }

    private static Map<Kind, Set<String>> rules(ObjectNode tree) {
        Map<Kind, Set<String>> rules = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            Set<String> ids = new LinkedHashSet<>();
            JsonNode named = tree.path(kind.key());
            if (kind == Kind.EVIDENCE) {
                named.forEach(axis -> axis.path("evidence")
                        .forEach(item -> ids.add(item.path("rule").asString())));
            } else {
                named.forEach(each -> ids.add(
                        each.isString() ? each.asString() : each.path("id").asString()));
            }
            rules.put(kind, ids);
        }
        return rules;
    }

    public int number() {
        return number;
    }

    Path file() {
        return file;
    }

    /** As it was handed in. */
    public String shownFile() {
        return file.toString().substring(1);
    }

    int occurrence() {
        return occurrence;
    }

    int resources() {
        return resources;
    }

    /** The line as text, in UTF-8. */
    String line() {
        return new String(line, StandardCharsets.UTF_8);
    }

    int lineBytes() {
        return line.length;
    }

    String patient() {
        return patient;
    }

    /** The id, cut to what a cell holds. */
    public String shownPatient() {
        return patient.length() <= ID_SHOWN_MAX ? patient : patient.substring(0, ID_SHOWN_MAX) + "…";
    }

    String asOf() {
        return asOf;
    }

    public String glycaemia() {
        return glycaemia;
    }

    /** Level by axis, in the order of the line, the triad among them. */
    Map<String, String> levels() {
        return levels;
    }

    String triad() {
        return levels.getOrDefault(TRIAD, "");
    }

    public List<Card> cards() {
        return cards;
    }

    /** Why there is no card, empty where there is one. */
    public String silence() {
        return silence;
    }

    Set<String> rules(Kind kind) {
        return rules.getOrDefault(kind, Set.of());
    }

    /** Where it is otherwise than the {@code expected.json} beside it says. */
    public synchronized List<String> differences() {
        return List.copyOf(differences);
    }

    synchronized void differs(String how) {
        differences.add(how);
    }

    /** The most urgent of its cards: critical, warning, info, or silent. */
    String urgency() {
        return List.of("critical", "warning", "info").stream()
                .filter(each -> cards.stream().anyMatch(card -> card.indicator().equals(each)))
                .findFirst()
                .orElse("silent");
    }
}
