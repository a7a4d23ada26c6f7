package org.myogate.engine;

import java.util.Map;

/**
 * The words that stand beside the rules, by id of rule, gate, axis, marker or state.
 *
 * @param byId every entry of every {@code *.en.yaml}
 */
public record Words(Map<String, Word> byId) {

    /** {@code {on:ID}} in words stands for the day that many days after the moment judged. */
    public static final String DAY_AFTER = "on:";

    /**
     * What is said of one id; an entry that has no such line leaves it empty.
     *
     * @param name a short name: "Measure activity first"
     * @param says the sentence on a card
     * @param why one sentence of reason
     * @param lifts what would lift a gate
     * @param record how to record that
     */
    public record Word(String name, String says, String why, String lifts, String record) {}

    public Words {
        byId = Map.copyOf(byId);
    }

    /** @throws IllegalArgumentException for an id without words; the load check finds those first */
    public Word of(String id) {
        Word word = byId.get(id);
        if (word == null) {
            throw new IllegalArgumentException("no words for '" + id + "'");
        }
        return word;
    }

    public boolean has(String id) {
        return byId.containsKey(id);
    }
}
