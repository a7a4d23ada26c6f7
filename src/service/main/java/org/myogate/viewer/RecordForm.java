package org.myogate.viewer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.myogate.record.RuleCount;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which rules the record page shows, and in which order. A rule or version that the record does not hold is as none.
 *
 * @param rule its id, empty for all
 * @param version {@code id@version} of a ruleset, empty for all
 * @param sort a key of {@link #ORDERS}
 */
record RecordForm(String rule, String version, String sort) {

    static final String BY_RULE = "rule";

    private static final Comparator<RuleCount> RULE =
            Comparator.comparing(RuleCount::rule).thenComparing(RuleCount::ruleset);

    /** Numbers begin with the highest; what is equal stands by rule. */
    private static final Map<String, Comparator<RuleCount>> ORDERS = Map.of(
            BY_RULE,
            RULE,
            "version",
            Comparator.comparing(RuleCount::ruleset).thenComparing(RULE),
            "shown",
            Comparator.comparing(RuleCount::shown).reversed().thenComparing(RULE),
            "accepted",
            Comparator.comparing(RuleCount::accepted).reversed().thenComparing(RULE),
            "overridden",
            Comparator.comparing(RuleCount::overridden).reversed().thenComparing(RULE),
            "share",
            Comparator.comparing(RecordForm::share).reversed().thenComparing(RULE));

    static RecordForm of(MultiValueMap<String, String> fields, List<RuleCount> all) {
        String sort = text(fields, "sort");
        return new RecordForm(
                known(text(fields, "rule"), rules(all)),
                known(text(fields, "version"), versions(all)),
                ORDERS.containsKey(sort) ? sort : BY_RULE);
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String text = fields.getFirst(name);
        return text == null ? "" : text;
    }

    private static String known(String text, List<String> all) {
        return all.contains(text) ? text : "";
    }

    static List<String> rules(List<RuleCount> all) {
        return all.stream().map(RuleCount::rule).distinct().sorted().toList();
    }

    static List<String> versions(List<RuleCount> all) {
        return all.stream().map(RuleCount::ruleset).distinct().sorted().toList();
    }

    /** Of the cards that were shown how many were set aside, 0 to 1. */
    static double share(RuleCount count) {
        return count.shown() == 0 ? 0 : (double) count.overridden() / count.shown();
    }

    List<RuleCount> chosen(List<RuleCount> all) {
        Predicate<RuleCount> ofRule = count -> rule.isEmpty() || count.rule().equals(rule);
        return all.stream()
                .filter(ofRule)
                .filter(count -> version.isEmpty() || count.ruleset().equals(version))
                .sorted(ORDERS.get(sort))
                .toList();
    }

    /** The address of the same rows in another order. */
    public String sortedBy(String key) {
        return UriComponentsBuilder.fromPath("/record")
                .queryParam("rule", "{rule}")
                .queryParam("version", "{version}")
                .queryParam("sort", "{sort}")
                .encode()
                .build(rule, version, key)
                .toString();
    }

    /** For {@code aria-sort}. */
    public String direction(String key) {
        boolean isText = key.equals(BY_RULE) || key.equals("version");
        return !key.equals(sort) ? "none" : isText ? "ascending" : "descending";
    }
}
