package org.myogate.card;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.myogate.engine.Firing;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words.Word;
import org.myogate.finding.Evidence;
import org.myogate.gate.DrugClass;
import org.myogate.gate.Gate;
import org.myogate.plan.Proposal;
import org.myogate.snapshot.Measured;

/**
 * What a card says of one part, in plain text.
 *
 * @param part the part
 * @param sentence useful alone, without its full stop
 * @param values the patient's own values behind it, empty when there are none
 * @param facts the same one by one, empty where they are not told apart
 * @param notes what else has to be said, each a sentence without its full stop
 * @param basis what it rests on
 */
record PartText(Part part, String sentence, String values, List<String> facts, List<String> notes, Basis basis) {

    PartText {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
    }

    /** One whose values are not told apart. */
    PartText(Part part, String sentence, String values, List<String> notes, Basis basis) {
        this(part, sentence, values, List.of(), notes, basis);
    }

    /** The same with one more sentence, before all others. */
    PartText withNote(String note) {
        List<String> more = new ArrayList<>(List.of(note));
        more.addAll(notes);
        return new PartText(part, sentence, values, facts, more, basis);
    }

    /** @throws IllegalArgumentException for a part without words; the load check finds those first */
    static PartText of(Part part, Phrases phrases) {
        return switch (part.kind()) {
            case GATE -> gate(part, phrases);
            case STATE -> StateText.of(part, phrases);
            case TRIAD -> StateText.triad(part, phrases);
            case PROPOSAL, AXIS -> proposal(part, phrases);
            case BLOCKED_CLASS -> blocked(part, phrases);
            case LIST -> list(part, phrases);
        };
    }

