package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.snapshot.EventTables.DayCount;
import org.myogate.snapshot.EventTables.Which;

/** How many days ago something happened; a date that is not exact gives the range that it leaves open. */
final class DayCounts {

    private final Map<String, List<Mention>> mentions;
    private final Map<String, Statement> statements;
    private final AsOf asOf;

    DayCounts(Map<String, List<Mention>> mentions, Map<String, Statement> statements, AsOf asOf) {
        this.mentions = mentions;
        this.statements = statements;
        this.asOf = asOf;
    }

    Measurement of(DayCount count) {
        List<Mention> events = mentions.getOrDefault(count.concept(), List.of()).stream()
                .filter(Mention::wasPositive)
                .toList();
        List<Mention> undated = events.stream()
                .filter(event -> event.when() == null && event.isPositive())
                .toList();
        if (count.undatedIsToday() && !undated.isEmpty()) {
            return measured(count, When.on(asOf.day(), asOf.zone()), undated, Set.of(Flag.DATE_ASSUMED));
        }
        Comparator<Mention> byDate = Comparator.comparing(event -> dated(event));
        return events.stream()
                .filter(event -> event.when() != null)
                .max(count.which() == Which.FIRST ? byDate.reversed() : byDate)
                .<Measurement>map(event -> measured(count, dated(event), List.of(event), Set.of()))
                .orElseGet(() -> undatable(count, events));
    }

    private static When dated(Mention event) {
        When when = event.when();
        if (when == null) {
            throw new IllegalStateException("an entry without a date");
        }
        return when;
    }

    /** No event on a list that came is known: whatever days a rule allows, none passed since. */
    private Measurement undatable(DayCount count, List<Mention> events) {
        if (!events.isEmpty()) {
            return new Unmeasured(count.marker(), Unmeasured.Reason.UNUSABLE, Mention.sources(events));
        }
        Unmeasured.Reason reason = statements.get(count.concept()) instanceof Absent
                ? Unmeasured.Reason.NO_EVENT
                : Unmeasured.Reason.MISSING;
        return new Unmeasured(count.marker(), reason, List.of());
    }

    private Measured measured(DayCount count, When when, List<Mention> from, Set<Flag> flags) {
        ZoneId zone = asOf.zone();
        return new Measured(
                count.marker(),
                Interval.between(days(when.latestDay(zone)), days(when.earliestDay(zone))),
                Scale.of(count.unit(), null),
                when,
                Mention.sources(from),
                Truth.UNKNOWN,
                false,
                flags);
    }

    private BigDecimal days(LocalDate day) {
        return BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(day, asOf.day())));
    }
}
