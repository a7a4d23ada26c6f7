package org.myogate.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.myogate.gate.Slot;
import org.myogate.plan.ExercisePlan;

/**
 * The doses of a prescription as plain lines, for the note of an order.
 *
 * @param phrases words
 */
record DoseLines(Phrases phrases) {

    /** One line per part and phase: {@code aerobic, start: 5 days a week, 10 min each}. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Slot.Part part : Slot.Part.values()) {
            for (Slot.Phase phase : Slot.Phase.values()) {
                String doses = doses(part, phase);
                if (!doses.isEmpty()) {
                    lines.add(phrases.name("slot." + part.word()) + ", "
                            + phrases.vocabulary("phase", phase).toLowerCase(Locale.ROOT) + ": " + doses);
                }
            }
        }
        return lines;
    }

    /** The numbers of one part in one phase, empty where there are none. */
    String doses(Slot.Part part, Slot.Phase phase) {
        return phrases.outcome().exercise().lines().stream()
                .filter(line -> line.slot().part() == part && line.phase() == phase)
                .filter(line -> line.slot().dimension() != Slot.Dimension.MET_MIN_PER_WK || !hasMinutes(part, phase))
                .map(this::dose)
                .collect(Collectors.joining(", "));
    }

    /** Minutes a week say what MET-minutes say, and can be followed. */
    private boolean hasMinutes(Slot.Part part, Slot.Phase phase) {
        return phrases.outcome().exercise().lines().stream()
                .anyMatch(
                        line -> line.phase() == phase && line.slot().equals(new Slot(part, Slot.Dimension.MIN_PER_WK)));
    }

    private String dose(ExercisePlan.Line line) {
        return dose(line.slot(), PlanNumbers.range(line.low(), line.high()));
    }

    String dose(Slot slot, String range) {
        String unit = phrases.name("slot." + slot.dimension().word());
        return slot.dimension() == Slot.Dimension.RPE ? unit + " " + range : range + " " + unit;
    }
}
