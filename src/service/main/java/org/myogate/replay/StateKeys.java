package org.myogate.replay;

import java.util.List;
import org.myogate.engine.Outcome;
import org.myogate.snapshot.Truth;
import org.myogate.state.Count;
import org.myogate.state.ExcessAdiposity;
import tools.jackson.databind.node.ObjectNode;

/** The {@code states} of the line. What no table or rule works out yet is unknown. */
final class StateKeys {

    private static final String UNKNOWN = "UNKNOWN";
    private static final String METABOLIC_SYNDROME = "metabolic-syndrome";

    /** The clinical states S1 to S15, each a T3. */
    static final List<String> NUMBERED = List.of(
            "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S8b", "S8c", "S9", "S9b", "S9c", "S10", "S11", "S12",
            "S12b", "S12c", "S13", "S14", "S15");

    private StateKeys() {}

    static void write(Outcome outcome, ObjectNode states) {
        states.put("glycaemia", outcome.glycaemia().state().word());
        metabolicSyndrome(outcome, states);
        put(states, "masld", outcome);
        put(states, "htg-waist", outcome);
        states.put("fibrosis", outcome.fibrosis().name());
        obesity(outcome.excessAdiposity(), states.putObject(ExcessAdiposity.STATE));
        states.put("stage", outcome.stage().name());
        NUMBERED.forEach(state -> put(states, state, outcome));
    }

    private static void obesity(ExcessAdiposity found, ObjectNode obesity) {
        put(obesity, "value", found.value());
        LineWriter.strings(found.ways(), obesity.putArray("by"));
        LineWriter.strings(found.signs(), obesity.putArray("present"));
    }

    private static void metabolicSyndrome(Outcome outcome, ObjectNode states) {
        Count count = outcome.counts().stream()
                .filter(each -> each.state().equals(METABOLIC_SYNDROME))
                .findFirst()
                .orElse(new Count(METABOLIC_SYNDROME, Truth.UNKNOWN, 0, 0, List.of(), List.of()));
        ObjectNode syndrome = states.putObject(METABOLIC_SYNDROME);
        put(syndrome, "value", count.value());
        syndrome.put("met", count.met()).put("evaluable", count.evaluable());
    }

    private static void put(ObjectNode node, String state, Outcome outcome) {
        put(node, state, outcome.truth(state));
    }

    /** T3: {@code true}, {@code false} or {@code "UNKNOWN"}. */
    private static void put(ObjectNode node, String key, Truth truth) {
        switch (truth) {
            case TRUE -> node.put(key, true);
            case FALSE -> node.put(key, false);
            case UNKNOWN -> node.put(key, UNKNOWN);
        }
    }
}
