package org.myogate.record;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is not said again, under {@code myogate.quiet}.
 *
 * @param overrideDays for how many days a card that was overridden is not shown again while the facts behind it stay; 0 for
 *     off
 * @param repeatDays for how many days a card that was shown is not shown again while the facts behind it stay; 0 for what
 *     the ruleset sets as {@code repeat.days}
 */
public record QuietSettings(
        @DefaultValue("30") int overrideDays,
        @DefaultValue("0") int repeatDays) {

    private static final int LONGEST_DAYS = 3660;

    /** @throws IllegalArgumentException for a time that is none */
    public QuietSettings {
        check("override-days", overrideDays);
        check("repeat-days", repeatDays);
    }

    private static void check(String name, int days) {
        if (days < 0 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException(
                    "myogate.quiet." + name + " must lie between 0 and " + LONGEST_DAYS + ", not " + days);
        }
    }
}
