package org.myogate.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.myogate.card.CardTables.Slot;
import org.myogate.engine.Firing;

/**
 * Writes one open slot as a card.
 *
 * @param phrases words and values
 * @param context the call
 * @param key names cards
 * @param detail writes the long part
 * @param drafts buttons of what the card recommends
 * @param response every card of the response
 */
record CardWriter(
        Phrases phrases,
        CallContext context,
        UuidKey key,
        Detail detail,
        List<Suggestion> drafts,
        List<OpenSlot> response) {

    static final String BEHAVIOR = "any";

    /** Exercise and diet stay beside any class. */
    private static final String EXERCISE_LINE = "ART-R3";

    Card write(OpenSlot open) {
        PatternTable axes = PatternTable.of(phrases);
        Optional<PatternTable> table = open.slot() == Slot.PATTERN ? Optional.of(axes) : Optional.empty();
        List<PartText> texts = open.parts().stream()
                .filter(part -> part.kind() != Part.Kind.AXIS)
                .map(part -> PartText.of(part, phrases))
                .map(text -> text.part().id().equals(EXERCISE_LINE) ? withExercise(text) : text)
                .toList();
        // What is withheld stands in the table of classes with all its reasons.
        List<PartText> told = texts.stream()
                .filter(text -> text.part().kind() != Part.Kind.BLOCKED_CLASS)
                .toList();
        Basis basis = Basis.all(Stream.concat(
                table.stream().flatMap(PatternTable::bases),
                Stream.concat(
                        texts.stream().map(PartText::basis),
                        open.slot() == Slot.CLASSES ? new ClassesText(phrases).bases() : Stream.empty())));
        List<Suggestion> suggestions = suggestions(open);
        return new Card(
                key.uuid(
                        context.hookInstance(), context.serviceId(), open.slot().code(), ruleset()),
                summary(open, axes, texts),
                detail.markdown(plan(open.slot(), axes), told, basis),
                open.indicator().word(),
                source(open, axes, texts, basis),
                suggestions,
                suggestions.isEmpty() ? null : BEHAVIOR,
                phrases.knowledge().tables().reasons(open),
                List.of(),
                new Card.Extension(provenance(rules(phrases, open), basis, phrases)));
    }

    /** What the exercise card says first, else why there is none: a gate of exercise takes no class away (K3). */
    private PartText withExercise(PartText line) {
        return response.stream()
                .filter(slot -> slot.slot() == Slot.EXERCISE || isStopped(slot))
                .max(Comparator.comparing(OpenSlot::slot))
                .map(slot -> line.withNote(PartText.of(slot.lead(), phrases).sentence()))
                .orElse(line);
    }

    private static boolean isStopped(OpenSlot slot) {
        return slot.slot() == Slot.URGENT && slot.lead().kind() == Part.Kind.GATE;
    }

    /** What the card is about as a table; parts are told below it. */
    private Optional<String> plan(CardTables.Slot slot, PatternTable axes) {
        return switch (slot) {
            case PATTERN -> Optional.of(axes.markdown());
            case EXERCISE -> PrescriptionText.of(phrases);
            case DIET -> new DietText(phrases).markdown();
            case CLASSES -> Optional.of(new ClassesText(phrases).markdown());
            case URGENT, ORDERS -> Optional.empty();
        };
    }

    private String ruleset() {
        return phrases.knowledge().edition();
    }

    private String summary(OpenSlot open, PatternTable axes, List<PartText> texts) {
        int parts = open.parts().size();
        return lead(open, texts)
                .map(text -> Summary.of(text, parts - 1))
                .orElseGet(() -> Summary.pattern(axes.leading(), toAct(texts), parts, phrases));
    }

    /** States that come with a word of what to do. */
    private static List<String> toAct(List<PartText> texts) {
        return texts.stream()
                .filter(text ->
                        text.part().kind() == Part.Kind.STATE && !text.notes().isEmpty())
                .map(PartText::sentence)
                .toList();
    }

    /** The text of the lead; none where axes lead, which stand together in a table. */
    private static Optional<PartText> lead(OpenSlot open, List<PartText> texts) {
        return texts.stream().filter(text -> text.part().equals(open.lead())).findFirst();
    }

    private CardSource source(OpenSlot open, PatternTable axes, List<PartText> texts, Basis basis) {
        Basis leading = lead(open, texts)
                .map(PartText::basis)
                .orElseGet(() -> Basis.all(axes.leading().stream().map(AxisReading::basis)));
        return References.source(phrases, open.slot().code(), leading, basis);
    }

    /** Ids of the rules behind a card. */
    static Stream<String> rules(Phrases phrases, OpenSlot open) {
        return open.parts().stream()
                .flatMap(part -> PartText.firings(part, phrases.outcome()).stream())
                .map(Firing::id);
    }

    static Card.Provenance provenance(Stream<String> rules, Basis basis, Phrases phrases) {
        Knowledge knowledge = phrases.knowledge();
        return new Card.Provenance(
                knowledge.ruleset(),
                knowledge.hash(),
                knowledge.signedOff(),
                basis.span(phrases),
                rules.distinct().sorted().toList());
    }

    private List<Suggestion> suggestions(OpenSlot open) {
        Orders orders = new Orders(phrases, context, key);
        List<Suggestion> suggestions = new ArrayList<>(detail.carriesMissing() ? orders.missing() : List.of());
        open.parts().stream()
                .filter(part -> part.kind() == Part.Kind.PROPOSAL)
                .flatMap(part -> orders.proposal(part).stream())
                .forEach(suggestions::add);
        suggestions.addAll(drafts);
        return suggestions;
    }
}
