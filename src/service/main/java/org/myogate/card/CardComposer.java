package org.myogate.card;

import java.util.ArrayList;
import java.util.List;
import org.myogate.card.CardTables.Slot;
import org.myogate.engine.Outcome;
import org.myogate.engine.Ruleset;
import org.myogate.engine.Silence;
import org.myogate.plan.Settled.Withheld;

/** Writes the cards of one outcome. Immutable and safe to share. */
public final class CardComposer {

    private final Knowledge knowledge;
    private final UuidKey key;

    /**
     * Reads the tables that say which part opens which card.
     *
     * @throws org.myogate.table.RulesetException naming every mistake in them with file and line
     */
    public CardComposer(Ruleset ruleset, UuidKey key) {
        this(Knowledge.of(ruleset), key);
    }

    CardComposer(Knowledge knowledge, UuidKey key) {
        this.knowledge = knowledge;
        this.key = key;
    }

    /** The cards, or why there are none. The same outcome and call give the same answer. */
    public Answer compose(Outcome outcome, CallContext context) {
        if (context.userIsPatient()) {
            return silent(Silence.Reason.PATIENT_USER, "silence.patient-user");
        }
        if (outcome.silence() != null) {
            return Answer.silent(outcome.silence());
        }
        List<OpenSlot> open = OpenSlot.of(new Situation(outcome), knowledge.tables());
        if (open.isEmpty()) {
            return silent(Silence.Reason.NOTHING_LEFT, "silence.nothing-left");
        }
        Phrases phrases = new Phrases(knowledge, outcome);
        OpenSlot general = at(Slot.PATTERN, open);
        List<Card> cards = new ArrayList<>();
        for (OpenSlot slot : open) {
            List<Withheld> withheld = outcome.settled().withheld().stream()
                    .filter(item -> slot.equals(home(item, open)))
                    .toList();
            Detail detail = new Detail(
                    phrases,
                    context,
                    slot.equals(general),
                    QuestionsText.of(phrases, slot.slot(), slots(open)),
                    withheld);
            cards.add(new CardWriter(phrases, context, key, detail).write(slot));
        }
        return new Answer(cards, null);
    }

    private static List<Slot> slots(List<OpenSlot> open) {
        return open.stream().map(OpenSlot::slot).toList();
    }

    private OpenSlot home(Withheld withheld, List<OpenSlot> open) {
        return at(knowledge.tables().home(withheld.id()).orElse(Slot.PATTERN), open);
    }

    /** The card of that family; where it is shut the pattern card, and without that the first. */
    private static OpenSlot at(Slot slot, List<OpenSlot> open) {
        return find(slot, open, find(Slot.PATTERN, open, open.get(0)));
    }

    private static OpenSlot find(Slot slot, List<OpenSlot> open, OpenSlot otherwise) {
        return open.stream().filter(o -> o.slot() == slot).findFirst().orElse(otherwise);
    }

    private Answer silent(Silence.Reason reason, String words) {
        return Answer.silent(new Silence(reason, knowledge.words().of(words).name() + "."));
    }
}
