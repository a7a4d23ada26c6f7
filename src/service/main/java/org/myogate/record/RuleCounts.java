package org.myogate.record;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the cards of each rule fared. The database adds up the cards with the same rules, and here each rule gets its share.
 *
 * @param client of the database
 */
record RuleCounts(JdbcClient client) {

    private static final String BY_RULES = """
            select s.ruleset, s.rules, count(distinct s.card) as shown,
                count(distinct case when a.outcome = 'accepted' then a.card end) as accepted,
                count(distinct case when a.outcome = 'overridden' then a.card end) as overridden
            from shown_card s left join answered_card a on a.card = s.card
            group by s.ruleset, s.rules""";

    private static final String REASONS = """
            select s.ruleset, s.rules, a.reason_code, count(distinct a.card) as cards
            from shown_card s join answered_card a on a.card = s.card
            where a.outcome = 'overridden' and a.reason_code is not null
            group by s.ruleset, s.rules, a.reason_code""";

    private record Rules(String ruleset, String rules) {}

    private record Reason(Rules rules, String code, long cards) {}

    /** By rule, then by ruleset. */
    List<RuleCount> all() {
        Map<Rules, SortedMap<String, Long>> reasons = reasons();
        Map<List<String>, RuleCount> byRule = new LinkedHashMap<>();
        client.sql(BY_RULES)
                .query((row, number) -> {
                    Rules rules = new Rules(row.getString("ruleset"), row.getString("rules"));
                    return new RuleCount(
                            rules.rules(),
                            rules.ruleset(),
                            row.getLong("shown"),
                            row.getLong("accepted"),
                            row.getLong("overridden"),
                            reasons.getOrDefault(rules, new TreeMap<>()));
                })
                .list()
                .forEach(together -> together.rule()
                        .lines()
                        .map(rule -> ofOne(rule, together))
                        .forEach(
                                count -> byRule.merge(List.of(count.rule(), count.ruleset()), count, RuleCount::plus)));
        return byRule.values().stream()
                .sorted(Comparator.comparing(RuleCount::rule).thenComparing(RuleCount::ruleset))
                .toList();
    }

    private static RuleCount ofOne(String rule, RuleCount together) {
        return new RuleCount(
                rule,
                together.ruleset(),
                together.shown(),
                together.accepted(),
                together.overridden(),
                together.reasons());
    }

    private Map<Rules, SortedMap<String, Long>> reasons() {
        Map<Rules, SortedMap<String, Long>> reasons = new LinkedHashMap<>();
        client.sql(REASONS)
                .query((row, number) -> new Reason(
                        new Rules(row.getString("ruleset"), row.getString("rules")),
                        row.getString("reason_code"),
                        row.getLong("cards")))
                .list()
                .forEach(reason -> reasons.computeIfAbsent(reason.rules(), rules -> new TreeMap<>())
                        .put(reason.code(), reason.cards()));
        return reasons;
    }
}
