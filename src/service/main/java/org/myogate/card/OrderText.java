package org.myogate.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.engine.Words.Word;
import org.myogate.snapshot.DraftedOrder;
import org.myogate.snapshot.MedicineClass;
import org.myogate.snapshot.Present;

/**
 * What a card says of orders that are being written, in plain text.
 *
 * @param orders one, or some that belong together
 * @param phrases about nothing else
 */
record OrderText(List<DraftedOrder> orders, Phrases phrases) {

    private static final String PREFIX = "order.";
    private static final int NAME_MAX = 120;

    /** How much of a name a summary shows: as much as leaves room for the patient's values. */
    private static final List<Integer> NAME_LENGTHS = List.of(56, 40, 28);

    private static final Set<String> GLYCAEMIA = Set.of("t2d", "prediabetes", "dm-range");

    /** One part, with the values behind it. */
    PartText of(Part part) {
        PartText text = PartText.of(part, phrases);
        return switch (part.kind()) {
            case PROPOSAL -> proposal(text);
            case GATE -> gate(text);
            default -> text;
        };
    }

    /** What speaks against the order, without its name: the gates that do so show their values themselves. */
    private PartText proposal(PartText text) {
        Against against = Against.of(text.part(), phrases);
        String because = against.gates().isEmpty() ? "" : against.reasons() + "; ";
        List<String> values = new ArrayList<>();
        List<Basis> bases =
                new ArrayList<>(against.gates().stream().map(PartText::basis).toList());
        glycaemia(text.part()).forEach(state -> {
            values.add(state.values());
            bases.add(state.basis());
        });
        Set<String> ordered = beingOrdered();
        text.facts().stream().filter(fact -> !ordered.contains(fact)).forEach(values::add);
        bases.add(text.basis());
        return new PartText(
                text.part(),
                because + word(text.part().id()).says(),
                values.stream().filter(value -> !value.isEmpty()).distinct().collect(Collectors.joining(", ")),
                text.notes(),
                Basis.all(bases.stream()));
    }

    private PartText gate(PartText text) {
        List<String> notes = new ArrayList<>(
                List.of(phrases.fill(phrases.words().of(text.part().id()).says(), List.of())));
        notes.addAll(text.notes());
        return new PartText(text.part(), phrases.name(text.part().id()), text.values(), notes, text.basis());
    }

    /** The values of the state of glucose that a recommendation rests on. */
    private Stream<PartText> glycaemia(Part part) {
        return PartText.firings(part, phrases.outcome()).stream()
                .flatMap(firing -> firing.facts().stream())
                .filter(Present.class::isInstance)
                .flatMap(fact -> ((Present) fact).from().stream())
                .filter(GLYCAEMIA::contains)
                .distinct()
                .map(state -> StateText.of(Part.info(Part.Kind.STATE, state), phrases));
    }

    /** That something is being ordered needs no mention beside the order. */
    private Set<String> beingOrdered() {
        return phrases.knowledge().terms().events().registry().stream()
                .map(MedicineClass::drafted)
                .filter(concept -> !concept.isEmpty())
                .map(phrases::name)
                .collect(Collectors.toSet());
    }

    /** In the detail: the order by its name, then what speaks against it, then the gates with their values. */
    PartText told(PartText text) {
        boolean isNamed = text.part().kind() != Part.Kind.GATE || isQuestionOnly();
        boolean isByGates = text.part().kind() == Part.Kind.PROPOSAL
                && !Against.of(text.part(), phrases).gates().isEmpty();
        return new PartText(
                text.part(),
                isNamed ? name(NAME_MAX) + ": " + text.sentence() : text.sentence(),
                isByGates ? "" : text.values(),
                text.notes(),
                text.basis());
    }

    /** Nothing speaks against the order; something has to be known before it. */
    private boolean isQuestionOnly() {
        return phrases.outcome().settled().kept().isEmpty();
    }

    /**
     * One sentence that names the order.
     *
     * @param others how many other recommendations the card has
     */
    String summary(PartText lead, int others) {
        String own = PREFIX + lead.part().id();
        boolean isQuestion =
                lead.part().kind() == Part.Kind.GATE && phrases.words().has(own);
        String sentence = isQuestion ? phrases.words().of(own).says() : lead.sentence();
        return Summary.of(
                NAME_LENGTHS.stream()
                        .map(length -> name(length) + ": " + sentence)
                        .toList(),
                lead.values(),
                others);
    }

    /** The names of the orders as the caller wrote them. */
    private String name(int lengthMax) {
        return Phrases.and(orders.stream()
                .map(order -> Summary.cut(Markdown.visible(order.text()), lengthMax / orders.size()))
                .map(name -> name.isEmpty() ? phrases.name(PREFIX + "unnamed") : name)
                .distinct()
                .toList());
    }

    /** Words for an order where there are some, else those of the rule. */
    private Word word(String id) {
        String own = PREFIX + id;
        return phrases.words().of(phrases.words().has(own) ? own : id);
    }

    @Override
    public String toString() {
        return "OrderText" + orders;
    }
}
