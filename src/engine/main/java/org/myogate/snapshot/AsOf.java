package org.myogate.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;

/**
 * The moment an evaluation looks from. Nothing below an entry point reads a clock.
 *
 * @param instant the moment itself
 * @param zone what a local day is
 */
public record AsOf(Instant instant, ZoneId zone) {

    private static final Duration ONE_DAY = Duration.ofDays(1);

    /** A date means the last second of that day in {@code zone}. */
    public static AsOf endOf(LocalDate day, ZoneId zone) {
        return new AsOf(day.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant(), zone);
    }

    /**
     * Reads {@code 2026-11-23} or an instant with offset, {@code 2026-11-23T10:00:00+01:00}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static AsOf parse(String text, ZoneId zone) {
        try {
            return text.length() == 10
                    ? endOf(LocalDate.parse(text), zone)
                    : new AsOf(OffsetDateTime.parse(text).toInstant(), zone);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "as-of '" + text + "' is neither a date (2026-11-23) nor an instant with offset", e);
        }
    }

    public LocalDate day() {
        return instant.atZone(zone).toLocalDate();
    }

    /** Whether {@code when} lies inside the look-back; an imprecise time counts by its oldest reading. */
    public boolean within(When when, TemporalAmount window) {
        if (window instanceof Duration duration) {
            // A day of 25 hours is still today.
            boolean bareToday = !when.isTimed() && when.earliestDay(zone).equals(day());
            return (bareToday && duration.compareTo(ONE_DAY) >= 0)
                    || !when.earliest().isBefore(instant.minus(duration));
        }
        return !when.earliestDay(zone).isBefore(day().minus((Period) window));
    }

    /** Whether {@code when} lies no further ahead than this; what is past lies ahead of nothing. */
    boolean noFurtherAhead(When when, TemporalAmount window) {
        return window instanceof Duration duration
                ? !when.earliest().isAfter(instant.plus(duration))
                : !when.earliestDay(zone).isAfter(day().plus((Period) window));
    }

    /** As {@link #within}, but unknown where only some readings of an imprecise time lie inside. */
    Truth surelyWithin(When when, TemporalAmount window) {
        if (within(when, window)) {
            return Truth.TRUE;
        }
        return within(When.at(when.latest()), window) ? Truth.UNKNOWN : Truth.FALSE;
    }
}
