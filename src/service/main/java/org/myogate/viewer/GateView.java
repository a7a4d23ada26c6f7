package org.myogate.viewer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.myogate.card.Telling;
import org.myogate.engine.Words.Word;
import org.myogate.gate.Effect;
import org.myogate.gate.Gate;

/**
 * A gate that fired.
 *
 * @param id of the specification
 * @param kind stop, ask or mind: what the reader has to do with it
 * @param effect what it does, in words
 * @param name what fired
 * @param says what that means
 * @param lifts what ends it, empty where nothing is said
 * @param record how that is written down
 * @param confirm it rests on something that has to be confirmed
 * @param classes of medicines that it stands before
 * @param rules behind it
 */
record GateView(
        String id,
        String kind,
        String effect,
        String name,
        String says,
        String lifts,
        String record,
        boolean confirm,
        String classes,
        List<RuleView> rules) {

    private static final Word NO_WORD = new Word("", "", "", "", "");

    /** What stops something first. */
    static List<GateView> of(Telling telling) {
        return telling.outcome().gates().stream()
                .sorted(Comparator.comparing(Gate::effect))
                .map(gate -> of(gate, telling))
                .distinct()
                .toList();
    }

    private static GateView of(Gate gate, Telling telling) {
        Word word = telling.word(gate.id()).orElse(NO_WORD);
        return new GateView(
                gate.id(),
                kind(gate.effect()),
                words(gate.effect()),
                word.name().isEmpty() ? gate.id() : word.name(),
                word.says(),
                word.lifts(),
                word.record(),
                gate.confirm(),
                gate.classes().stream().sorted().map(telling::name).collect(Collectors.joining(", ")),
                RuleView.that(telling, gate::equals));
    }

    private static String kind(Effect effect) {
        return switch (effect) {
            case STOP, CLEAR, BLOCK, DEFER, SUPPRESS -> "stop";
            case ASK_GATE, ASK_ROUTINE -> "ask";
            case CAP, MOD, EDU, CAUTION -> "mind";
        };
    }

    private static String words(Effect effect) {
        return switch (effect) {
            case STOP -> "no exercise plan now";
            case CLEAR -> "needs clearance first";
            case CAP -> "caps the effort";
            case MOD -> "changes the plan";
            case EDU -> "adds advice";
            case BLOCK -> "withheld";
            case DEFER -> "withheld for now";
            case SUPPRESS -> "not offered";
            case ASK_GATE -> "question first";
            case ASK_ROUTINE -> "question beside";
            case CAUTION -> "caution";
        };
    }
}
