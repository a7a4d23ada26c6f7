package org.myogate.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.myogate.replay.Change.Kind;

/**
 * What two rulesets say differently of many patients: how many of them by rule, by card and by part of the line, and of
 * each a few examples. However many patients there are, no more is held.
 */
final class Comparison {

    private final int examples;
    private final Map<Kind, Map<String, Tally>> tallies = new EnumMap<>(Kind.class);
    private final List<PatientChange> first = new ArrayList<>();
    private int patients;
    private int changed;

    /** @param examples how many of each are kept */
    Comparison(int examples) {
        this.examples = examples;
        for (Kind kind : Kind.values()) {
            tallies.put(kind, new TreeMap<>());
        }
    }

    /**
     * How often one rule, card or part differs.
     *
     * @param name the id or title
     * @param patients in whom it differs
     * @param how patients by what happened to it
     * @param examples the first of them, each with its changes of this rule, card or part
     */
    record Row(String name, int patients, Map<String, Integer> how, List<PatientChange> examples) {}

    private static final class Tally {
        private int patients;
        private final Map<String, Integer> how = new TreeMap<>();
        private final List<PatientChange> examples = new ArrayList<>();
    }

    void add(PatientChange change) {
        patients++;
        if (change.isEmpty()) {
            return;
        }
        changed++;
        if (first.size() < examples) {
            first.add(change);
        }
        for (Kind kind : Kind.values()) {
            change.groups(kind).forEach((name, changes) -> tally(kind, name, change, changes));
        }
    }

    private void tally(Kind kind, String name, PatientChange change, List<Change> changes) {
        Tally tally = ofKind(kind).computeIfAbsent(name, any -> new Tally());
        tally.patients++;
        changes.stream()
                .map(Change::what)
                .filter(what -> !what.isEmpty())
                .distinct()
                .forEach(what -> tally.how.merge(what, 1, Integer::sum));
        if (tally.examples.size() < examples) {
            tally.examples.add(new PatientChange(change.file(), change.patient(), changes));
        }
    }

    private Map<String, Tally> ofKind(Kind kind) {
        return tallies.getOrDefault(kind, new TreeMap<>());
    }

    int patients() {
        return patients;
    }

    int changed() {
        return changed;
    }

    /** What differs in most patients first. */
    List<Row> rows(Kind kind) {
        return ofKind(kind).entrySet().stream()
                .map(each -> new Row(
                        each.getKey(),
                        each.getValue().patients,
                        each.getValue().how,
                        List.copyOf(each.getValue().examples)))
                .sorted(Comparator.comparing(Row::patients).reversed().thenComparing(Row::name))
                .toList();
    }

    /** The first patients that change, whole. */
    List<PatientChange> first() {
        return List.copyOf(first);
    }

    /** {@code 214 of 1,000 patients change: 3 rules, 2 cards}. */
    String count() {
        if (changed == 0) {
            return "no change in " + number(patients, "patient");
        }
        return String.format(Locale.ROOT, "%,d of %s change: ", changed, number(patients, "patient"))
                + number(ofKind(Kind.RULE).size(), "rule") + ", "
                + number(ofKind(Kind.CARD).size(), "card");
    }

    static String number(int count, String word) {
        return String.format(Locale.ROOT, "%,d %s%s", count, word, count == 1 ? "" : "s");
    }
}
