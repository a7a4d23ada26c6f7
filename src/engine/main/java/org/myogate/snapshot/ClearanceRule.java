package org.myogate.snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.myogate.snapshot.EventTables.Clearance;

/** Voids an entry of the service that an event or the first entry of a disease came after (D66). */
final class ClearanceRule {

    private final List<Clearance> table;
    private final Map<String, List<Mention>> mentions;
    private final AsOf asOf;

    ClearanceRule(List<Clearance> table, Map<String, List<Mention>> mentions, AsOf asOf) {
        this.table = table;
        this.mentions = mentions;
        this.asOf = asOf;
    }

    /** Replaces the statements in place. */
    void settle(Map<String, Statement> statements) {
        for (Clearance clearance : table) {
            if (statements.get(clearance.entry()) instanceof Present entry && !counts(entry, clearance, statements)) {
                statements.put(
                        entry.concept(),
                        new Absent(
                                entry.concept(), Absent.Basis.DERIVED, entry.sources(), List.of(clearance.concept())));
            }
        }
    }

    private boolean counts(Present entry, Clearance clearance, Map<String, Statement> statements) {
        List<When> dates = clearance.isEvent()
                ? newestEvent(clearance.concept())
                : statements.get(clearance.concept()) instanceof Present ? firstEntry(clearance.concept()) : List.of();
        When since = entry.since();
        return dates.isEmpty() || (since != null && dates.stream().allMatch(since::isSurelyAfter));
    }

    private List<When> newestEvent(String concept) {
        List<Mention> events = positive(concept).toList();
        boolean isUndated = events.stream().anyMatch(event -> event.when() == null && event.isPositive());
        return Stream.concat(
                        events.stream().map(Mention::when).filter(Objects::nonNull),
                        isUndated ? Stream.of(When.on(asOf.day(), asOf.zone())) : Stream.of())
                .max(Comparator.comparing(When::latest))
                .stream()
                .toList();
    }

    private List<When> firstEntry(String concept) {
        return positive(concept)
                .map(Mention::when)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(When::latest))
                .stream()
                .toList();
    }

    private Stream<Mention> positive(String concept) {
        return mentions.getOrDefault(concept, List.of()).stream().filter(Mention::wasPositive);
    }
}
