package org.myogate.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.myogate.card.Telling;
import org.myogate.engine.MissingInput;
import org.myogate.engine.Words.Word;
import org.myogate.gate.Ask;
import org.myogate.gate.DrugClass;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Stale;
import org.myogate.snapshot.Unusable;

/**
 * What could not be seen: inputs that would decide, open questions, lists, and values of no use.
 *
 * @param missing best first
 * @param questions most important first
 * @param lists that failed or that nobody delivered
 * @param unusable each with the reason
 * @param stale by day
 */
record LackingView(
        List<Missing> missing,
        List<Question> questions,
        List<String> lists,
        List<Unused> unusable,
        List<Unused> stale) {

    /**
     * An input that is not there.
     *
     * @param how ask, measure or order
     * @param name in words
     * @param changes what it would change
     * @param tried whether that was seen by trying values
     */
    record Missing(String how, String name, String changes, boolean tried) {}

    /**
     * A question.
     *
     * @param text the question
     * @param first whether something waits for the answer
     * @param record how the answer is entered
     * @param changes what it would change
     */
    record Question(String text, boolean first, String record, String changes) {}

    /**
     * What was not used.
     *
     * @param place where it stands
     * @param why not
     */
    record Unused(String place, String why) {}

    static LackingView of(Telling telling) {
        Snapshot snapshot = telling.outcome().snapshot();
        return new LackingView(
                telling.outcome().missing().stream()
                        .map(missing -> missing(missing, telling))
                        .toList(),
                telling.outcome().asks().stream()
                        .map(ask -> question(ask, telling))
                        .toList(),
                lists(snapshot, telling),
                snapshot.unusable().stream()
                        .map(unusable -> unused(unusable, telling))
                        .toList(),
                stale(snapshot));
    }

    private static Missing missing(MissingInput missing, Telling telling) {
        return new Missing(
                telling.name("effort." + missing.effort()),
                telling.input(missing.input()),
                names(missing.wouldDecide(), telling),
                missing.tried());
    }

    private static Question question(Ask ask, Telling telling) {
        Word word = telling.word("ask." + ask.id()).orElse(new Word(ask.id(), ask.id(), "", "", ""));
        return new Question(word.says(), ask.kind() == Ask.Kind.GATE, word.record(), names(ask.changes(), telling));
    }

    private static String names(List<String> ids, Telling telling) {
        return ids.stream()
                .map(id -> DrugClass.of(id).map(telling::name).orElseGet(() -> telling.name(id)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<String> lists(Snapshot snapshot, Telling telling) {
        List<String> lists = new ArrayList<>();
        snapshot.failedLists().stream().sorted().forEach(id -> lists.add(list(id, "could not be read", telling)));
        snapshot.unseenLists().stream()
                .filter(id -> !snapshot.failedLists().contains(id))
                .sorted()
                .forEach(id -> lists.add(list(id, "was not seen", telling)));
        return lists;
    }

    private static String list(String id, String fate, Telling telling) {
        String says = telling.word("list." + id).map(Word::says).orElse("");
        return "The " + telling.name("list." + id) + " " + fate + (says.isEmpty() ? "." : ": " + says + ".");
    }

    /** Which marker it would have been is not always known, but its number may stand in the detail. */
    private static Unused unused(Unusable unusable, Telling telling) {
        String why = telling.hidesBody() ? unusable.reason().name() : unusable.detail();
        return new Unused(unusable.source().reference(), why);
    }

    private static List<Unused> stale(Snapshot snapshot) {
        Map<String, List<String>> byDay = new TreeMap<>();
        for (Stale stale : snapshot.stale()) {
            byDay.computeIfAbsent(stale.date().toString(), day -> new ArrayList<>())
                    .add(stale.source().reference());
        }
        List<Unused> stales = new ArrayList<>();
        byDay.forEach((day, places) -> stales.add(new Unused(day, String.join(", ", places))));
        return stales;
    }
}
