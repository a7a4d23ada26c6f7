package org.myogate.card;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.myogate.card.CardTables.Slot;
import org.myogate.engine.Words.Word;
import org.myogate.gate.Ask;
import org.myogate.gate.DrugClass;
import org.myogate.gate.Gate;

/** Questions that come before what a card recommends: each once in a response, on the card that it changes most. */
final class QuestionsText {

    private static final String EXERCISE_GATE = "SG-";
    private static final int SHOWN = 2;
    private static final int SHOWN_ON_CLASSES = 3;

    private QuestionsText() {}

    /**
     * The questions of one card.
     *
     * @param slot the card
     * @param open all cards of the response
     */
    static Optional<String> of(Phrases phrases, Slot slot, List<Slot> open) {
        return firstOf(
                phrases.outcome().asks().stream()
                        .filter(ask ->
                                home(ask, phrases, open).filter(slot::equals).isPresent()),
                slot == Slot.CLASSES ? SHOWN_ON_CLASSES : SHOWN,
                phrases);
    }

    /**
     * Those before orders, in a response about orders only.
     *
     * @param told ids of the gates on the card, which ask their own question
     */
    static Optional<String> ofOrders(List<Phrases> orders, Set<String> told) {
        Stream<Ask> asks = orders.stream()
                .flatMap(order -> order.outcome().asks().stream().filter(ask -> !isAsked(ask, told, order)))
                .distinct();
        return firstOf(asks, SHOWN_ON_CLASSES, orders.get(0));
    }

    /** A question and the gate that asks it come of one rule. */
    private static boolean isAsked(Ask ask, Set<String> gates, Phrases phrases) {
        return phrases.outcome().firings().stream()
                .filter(firing -> firing.added().stream()
                        .anyMatch(added -> added instanceof Gate gate && gates.contains(gate.id())))
                .flatMap(firing -> firing.added().stream())
                .anyMatch(added -> added instanceof Ask other && other.id().equals(ask.id()));
    }

    private static Optional<String> firstOf(Stream<Ask> asks, int shown, Phrases phrases) {
        List<String> items = asks.filter(ask -> phrases.words().has("ask." + ask.id()))
                .limit(shown)
                .map(ask -> item(phrases.words().of("ask." + ask.id())))
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of("**Ask first**\n\n" + Markdown.list(items));
    }

    private static String item(Word word) {
        String question = word.says() + (word.says().endsWith("?") ? "" : ".");
        return Markdown.text(question + (word.record().isEmpty() ? "" : " Record: " + word.record() + "."));
    }

    /** The card that it changes most, of those that are there; an earlier card where two are equal. */
    private static Optional<Slot> home(Ask ask, Phrases phrases, List<Slot> open) {
        Optional<Slot> most = open.stream()
                .filter(slot -> count(ask, slot, phrases) > 0)
                .max(Comparator.comparingLong((Slot slot) -> count(ask, slot, phrases))
                        .thenComparing(Comparator.reverseOrder()));
        // What bears on states of diabetes stands with the classes, else on the first card.
        return most.isPresent() || !isOfStates(ask, phrases)
                ? most
                : open.stream()
                        .filter(slot -> slot == Slot.CLASSES)
                        .findFirst()
                        .or(() -> open.stream().findFirst());
    }

    private static boolean isOfStates(Ask ask, Phrases phrases) {
        return ask.changes().stream().anyMatch(phrases.outcome().states()::containsKey);
    }

    private static long count(Ask ask, Slot slot, Phrases phrases) {
        return ask.changes().stream()
                .map(id -> slot(id, phrases))
                .flatMap(Optional::stream)
                .filter(slot::equals)
                .count();
    }

    private static Optional<Slot> slot(String id, Phrases phrases) {
        if (id.startsWith(EXERCISE_GATE)) {
            return Optional.of(Slot.EXERCISE);
        }
        return DrugClass.of(id).isPresent()
                ? Optional.of(Slot.CLASSES)
                : phrases.knowledge().tables().home(id);
    }
}
