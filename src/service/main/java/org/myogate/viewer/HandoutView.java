package org.myogate.viewer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.myogate.card.Card;
import org.myogate.card.Telling;
import org.myogate.card.Telling.AxisText;
import org.myogate.engine.Outcome;
import org.myogate.finding.Axis;
import org.myogate.finding.Level;
import org.myogate.gate.Effect;
import org.myogate.gate.Gate;

/**
 * What a patient takes home: words that stand beside the rules, chosen by what is proposed to this patient and kept.
 *
 * @param title of the page, and its first sentence
 * @param parts in the order to print them
 * @param stop when to stop and get help
 * @param day of the answer
 */
record HandoutView(Part title, List<Part> parts, Part stop, String day) {

    private static final String PREFIX = "handout.";
    private static final String PATTERN = "pattern";
    private static final String URGENT = "urgent";
    private static final String LOW_GLUCOSE = "SG-15";
    private static final String PREGNANT = "pregnant";

    /** Each stands for those after it: who is told to combine both is not told each of them again. */
    private static final List<String> TRAINING = List.of("EX-04", "EX-02", "EX-03");

    private static final List<String> HABITS = List.of("EX-05", "EX-06");
    private static final String DIET = "DI-01";
    private static final Set<Effect> SHUT = EnumSet.of(Effect.STOP, Effect.CLEAR);
    private static final Set<Effect> BOUNDED = EnumSet.of(Effect.CAP, Effect.MOD);
    private static final Set<Level> FOUND = EnumSet.of(Level.DEFINITE, Level.PROBABLE);

    /**
     * A paragraph.
     *
     * @param heading of it
     * @param text of it
     */
    record Part(String heading, String text) {}

    /** Empty where there is nothing to hand over: only an adult with a card of the pattern, and nothing urgent, gets one. */
    static Optional<HandoutView> of(Seen seen) {
        Telling telling = seen.telling();
        List<String> topics =
                seen.answer().cards().stream().map(HandoutView::topic).toList();
        boolean isFor = topics.contains(PATTERN)
                && !topics.contains(URGENT)
                && !telling.isBare()
                && !telling.isQuiet()
                && !mayBe(PREGNANT, telling)
                && telling.word(PREFIX + "title").isPresent();
        return isFor ? Optional.of(new Choosing(telling).view()) : Optional.empty();
    }

    private static String topic(Card card) {
        return card.source().topic().code();
    }

    private static boolean mayBe(String concept, Telling telling) {
        return telling.outcome().snapshot().statements().stream()
                .anyMatch(each -> each.concept().equals(concept) && each.present());
    }

    /** Goes through one outcome; used once. */
    private record Choosing(Telling telling, List<Part> parts) {

        Choosing(Telling telling) {
            this(telling, new ArrayList<>());
        }

        HandoutView view() {
            Outcome outcome = telling.outcome();
            add("picture");
            if (FOUND.contains(outcome.triad().level())) {
                add("triad");
            }
            move(outcome);
            if (outcome.settled().kept().contains(DIET) && listsSeen(outcome)) {
                add(DIET);
            } else {
                add("ask-eat");
            }
            boolean isInFamily = telling.axes().stream()
                    .map(AxisText::finding)
                    .anyMatch(finding -> finding.axis() == Axis.HERITABLE && FOUND.contains(finding.level()));
            if (isInFamily) {
                add("heritable");
            }
            add("keep");
            add("whom");
            return new HandoutView(
                    part("title"),
                    parts,
                    part("stop"),
                    outcome.snapshot().asOf().day().toString());
        }

        /** Nothing about moving where a gate stands before it, or where what safety needs was not seen. */
        private void move(Outcome outcome) {
            List<Effect> effects = outcome.gates().stream().map(Gate::effect).toList();
            List<String> kept = outcome.settled().kept();
            boolean isShut = effects.stream().anyMatch(SHUT::contains) || !listsSeen(outcome);
            boolean isAny = TRAINING.stream().anyMatch(kept::contains)
                    || HABITS.stream().anyMatch(kept::contains);
            if (isShut || !isAny) {
                add("ask-move");
                return;
            }
            TRAINING.stream().filter(kept::contains).limit(1).forEach(this::add);
            HABITS.stream().filter(kept::contains).forEach(this::add);
            if (effects.stream().anyMatch(BOUNDED::contains)) {
                add("limits");
            }
            if (outcome.gates().stream().anyMatch(gate -> gate.id().equals(LOW_GLUCOSE))) {
                add("low-glucose");
            }
        }

        private static boolean listsSeen(Outcome outcome) {
            return outcome.snapshot().failedLists().isEmpty()
                    && outcome.snapshot().unseenLists().isEmpty();
        }

        private void add(String id) {
            parts.add(part(id));
        }

        private Part part(String id) {
            return telling.word(PREFIX + id)
                    .map(word -> new Part(word.name(), word.says() + "."))
                    .orElseThrow(() -> new IllegalStateException("no words for " + PREFIX + id));
        }
    }

    /** One line each. */
    public List<String> signs() {
        return List.of(stop.text().substring(0, stop.text().indexOf(". ")).split("; "));
    }

    /** What to do then. */
    public String help() {
        return stop.text().substring(stop.text().indexOf(". ") + 2);
    }

    @Override
    public String toString() {
        return "HandoutView";
    }
}
