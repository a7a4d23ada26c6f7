package org.myogate.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.myogate.engine.Outcome;
import org.myogate.engine.Silence;
import org.myogate.gate.Indicator;

/**
 * The cards about orders that are being written: the most urgent order first, all others together on a second card.
 *
 * @param knowledge words and tables
 * @param key names cards
 */
record OrderCards(Knowledge knowledge, UuidKey key) {

    private static final int CARDS_MAX = 2;

    /**
     * One order, or some that belong together, with its card.
     *
     * @param findings what concerns it
     * @param phrases about nothing else
     * @param slot its parts
     */
    private record Told(OrderFindings findings, Phrases phrases, OpenSlot slot) {

        Indicator indicator() {
            return slot.indicator();
        }

        OrderText text() {
            return new OrderText(findings.orders(), phrases);
        }

        List<PartText> texts() {
            return slot.parts().stream().map(text()::of).toList();
        }

        /** Which list was not seen stands in the first lines already. */
        Stream<PartText> paragraphs() {
            return texts().stream()
                    .filter(text -> text.part().kind() != Part.Kind.LIST)
                    .map(text()::told);
        }
    }

    Answer compose(Outcome outcome, CallContext context) {
        List<Told> told = OrderFindings.of(outcome, knowledge.terms().events().registry()).stream()
                .flatMap(findings -> told(findings).stream())
                .sorted(Comparator.comparing(Told::indicator).reversed())
                .toList();
        if (told.isEmpty()) {
            String why = outcome.snapshot().drafted().isEmpty() ? "order.none" : "order.clear";
            return Answer.silent(new Silence(
                    Silence.Reason.NO_REASON, knowledge.words().of(why).says() + "."));
        }
        List<List<Told>> shared = new ArrayList<>();
        told.stream().limit(CARDS_MAX - 1).forEach(each -> shared.add(List.of(each)));
        if (told.size() > shared.size()) {
            shared.add(told.subList(shared.size(), told.size()));
        }
        List<Card> cards = new ArrayList<>();
        Map<String, String> facts = new HashMap<>();
        Map<String, Suggestion> given = new HashMap<>();
        for (List<Told> orders : shared) {
            Card card = card(orders, given, context);
            cards.add(card);
            facts.put(card.uuid(), digest(orders));
        }
        return new Answer(cards, null, facts);
    }

    private String digest(List<Told> orders) {
        return DigestUtils.sha256Hex(orders.stream()
                .map(each -> new Grounds(knowledge, each.findings().outcome()).digest(each.slot()))
                .collect(Collectors.joining("\n")));
    }

    private Optional<Told> told(OrderFindings findings) {
        Phrases phrases = new Phrases(knowledge, findings.outcome());
        return OpenSlot.ofOrder(new Situation(findings.outcome()), knowledge.tables())
                .map(slot -> new Told(findings, phrases, slot));
    }

    private Card card(List<Told> orders, Map<String, Suggestion> given, CallContext context) {
        Told first = orders.get(0);
        Phrases phrases = first.phrases();
        List<PartText> texts =
                orders.stream().flatMap(each -> each.texts().stream()).toList();
        Basis basis = Basis.all(texts.stream().map(PartText::basis));
        List<Suggestion> suggestions = suggestions(orders, given, context);
        return new Card(
                key.uuid(
                        context.hookInstance(),
                        context.serviceId(),
                        first.slot().slot().code(),
                        first.findings().orders().get(0).source().reference(),
                        knowledge.edition()),
                first.text().summary(texts.get(0), others(orders)),
                detail(orders, basis, context),
                first.indicator().word(),
                References.source(
                        phrases, first.slot().slot().code(), texts.get(0).basis(), basis),
                suggestions,
                suggestions.isEmpty() ? null : CardWriter.BEHAVIOR,
                orders.stream()
                        .flatMap(each -> knowledge.tables().reasons(each.slot()).stream())
                        .distinct()
                        .toList(),
                List.of(),
                new Card.Extension(CardWriter.provenance(rules(orders), basis, phrases)));
    }

    private static Stream<String> rules(List<Told> orders) {
        return orders.stream().flatMap(each -> CardWriter.rules(each.phrases(), each.slot()));
    }

    /** What a summary leaves unsaid: other recommendations; a gate is told by the one that rests on it. */
    private static int others(List<Told> orders) {
        long proposals = orders.stream()
                .flatMap(each -> each.slot().parts().stream())
                .filter(part -> part.kind() == Part.Kind.PROPOSAL)
                .count();
        return (int) Math.max(0, Math.max(proposals, orders.size()) - 1);
    }

    private static String detail(List<Told> orders, Basis basis, CallContext context) {
        Detail detail = new Detail(
                orders.get(0).phrases(),
                context,
                false,
                QuestionsText.ofOrders(phrases(orders), gates(orders)),
                List.of(),
                List.of());
        return detail.markdown(
                Optional.empty(), orders.stream().flatMap(Told::paragraphs).toList(), basis);
    }

    private static Set<String> gates(List<Told> orders) {
        return orders.stream()
                .flatMap(each -> each.slot().parts().stream())
                .filter(part -> part.kind() == Part.Kind.GATE)
                .map(Part::id)
                .collect(Collectors.toSet());
    }

    private static List<Phrases> phrases(List<Told> orders) {
        return orders.stream().map(Told::phrases).toList();
    }

    /** Tests that are missing, each once in a response. */
    private List<Suggestion> suggestions(List<Told> orders, Map<String, Suggestion> given, CallContext context) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (Told each : orders) {
            Suggestions drafts = new Suggestions(new DraftContext(each.phrases(), context, key));
            for (Suggestion suggestion : drafts.of(each.slot(), List.of(each.slot()))) {
                if (given.putIfAbsent(suggestion.uuid(), suggestion) == null) {
                    suggestions.add(suggestion);
                }
            }
        }
        return suggestions;
    }
}
