package org.myogate.gate;

import java.util.List;

/**
 * A question that comes before a recommendation.
 *
 * @param id what is asked
 * @param kind whether the recommendation waits for it
 * @param changes ids of what the answer would change
 */
public record Ask(String id, Kind kind, List<String> changes) {

    /** How much depends on the answer. */
    public enum Kind {
        GATE,
        ROUTINE
    }

    public Ask {
        changes = List.copyOf(changes);
    }

    /** A question that comes first: the answer may stop, or let pass, what {@code changes} names. */
    public static Ask before(String id, String... changes) {
        return new Ask(id, Kind.GATE, List.of(changes));
    }

    /** A question that is good to have answered. */
    public static Ask routine(String id, String... changes) {
        return new Ask(id, Kind.ROUTINE, List.of(changes));
    }
}
