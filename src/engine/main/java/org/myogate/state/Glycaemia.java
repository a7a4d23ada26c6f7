package org.myogate.state;

import java.util.List;
import org.myogate.snapshot.Source;

/**
 * The one glycaemic state of a patient; first match wins.
 *
 * @param state the state
 * @param sources what decided it
 */
public record Glycaemia(State state, List<Source> sources) {

    /** In the order of precedence. */
    public enum State {
        T1D("T1D"),
        OTHER_DM("OTHER-DM"),
        T2D("T2D"),
        DM_RANGE("DM-RANGE"),
        PREDM("PREDM"),
        NORMO("NORMO"),
        UNKNOWN("UNKNOWN");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** As the replay line spells it. */
        public String word() {
            return word;
        }
    }

    public Glycaemia {
        sources = List.copyOf(sources);
    }

    @Override
    public String toString() {
        return "Glycaemia";
    }
}
