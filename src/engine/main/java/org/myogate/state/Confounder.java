package org.myogate.state;

import java.util.Set;

/**
 * Something in this patient that makes a kind of evidence count less, or not at all.
 *
 * @param id {@code CF-..} of the phenotype specification, section 9
 * @param effect what it does
 * @param target what it does it to: an axis id, a family name, or a marker; evidence is hit when any of them fits
 */
public record Confounder(String id, Effect effect, Set<String> target) {

    /** What a confounder does to the evidence it hits. */
    public enum Effect {
        /** Drops it. */
        INVALIDATE,
        /** Lowers its weight one step. */
        DOWNGRADE,
        /** Leaves it and is named beside it. */
        NOTE,
        /** Takes the axis out of what may be judged for this patient. */
        OUT_OF_SCOPE
    }

    public Confounder {
        target = Set.copyOf(target);
    }

    public static Confounder invalidate(String id, String... target) {
        return new Confounder(id, Effect.INVALIDATE, Set.of(target));
    }

    public static Confounder downgrade(String id, String... target) {
        return new Confounder(id, Effect.DOWNGRADE, Set.of(target));
    }

    public static Confounder note(String id, String... target) {
        return new Confounder(id, Effect.NOTE, Set.of(target));
    }

    /** Takes all axes out of scope. */
    public static Confounder outOfScope(String id) {
        return new Confounder(id, Effect.OUT_OF_SCOPE, Set.of());
    }
}
