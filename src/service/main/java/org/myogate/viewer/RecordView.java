package org.myogate.viewer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.myogate.record.RuleCount;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record as the page shows it. Holds nothing of a patient: the record itself adds up cards by rule.
 *
 * @param rows of the table
 * @param reasons with how often each was given, most often first
 * @param isEmpty whether nothing was ever recorded
 */
record RecordView(List<Row> rows, List<Reason> reasons, boolean isEmpty) {

    /** More bars than that cannot be told apart. */
    static final int BARS_MAX = 15;

    private static final int PERCENT = 100;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One rule of one version.
     *
     * @param name of the rule in words, empty where the live ruleset has none
     * @param reasons {@code Not addressed today 3}
     */
    record Row(RuleCount count, String name, List<String> reasons) {

        /** {@code 25 %} of the shown cards. */
        public String share() {
            return Math.round(PERCENT * RecordForm.share(count)) + " %";
        }
    }

    /**
     * Why cards were set aside.
     *
     * @param words of the code
     * @param cards of each rule, added up
     */
    record Reason(String words, long cards) {}

    /** @param name of a rule in words
     * @param reason of a code in words */
    static RecordView of(
            RecordForm form, List<RuleCount> all, UnaryOperator<String> name, UnaryOperator<String> reason) {
        List<RuleCount> chosen = form.chosen(all);
        List<Row> rows = chosen.stream()
                .map(count -> new Row(
                        count,
                        name.apply(count.rule()),
                        count.reasons().entrySet().stream()
                                .map(each -> reason.apply(each.getKey()) + " " + each.getValue())
                                .toList()))
                .toList();
        return new RecordView(rows, reasons(chosen, reason), all.isEmpty());
    }

    private static List<Reason> reasons(List<RuleCount> chosen, UnaryOperator<String> words) {
        Map<String, Long> sums = chosen.stream()
                .flatMap(count -> count.reasons().entrySet().stream())
                .collect(Collectors.groupingBy(
                        each -> words.apply(each.getKey()), TreeMap::new, Collectors.summingLong(Map.Entry::getValue)));
        return sums.entrySet().stream()
                .map(each -> new Reason(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Reason::cards).reversed())
                .toList();
    }

    /** Whether the plot shows less than the table. */
    public boolean isCut() {
        return rows.size() > BARS_MAX;
    }

    /** What the bars of rules are drawn from. */
    public String bars() {
        ObjectNode chart = JSON.createObjectNode();
        ArrayNode labels = chart.putArray("labels");
        ArrayNode series = chart.putArray("series");
        ArrayNode shown = series.addObject().put("label", "shown").putArray("numbers");
        ArrayNode accepted = series.addObject().put("label", "accepted").putArray("numbers");
        ArrayNode overridden = series.addObject().put("label", "overridden").putArray("numbers");
        boolean isOneVersion =
                rows.stream().map(row -> row.count().ruleset()).distinct().count() == 1;
        rows.stream().limit(BARS_MAX).map(Row::count).forEach(count -> {
            labels.add(isOneVersion ? count.rule() : count.rule() + ", " + count.ruleset());
            shown.add(count.shown());
            accepted.add(count.accepted());
            overridden.add(count.overridden());
        });
        return Objects.requireNonNull(chart.toString());
    }

    /** What the bars of reasons are drawn from. */
    public String reasonBars() {
        ObjectNode chart = JSON.createObjectNode();
        ArrayNode labels = chart.putArray("labels");
        ArrayNode numbers =
                chart.putArray("series").addObject().put("label", "overridden").putArray("numbers");
        reasons.stream().limit(BARS_MAX).forEach(each -> {
            labels.add(each.words());
            numbers.add(each.cards());
        });
        return Objects.requireNonNull(chart.toString());
    }
}
