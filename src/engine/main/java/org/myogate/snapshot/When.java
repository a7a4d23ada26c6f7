package org.myogate.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A clinical time as precisely as it was recorded.
 *
 * @param earliest first instant it can mean
 * @param latest last instant it can mean; equal to {@code earliest} for a full date-time
 */
public record When(Instant earliest, Instant latest) implements Comparable<When> {

    public static When at(Instant instant) {
        return new When(instant, instant);
    }

    public static When on(LocalDate day, ZoneId zone) {
        return between(day, day.plusDays(1), zone);
    }

    public static When in(YearMonth month, ZoneId zone) {
        return between(month.atDay(1), month.plusMonths(1).atDay(1), zone);
    }

    public static When in(Year year, ZoneId zone) {
        return between(year.atDay(1), year.plusYears(1).atDay(1), zone);
    }

    private static When between(LocalDate first, LocalDate next, ZoneId zone) {
        return new When(
                first.atStartOfDay(zone).toInstant(),
                next.atStartOfDay(zone).toInstant().minusMillis(1));
    }

    /** Whether a time of day was recorded. */
    public boolean isTimed() {
        return earliest.equals(latest);
    }

    public LocalDate earliestDay(ZoneId zone) {
        return earliest.atZone(zone).toLocalDate();
    }

    public LocalDate latestDay(ZoneId zone) {
        return latest.atZone(zone).toLocalDate();
    }

    public boolean isAfter(AsOf asOf) {
        return earliest.isAfter(asOf.instant());
    }

    /** Both full times no further apart than {@code tolerance}; a date without time never pairs by minutes. */
    public boolean isWithin(Duration tolerance, When other) {
        return isTimed()
                && other.isTimed()
                && Duration.between(earliest, other.earliest).abs().compareTo(tolerance) <= 0;
    }

    /** Whether both lie in the same one day; a time dated no better than by month lies in none. */
    public boolean sharesDay(When other, ZoneId zone) {
        LocalDate day = earliestDay(zone);
        return day.equals(latestDay(zone)) && day.equals(other.earliestDay(zone)) && day.equals(other.latestDay(zone));
    }

    /** Whether this was surely later than {@code other}, however precisely either was recorded. */
    boolean isSurelyAfter(When other) {
        return earliest.isAfter(other.latest);
    }

    /** Older first; of one start the less precise first, so that a timed value stands after its own bare date. */
    @Override
    public int compareTo(When other) {
        int byStart = earliest.compareTo(other.earliest);
        return byStart != 0 ? byStart : other.latest.compareTo(latest);
    }
}
