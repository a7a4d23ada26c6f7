package org.myogate.finding;

import java.util.List;
import java.util.Map;
import org.myogate.snapshot.Truth;

/**
 * How many of muscle, liver and fat are involved.
 *
 * @param positive arms at PROBABLE or more, 0 to 3
 * @param unknown arms that are unknown, 0 to 3
 * @param level DEFINITE for three, PROBABLE for two, ABSENT when two can no longer be reached, else UNKNOWN
 */
public record Triad(int positive, int unknown, Level level) {

    /** What is counted. */
    public enum Arm {
        MUSCLE,
        LIVER,
        FAT;

        private List<Axis> axes() {
            return switch (this) {
                case MUSCLE -> List.of(Axis.INSULIN_RESISTANCE);
                case LIVER -> List.of(Axis.HEPATIC);
                // Either of the two stands for fat.
                case FAT -> List.of(Axis.ADIPOSE, Axis.VISCERAL_ADIPOSITY);
            };
        }

        /** Whether it is involved; an axis without a finding is unknown. */
        public Truth isInvolved(Map<Axis, Finding> findings) {
            List<Level> levels =
                    axes().stream().map(axis -> level(findings, axis)).toList();
            if (levels.stream().anyMatch(level -> level.isAtLeast(Level.PROBABLE))) {
                return Truth.TRUE;
            }
            return levels.contains(Level.UNKNOWN) ? Truth.UNKNOWN : Truth.FALSE;
        }
    }

    /** An axis without a finding is unknown. */
    public static Triad of(Map<Axis, Finding> findings) {
        int positive = 0;
        int unknown = 0;
        for (Arm arm : Arm.values()) {
            Truth involved = arm.isInvolved(findings);
            positive += involved == Truth.TRUE ? 1 : 0;
            unknown += involved == Truth.UNKNOWN ? 1 : 0;
        }
        return new Triad(positive, unknown, level(positive, unknown));
    }

    private static Level level(Map<Axis, Finding> findings, Axis axis) {
        Finding finding = findings.get(axis);
        return finding == null ? Level.UNKNOWN : finding.level();
    }

    private static Level level(int positive, int unknown) {
        return switch (positive) {
            case 3 -> Level.DEFINITE;
            case 2 -> Level.PROBABLE;
            default -> positive + unknown < 2 ? Level.ABSENT : Level.UNKNOWN;
        };
    }
}
