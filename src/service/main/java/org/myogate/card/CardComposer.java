package org.myogate.card;

import org.myogate.engine.Outcome;
import org.myogate.engine.Ruleset;
import org.myogate.engine.Silence;

/** Writes the cards of one outcome. Immutable and safe to share. */
public final class CardComposer {

    /**
     * Reads the tables that say which part opens which card.
     *
     * @throws org.myogate.table.RulesetException naming every mistake in them with file and line
     */
    public CardComposer(Ruleset ruleset, UuidKey key) {}

    /** The cards, or why there are none. The same outcome and call give the same answer. */
    public Answer compose(Outcome outcome, CallContext context) {
        Silence silence = outcome.silence();
        return Answer.silent(silence != null ? silence : new Silence(Silence.Reason.NOTHING_LEFT, ""));
    }
}