    private static PartText gate(Part part, Phrases phrases) {
        List<Held> held = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Firing firing : firings(part, phrases.outcome())) {
            held.addAll(Held.pair(measured(firing), firing.cutoffs()));
            if (isOfClasses(part, phrases.outcome())) {
                facts.addAll(recorded(firing, phrases, held));
            } else {
                phrases.present(firing.facts()).forEach(facts::add);
            }
            sources.addAll(firing.evidence());
        }
        List<Measured> deciding = held.stream().map(Held::measured).distinct().toList();
        List<String> values = new ArrayList<>(Pressure.joined(deciding, phrases));
        facts.stream().filter(fact -> !values.contains(fact)).forEach(values::add);
        List<String> notes = new ArrayList<>();
        if (isToConfirm(part, phrases.outcome())) {
            Word confirm = phrases.words().of("flag.confirm");
            values.add(confirm.name());
            notes.add(confirm.says());
        }
        Word word = phrases.words().of(part.id());
        notes.addAll(notes(word, phrases, deciding));
        return new PartText(
                part,
                phrases.fill(word.says(), deciding),
                String.join(", ", values.stream().distinct().toList()),
                notes,
                Basis.of(held, sources));
    }

    private static boolean isOfClasses(Part part, Outcome outcome) {
        return outcome.gates().stream()
                .anyMatch(gate -> gate.id().equals(part.id()) && !gate.classes().isEmpty());
    }

    /**
     * A gate of classes rests on states that nobody records: what was recorded and measured behind them.
     *
     * @param held takes the values
     */
    private static List<String> recorded(Firing firing, Phrases phrases, List<Held> held) {
        Reasons.Found found = new Reasons(phrases).of(firing.facts());
        List<Measured> shown = found.measured().stream()
                .filter(measured -> !phrases.isHidden(measured))
                .toList();
        shown.stream()
                .filter(measured ->
                        held.stream().noneMatch(each -> each.measured().equals(measured)))
                .map(measured -> new Held(measured, List.of()))
                .toList()
                .forEach(held::add);
        List<String> recorded = new ArrayList<>(Pressure.joined(shown, phrases));
        recorded.addAll(found.words());
        return recorded;
    }

    /** A class of medicines with the gates that withhold it. */
    private static PartText blocked(Part part, Phrases phrases) {
        DrugClass option = DrugClass.valueOf(part.id());
        List<PartText> gates = phrases.outcome().gates().stream()
                .filter(gate -> gate.speaksAgainstBeginning(option))
                .map(Gate::id)
                .distinct()
                .map(id -> gate(Part.info(Part.Kind.GATE, id), phrases))
                .toList();
        String because = gates.stream()
                .map(gate -> phrases.name(gate.part().id()))
                .distinct()
                .collect(Collectors.joining(", "));
        return new PartText(
                part,
                phrases.name(option) + " not offered: " + because,
                gates.stream()
                        .map(PartText::values)
                        .filter(values -> !values.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                List.of(),
                Basis.all(gates.stream().map(PartText::basis)));
    }

    private static PartText list(Part part, Phrases phrases) {
        return new PartText(part, new Sections(phrases).unseen(part.id()), "", List.of(), Basis.NONE);
    }

    private static List<Measured> measured(Firing firing) {
        return firing.facts().stream()
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .toList();
    }

    /** Two rules may fire one gate; it is to be confirmed only when neither rests on something certain. */
    private static boolean isToConfirm(Part part, Outcome outcome) {
        return outcome.gates().stream()
                .filter(gate -> gate.id().equals(part.id()))
                .allMatch(Gate::confirm);
    }

    /** A recommendation, with the facts that led to it and what the inputs change that it asks for. */
    private static PartText proposal(Part part, Phrases phrases) {
        Word word = phrases.words().of(part.id());
        List<Held> held = new ArrayList<>();
        Set<Measured> measured = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        List<String> sources = new ArrayList<>();
        for (Firing firing : firings(part, phrases.outcome())) {
            held.addAll(Held.pair(measured(firing), firing.cutoffs()));
            Reasons.Found found = new Reasons(phrases).of(firing.facts());
            measured.addAll(found.measured());
            words.addAll(found.words());
            sources.addAll(firing.evidence());
        }
        Against against = Against.of(part, phrases);
        against.gates().stream().map(PartText::basis).forEach(basis -> {
            held.addAll(basis.held());
            sources.addAll(basis.sources());
        });
        // A measure of the body could feed an eating disorder.
        held.removeIf(each -> phrases.isHidden(each.measured()));
        measured.removeIf(phrases::isHidden);
        List<Measured> deciding = held.stream().map(Held::measured).distinct().toList();
        Set<Measured> shown = new LinkedHashSet<>(deciding);
        shown.addAll(measured);
        measured.stream().filter(each -> !deciding.contains(each)).forEach(each -> held.add(new Held(each, List.of())));
        Set<String> facts = new LinkedHashSet<>(Pressure.joined(List.copyOf(shown), phrases));
        facts.addAll(words);
        against.gates().stream()
                .map(PartText::values)
                .filter(values -> !values.isEmpty())
                .forEach(facts::add);
        List<String> notes = new ArrayList<>(notes(word, phrases, deciding));
        new Sections(phrases).changes(part).ifPresent(notes::add);
        return new PartText(
                part,
                against.sentence() + phrases.fill(word.says(), deciding),
                String.join(", ", facts),
                List.copyOf(facts),
                notes,
                Basis.of(held, sources));
    }

    static List<String> notes(Word word, Phrases phrases, List<Measured> deciding) {
        List<String> notes = new ArrayList<>();
        if (!word.why().isEmpty()) {
            notes.add(phrases.fill(word.why(), deciding));
        }
        if (!word.lifts().isEmpty()) {
            notes.add("ends with " + phrases.fill(word.lifts(), deciding));
        }
        if (!word.record().isEmpty()) {
            notes.add("record as " + phrases.fill(word.record(), deciding));
        }
        return notes;
    }

    /** The rules behind a part. */
    static List<Firing> firings(Part part, Outcome outcome) {
        return outcome.firings().stream()
                .filter(firing -> firing.added().stream().anyMatch(added -> isBehind(added, part)))
                .toList();
    }

    private static boolean isBehind(Object added, Part part) {
        return switch (part.kind()) {
            case AXIS ->
                added instanceof Evidence evidence && evidence.axis().id().equals(part.id());
            case GATE -> added instanceof Gate gate && gate.id().equals(part.id());
            case PROPOSAL -> added instanceof Proposal proposal && proposal.id().equals(part.id());
            case STATE, TRIAD, BLOCKED_CLASS, LIST -> false;
        };
    }
}
