package org.myogate.viewer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The patient as he is beside the patient as he would be.
 *
 * @param assumed what is otherwise, in words
 * @param news what that changes, one sentence each; empty when nothing
 * @param axes side by side
 * @param cards side by side, by their first lines
 * @param classes of medicines side by side
 * @param gates side by side
 * @param questions side by side
 * @param before the picture as it is
 * @param after the picture as it would be
 */
record WhatIfView(
        List<String> assumed,
        List<String> news,
        List<AxisPair> axes,
        List<Pair> cards,
        List<Pair> classes,
        List<Pair> gates,
        List<Pair> questions,
        TriadView before,
        TriadView after) {

    /**
     * One axis twice.
     *
     * @param before as it is
     * @param after as it would be
     */
    record AxisPair(AxisView before, AxisView after) {

        public boolean isChanged() {
            return !before.level().equals(after.level()) || !before.text().equals(after.text());
        }
    }

    /**
     * One line twice.
     *
     * @param before empty when it is new
     * @param after empty when it is gone
     */
    record Pair(String before, String after) {

        public boolean isChanged() {
            return !before.equals(after);
        }

        /** In one word, so that colour need not say it. */
        public String word() {
            if (!isChanged()) {
                return "same";
            }
            return before.isEmpty() ? "new" : after.isEmpty() ? "gone" : "changed";
        }
    }

    static WhatIfView of(PatientView before, PatientView after, List<String> assumed) {
        List<AxisPair> axes = new ArrayList<>();
        for (int i = 0; i < before.axes().size(); i++) {
            axes.add(new AxisPair(before.axes().get(i), after.axes().get(i)));
        }
        List<Pair> cards = pairs(cards(before), cards(after));
        List<Pair> classes = pairs(classes(before), classes(after));
        List<Pair> gates = pairs(gates(before), gates(after));
        List<Pair> questions = pairs(questions(before), questions(after));
        List<String> news = new ArrayList<>();
        axes.stream()
                .filter(AxisPair::isChanged)
                .forEach(pair -> news.add(pair.before().name() + ": "
                        + pair.before().text() + " \u2192 " + pair.after().text()));
        add(news, "card", cards);
        add(news, "class", classes);
        add(news, "gate", gates);
        add(news, "question", questions);
        return new WhatIfView(assumed, news, axes, cards, classes, gates, questions, before.triad(), after.triad());
    }

    /** Of many lines those that differ. */
    public List<Pair> changed(List<Pair> pairs) {
        return pairs.stream().filter(Pair::isChanged).toList();
    }

    private static void add(List<String> news, String kind, List<Pair> pairs) {
        pairs.stream()
                .filter(Pair::isChanged)
                .forEach(pair -> news.add(
                        kind + " " + pair.word() + ": " + (pair.after().isEmpty() ? pair.before() : pair.after())));
    }

    private static List<Pair> pairs(Map<String, String> before, Map<String, String> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .map(key -> new Pair(before.getOrDefault(key, ""), after.getOrDefault(key, "")))
                .toList();
    }

    private static Map<String, String> cards(PatientView page) {
        return byKey(page.cards(), CardView::topic, card -> card.indicator() + ": " + card.summary());
    }

    private static Map<String, String> classes(PatientView page) {
        return byKey(page.plan().classes(), PlanView.ClassView::name, each -> each.name() + ", " + each.text());
    }

    private static Map<String, String> gates(PatientView page) {
        return byKey(
                page.gates(),
                gate -> gate.id() + gate.effect(),
                gate -> gate.id() + " " + gate.name() + ", " + gate.effect());
    }

    private static Map<String, String> questions(PatientView page) {
        return byKey(page.lacking().questions(), LackingView.Question::text, LackingView.Question::text);
    }

    private static <T> Map<String, String> byKey(List<T> all, Function<T, String> key, Function<T, String> text) {
        return all.stream().collect(Collectors.toMap(key, text, (one, other) -> one, LinkedHashMap::new));
    }

    @Override
    public String toString() {
        return "WhatIfView";
    }
}
