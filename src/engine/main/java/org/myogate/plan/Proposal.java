package org.myogate.plan;

import org.myogate.gate.Indicator;

/**
 * Something a rule would recommend.
 *
 * @param id {@code EX-..}, {@code DI-..}, {@code PH-..} or {@code ART-R..}
 * @param indicator how urgent it is; two rules may propose one id with different urgency, and the higher counts
 */
public record Proposal(String id, Indicator indicator) {

    public static Proposal of(String id) {
        return new Proposal(id, Indicator.INFO);
    }

    /** One that should not be overlooked. */
    public static Proposal warning(String id) {
        return new Proposal(id, Indicator.WARNING);
    }

    /** One that cannot wait. */
    public static Proposal critical(String id) {
        return new Proposal(id, Indicator.CRITICAL);
    }
}
