package org.myogate.record;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is not said again, under {@code myogate.quiet}.
 *
 * @param overrideDays for how many days a card that was overridden is not shown again while the facts behind it stay
 * @param repeatDays for how many days a card that was shown is not shown again while the facts behind it stay; 0 for off
 */
public record QuietSettings(
        @DefaultValue("30") int overrideDays,
        @DefaultValue("0") int repeatDays) {}
