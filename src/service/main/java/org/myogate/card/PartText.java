package org.myogate.card;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.myogate.engine.Firing;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words.Word;
import org.myogate.finding.Evidence;
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

    /** @throws IllegalArgumentException for a part without words; the load check finds those first */
    static PartText of(Part part, Phrases phrases) {
        return switch (part.kind()) {
            case GATE -> gate(part, phrases);
            case STATE -> StateText.of(part, phrases);
            case TRIAD -> StateText.triad(part, phrases);
            case PROPOSAL, AXIS -> proposal(part, phrases);
        };
    }

    private static PartText gate(Part part, Phrases phrases) {
        List<Held> held = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (Firing firing : firings(part, phrases.outcome())) {
            held.addAll(Held.pair(measured(firing), firing.cutoffs()));
            phrases.present(firing.facts()).forEach(facts::add);
            sources.addAll(firing.evidence());
        }
        List<Measured> deciding = held.stream().map(Held::measured).distinct().toList();
        List<String> values = new ArrayList<>(Pressure.joined(deciding, phrases));
        values.addAll(facts);
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
        // A measure of the body could feed an eating disorder.
        held.removeIf(each -> phrases.isHidden(each.measured()));
        measured.removeIf(phrases::isHidden);
        List<Measured> deciding = held.stream().map(Held::measured).distinct().toList();
        Set<Measured> shown = new LinkedHashSet<>(deciding);
        shown.addAll(measured);
        Set<String> facts = new LinkedHashSet<>(Pressure.joined(List.copyOf(shown), phrases));
        facts.addAll(words);
        List<String> notes = new ArrayList<>(notes(word, phrases, deciding));
        new Sections(phrases).changes(part).ifPresent(notes::add);
        return new PartText(
                part,
                phrases.fill(word.says(), deciding),
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
            case STATE, TRIAD -> false;
        };
    }
}
