package org.myogate.hooks;

import java.util.Map;
import org.myogate.card.Answer;
import org.myogate.card.CallContext;
import org.myogate.card.Quiet;

/** What one caller's record is asked and told in a call. None of it ever fails the call. */
interface Remembered {

    /** Of a call that nobody made: it is told nothing and leaves nothing behind. */
    Remembered NOTHING = new Remembered() {
        @Override
        public Quiet quiet(CallContext call, Map<String, String> settings) {
            return Quiet.NONE;
        }

        @Override
        public void shown(CallContext call, Answer answer) {}
    };

    /**
     * What is not said again.
     *
     * @param settings of the ruleset
     */
    Quiet quiet(CallContext call, Map<String, String> settings);

    /** Writes down what the answer shows. */
    void shown(CallContext call, Answer answer);
}
