package org.myogate.ruleset;

import org.myogate.card.CardComposer;
import org.myogate.engine.Ruleset;

/** The ruleset that answers now. A call takes it once and keeps it to its end. */
public final class LiveRuleset {

    private static final int SHOWN_DIGITS = 12;

    private volatile Live live;

    LiveRuleset(Live first) {
        this.live = first;
    }

    /**
     * Rules and what writes their cards.
     *
     * @param ruleset checked and compiled
     * @param cards composes the cards of exactly these rules
     * @param hash SHA-256 of the content of their folder, in hexadecimal
     */
    public record Live(Ruleset ruleset, CardComposer cards, String hash) {

        /** The same under other settings. */
        public Live with(Ruleset other) {
            return new Live(other, cards.with(other), hash);
        }

        /** {@code id@version-hash}, of which twelve digits: no two contents share it. */
        public String label() {
            return ruleset.name() + "-" + shortHash(hash);
        }

        @Override
        public String toString() {
            return "Live[" + label() + "]";
        }
    }

    /** The digits that people see of a hash. */
    static String shortHash(String hash) {
        return hash.substring(0, SHOWN_DIGITS);
    }

    /** What is live at this moment. */
    public Live get() {
        return live;
    }

    /** From now on this one; calls in flight finish on the one they took. */
    void exchange(Live next) {
        live = next;
    }
}
