package org.myogate.ruleset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myogate.ruleset.ShadowReport.Row;
import org.myogate.ruleset.Spoken.Change;
import org.myogate.ruleset.Spoken.Difference;
import org.myogate.ruleset.Spoken.Kind;

/**
 * Counts differences between two rulesets, and begins anew when either is another. It never holds more than there are
 * rules in the two.
 */
final class ShadowCounts {

    private record Pair(String live, String shadow) {}

    private record Rule(Kind kind, String id) {}

    private final Map<Rule, Map<Change, Long>> byRule = new HashMap<>();
    private @Nullable Pair pair;
    private Instant since = Instant.EPOCH;
    private long compared;
    private long equal;

    /** @return whether counting began anew */
    synchronized boolean add(String live, String shadow, List<Difference> differences, Instant now) {
        Pair of = new Pair(live, shadow);
        boolean isNew = !of.equals(pair);
        if (isNew) {
            pair = of;
            since = now;
            compared = 0;
            equal = 0;
            byRule.clear();
        }
        compared++;
        equal += differences.isEmpty() ? 1 : 0;
        for (Difference each : differences) {
            byRule.computeIfAbsent(new Rule(each.kind(), each.rule()), rule -> new EnumMap<>(Change.class))
                    .merge(each.change(), 1L, Long::sum);
        }
        return isNew;
    }

    /** Empty until a call was compared. */
    synchronized Optional<ShadowReport> report() {
        Pair of = pair;
        if (of == null) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        byRule.forEach((rule, changes) -> rows.add(new Row(
                rule.id(),
                rule.kind().word(),
                changes.getOrDefault(Change.APPEARED, 0L),
                changes.getOrDefault(Change.DISAPPEARED, 0L),
                changes.getOrDefault(Change.CHANGED, 0L))));
        rows.sort(Comparator.comparing(Row::kind).thenComparing(Row::rule));
        return Optional.of(new ShadowReport(of.live(), of.shadow(), since, compared, equal, rows));
    }
}
