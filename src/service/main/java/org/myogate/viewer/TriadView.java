package org.myogate.viewer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.myogate.card.Telling;
import org.myogate.finding.Triad;
import org.myogate.snapshot.Truth;

/**
 * Muscle, liver and fat as three linked circles.
 *
 * @param level in words
 * @param text {@code 2 of 3 involved, 1 not known}
 * @param arms each with whether it is involved
 */
record TriadView(String level, String text, List<Arm> arms) {

    /**
     * One circle.
     *
     * @param name muscle, liver or fat
     * @param state involved, clear or unknown
     * @param words the same for people
     */
    record Arm(String name, String state, String words) {}

    static TriadView of(Telling telling) {
        Triad triad = telling.outcome().triad();
        String unknown = triad.unknown() == 0 ? "" : ", " + triad.unknown() + " not known";
        return new TriadView(
                telling.vocabulary("level", triad.level()),
                triad.positive() + " of 3 involved" + unknown,
                Arrays.stream(Triad.Arm.values())
                        .map(arm -> arm(arm, arm.isInvolved(telling.outcome().findings())))
                        .toList());
    }

    private static Arm arm(Triad.Arm arm, Truth involved) {
        String name = arm.name().toLowerCase(Locale.ROOT);
        return switch (involved) {
            case TRUE -> new Arm(name, "involved", "involved");
            case FALSE -> new Arm(name, "clear", "below probable");
            case UNKNOWN -> new Arm(name, "unknown", "not known");
        };
    }
}
