package org.myogate.state;

import java.util.List;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;

/**
 * {@code glycaemia:WORD}: this state. While glycaemia is unknown, or diabetes stands unconfirmed, every other state
 * is still open.
 */
record Glycaemic(Glycaemia.State state) implements Part {
    @Override
    public Truth truth(Facts facts) {
        Glycaemia.State actual = facts.glycaemia().state();
        if (actual == state) {
            return Truth.TRUE;
        }
        boolean open = actual == Glycaemia.State.UNKNOWN || actual == Glycaemia.State.DM_RANGE;
        return open && state != Glycaemia.State.UNKNOWN ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    public List<Source> sources(Facts facts) {
        return facts.glycaemia().sources();
    }

    @Override
    public String toString() {
        return "glycaemia:" + state.word();
    }
}
