package org.myogate.snapshot;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Two Exercise Vital Signs that say the same some months apart make a regular exerciser, as an entry of a clinician
 * does. Nothing else does.
 */
final class RegularExercise {

    private static final String REGULAR = "regular-exerciser";
    private static final String DAYS = "EVS-D.12m";
    private static final String MINUTES = "EVS-M.12m";

    private RegularExercise() {}

    /** Replaces the statement in place where the answers show it. */
    static void settle(Map<String, Statement> statements, Map<String, List<Reading>> series, Terms terms, AsOf asOf) {
        if (!(statements.get(REGULAR) instanceof Absent)) {
            return;
        }
        List<Reading> regular = regular(series, terms, asOf.zone());
        if (regular.isEmpty()) {
            return;
        }
        Reading newest = regular.get(regular.size() - 1);
        LocalDate last = newest.when().earliestDay(asOf.zone());
        LocalDate first = regular.get(0).when().latestDay(asOf.zone());
        boolean isLong = ChronoUnit.DAYS.between(first, last)
                >= terms.tolerance(Tolerance.REGULAR_EXERCISE_APART_DAYS).longValueExact();
        boolean isRecent = ChronoUnit.DAYS.between(last, asOf.day())
                <= terms.tolerance(Tolerance.REGULAR_EXERCISE_NEWEST_DAYS).longValueExact();
        if (isLong && isRecent) {
            statements.put(
                    REGULAR,
                    new Present(
                            REGULAR,
                            Present.Basis.DERIVED,
                            newest.when(),
                            Moment.sources(List.of(regular.get(0), newest)),
                            List.of(DAYS, MINUTES)));
        }
    }

    /** Days a week that are enough, with enough minutes of the same day. */
    private static List<Reading> regular(Map<String, List<Reading>> series, Terms terms, ZoneId zone) {
        var daysPerWk = terms.tolerance(Tolerance.REGULAR_EXERCISE_DAYS_PER_WK);
        var minutesPerDay = terms.tolerance(Tolerance.REGULAR_EXERCISE_MINUTES_PER_DAY);
        List<Reading> enough = series.getOrDefault(MINUTES, List.of()).stream()
                .filter(minutes -> minutes.value().allAtLeast(minutesPerDay))
                .toList();
        return series.getOrDefault(DAYS, List.of()).stream()
                .filter(days -> days.value().allAtLeast(daysPerWk)
                        && enough.stream().anyMatch(minutes -> minutes.when().sharesDay(days.when(), zone)))
                .toList();
    }
}
