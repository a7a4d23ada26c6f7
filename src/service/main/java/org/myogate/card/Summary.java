package org.myogate.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myogate.finding.Level;

/** The one sentence that has to be useful alone: at most 139 code points, cut only between words. */
final class Summary {

    static final int LENGTH_MAX = 139;

    private static final int VALUES_MAX = 3;
    private static final String MORE = "…";

    private Summary() {}

    /**
     * The sentence of one part, with its values where they fit.
     *
     * @param lead what the card is led by
     * @param others how many other parts the card has
     */
    static String of(PartText lead, int others) {
        String count = count(others);
        String sentence = Phrases.sentence(lead.sentence());
        List<String> candidates = new ArrayList<>();
        if (!lead.values().isEmpty()) {
            candidates.add(sentence + "; " + lead.values() + count);
        }
        candidates.add(sentence + count);
        return fitting(candidates, sentence, count);
    }

    /**
     * The first sentence that fits with the values, else the first one without.
     *
     * @param sentences of one meaning, the longest first
     * @param values the patient's own, may be empty
     * @param others how many other parts the card has
     */
    static String of(List<String> sentences, String values, int others) {
        String count = count(others);
        List<String> candidates = new ArrayList<>();
        if (!values.isEmpty()) {
            sentences.forEach(sentence -> candidates.add(Phrases.sentence(sentence) + "; " + values + count));
        }
        sentences.forEach(sentence -> candidates.add(Phrases.sentence(sentence) + count));
        return fitting(candidates, Phrases.sentence(sentences.get(sentences.size() - 1)), count);
    }

    /**
     * A pattern in one sentence: as many axes as fit, then what has to be acted on, then as many values.
     *
     * @param axes sure enough to lead, surest first
     * @param toAct sentences of parts that ask for something
     * @param parts how many parts the card has, these axes and those parts among them
     */
    static String pattern(List<AxisReading> axes, List<String> toAct, int parts, Phrases phrases) {
        List<String> candidates = new ArrayList<>();
        for (int named = axes.size(); named > 0; named--) {
            List<AxisReading> first = axes.subList(0, named);
            String sentence = consistentWith(first, phrases);
            List<String> values = first.stream()
                    .map(AxisReading::decider)
                    .flatMap(Optional::stream)
                    .map(phrases::named)
                    .distinct()
                    .limit(VALUES_MAX)
                    .toList();
            String clause = toAct.isEmpty() ? "" : "; " + String.join(", ", toAct);
            addWithValues(sentence, values, clause + count(parts - named - toAct.size()), candidates);
            addWithValues(sentence, values, count(parts - named), candidates);
        }
        return fitting(candidates, consistentWith(axes.subList(0, 1), phrases), count(parts - 1));
    }

    private static void addWithValues(String sentence, List<String> values, String end, List<String> candidates) {
        for (int shown = values.size(); shown >= 0; shown--) {
            String joined = shown == 0 ? "" : "; " + String.join(", ", values.subList(0, shown));
            candidates.add(sentence + joined + end);
        }
    }

    private static String consistentWith(List<AxisReading> axes, Phrases phrases) {
        Map<Level, List<String>> byLevel = new LinkedHashMap<>();
        axes.forEach(axis -> byLevel.computeIfAbsent(axis.level(), level -> new ArrayList<>())
                .add(axis.words().name()));
        List<String> groups = byLevel.entrySet().stream()
                .map(group -> Phrases.and(group.getValue()) + " (" + phrases.vocabulary("level", group.getKey()) + ")")
                .toList();
        return "Pattern consistent with " + String.join(", ", groups);
    }

    private static String fitting(List<String> candidates, String shortest, String count) {
        return candidates.stream()
                .filter(candidate -> length(candidate) <= LENGTH_MAX)
                .findFirst()
                .orElseGet(() -> cut(shortest, LENGTH_MAX - length(count)) + count);
    }

    private static String count(int others) {
        return others > 0 ? " (+" + others + ")" : "";
    }

    /** Whole words only, with an ellipsis in place of the rest. */
    static String cut(String text, int lengthMax) {
        if (length(text) <= lengthMax) {
            return text;
        }
        int end = text.offsetByCodePoints(0, lengthMax - MORE.length());
        int space = text.lastIndexOf(' ', end);
        return (space > 0 ? text.substring(0, space) : text.substring(0, end)) + MORE;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
