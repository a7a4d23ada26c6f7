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
        if (count.which() == Which.SECOND) {
            events = beforeTheNewest(events);
        }
        List<Mention> asked = events;
        return events.stream()
                .filter(event -> event.when() != null)
                .max(count.which() == Which.FIRST ? byDate.reversed() : byDate)
                .<Measurement>map(event -> measured(count, dated(event), List.of(event), Set.of()))
                .orElseGet(() -> undatable(count, asked));
    }

    /** Entries of one day speak of one event; an undated one could be any. */
    private List<Mention> beforeTheNewest(List<Mention> events) {
        LocalDate newest = events.stream()
                .filter(event -> event.when() != null)
                .map(event -> dated(event).latestDay(asOf.zone()))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return events.stream()
                .filter(event -> event.when() != null
                        && dated(event).latestDay(asOf.zone()).isBefore(newest))
                .toList();
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
        Statement stated = statements.get(count.concept());
        boolean isNone = stated instanceof Absent || (count.which() == Which.SECOND && stated instanceof Present);
        Unmeasured.Reason reason = isNone ? Unmeasured.Reason.NO_EVENT : Unmeasured.Reason.MISSING;
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
