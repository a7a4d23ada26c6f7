package org.myogate.card;

import org.myogate.gate.Indicator;

/**
 * One thing a card is about.
 *
 * @param kind what it is
 * @param id of the axis, state, gate or proposal
 * @param indicator how urgent it is
 */
record Part(Kind kind, String id, Indicator indicator) {

    /** What a part is. */
    enum Kind {
        AXIS,
        STATE,
        TRIAD,
        GATE,
        PROPOSAL,
        /** A class of medicines that a recommendation would offer and a gate withholds. */
        BLOCKED_CLASS,
        /** A list on which contraindications may stand and that was not seen. */
        LIST
    }

    static Part info(Kind kind, String id) {
        return new Part(kind, id, Indicator.INFO);
    }
}
