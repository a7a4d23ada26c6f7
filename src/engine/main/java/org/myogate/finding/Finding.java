package org.myogate.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one axis comes to.
 *
 * @param axis the axis
 * @param level how sure the pattern is
 * @param reason why it is unknown; null for every other level
 * @param conflict strong evidence on both sides
 * @param evidence all of it, dropped items included
 */
public record Finding(Axis axis, Level level, @Nullable Reason reason, boolean conflict, List<Judged> evidence) {

    /** Why a level is unknown. */
    public enum Reason {
        /** The axis' minimum data are not there. */
        INSUFFICIENT,
        /** The data are there and stand in the grey. */
        INDETERMINATE,
        /** Not judged for this patient: pregnancy, childhood. */
        OUT_OF_SCOPE
    }

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** For rules: at least this sure. */
    public boolean isAtLeast(Level other) {
        return level.isAtLeast(other);
    }

    /**
     * For rules: whether an item for this axis, neither dropped nor lowered and at least moderate, rests on a fact.
     *
     * @param fact a marker or a concept
     */
    public boolean rests(String fact) {
        return evidence.stream()
                .filter(judged -> judged.item().evidence().supports())
                .filter(judged -> judged.weight() == judged.item().evidence().weight())
                .filter(judged -> judged.weight().compareTo(Weight.MODERATE) <= 0)
                .anyMatch(judged -> judged.item().isOf(fact));
    }

    @Override
    public String toString() {
        return "Finding[" + axis.id() + "]";
    }
}
