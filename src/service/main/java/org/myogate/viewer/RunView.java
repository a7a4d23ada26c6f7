package org.myogate.viewer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.myogate.engine.Words;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page of a replay shows.
 *
 * @param id of the run
 * @param state how far it is
 * @param filter what is looked at
 * @param axes how many patients stand at which level
 * @param urgencies how many patients have which most urgent card
 * @param choices rules that occur, by what they did, with their patients
 * @param matching how many rows the filter takes
 * @param rows of this page
 * @param pages how many there are
 */
record RunView(
        String id,
        RunState state,
        RunFilter filter,
        List<LevelCounts> axes,
        List<Count> urgencies,
        Map<String, List<Choice>> choices,
        int matching,
        List<Line> rows,
        int pages) {

    private static final int ROWS_PER_PAGE = 100;
    private static final int RULE_SHOWN_MAX = 70;
    private static final List<String> URGENCIES = List.of("critical", "warning", "info", "silent");
    private static final Map<RunRow.Kind, String> KINDS = Map.of(
            RunRow.Kind.PROPOSED, "Proposed",
            RunRow.Kind.WITHHELD, "Withheld",
            RunRow.Kind.GATE, "Gate fired",
            RunRow.Kind.EVIDENCE, "Evidence");

    /**
     * A number of patients.
     *
     * @param name of what they have in common
     */
    record Count(String name, int patients) {}

    /**
     * A rule to choose.
     *
     * @param value in an address
     * @param text to read
     */
    record Choice(String value, String text) {}

    /**
     * A row to read.
     *
     * @param row itself
     * @param levels one for each axis
     */
    record Line(RunRow row, List<LevelCounts.Cell> levels) {

        public String proposed() {
            return String.join(" ", row.rules(RunRow.Kind.PROPOSED));
        }

        public String withheld() {
            return String.join(" ", row.rules(RunRow.Kind.WITHHELD));
        }

        @Override
        public String toString() {
            return "Line";
        }
    }

    static RunView of(Run run, RunFilter filter, Words words) {
        RunState state = run.state();
        List<RunRow> matching = state.rows().stream().filter(filter::takes).toList();
        int pages = Math.max(1, (matching.size() + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE);
        long skipped = (long) (Math.min(filter.page(), pages) - 1) * ROWS_PER_PAGE;
        return new RunView(
                run.id(),
                state,
                filter,
                LevelCounts.of(state.rows(), words),
                URGENCIES.stream().map(each -> count(each, state.rows())).toList(),
                choices(state.rows()),
                matching.size(),
                matching.stream()
                        .skip(skipped)
                        .limit(ROWS_PER_PAGE)
                        .map(row -> new Line(row, LevelCounts.cells(row, words)))
                        .toList(),
                pages);
    }

    private static Count count(String urgency, List<RunRow> rows) {
        return new Count(urgency, (int)
                rows.stream().filter(row -> row.urgency().equals(urgency)).count());
    }

    private static Map<String, List<Choice>> choices(List<RunRow> rows) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        for (RunRow.Kind kind : RunRow.Kind.values()) {
            Map<String, Long> patients = rows.stream()
                    .flatMap(row -> row.rules(kind).stream())
                    .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
            List<Choice> ofKind = new ArrayList<>();
            patients.forEach((rule, number) ->
                    ofKind.add(new Choice(kind.word() + ":" + rule, shortened(rule) + " (" + number + ")")));
            if (!ofKind.isEmpty()) {
                choices.put(KINDS.getOrDefault(kind, kind.word()), List.copyOf(ofKind));
            }
        }
        return choices;
    }

    private static String shortened(String rule) {
        return rule.length() <= RULE_SHOWN_MAX ? rule : rule.substring(0, RULE_SHOWN_MAX) + "…";
    }

    public List<RunFilter.Show> shows() {
        return List.of(RunFilter.Show.values());
    }

    public int page() {
        return Math.min(filter.page(), pages);
    }

    /** What a filter adds to an address. */
    public String query(int page) {
        return UriComponentsBuilder.newInstance()
                .queryParam("rule", "{rule}")
                .queryParam("show", filter.show().word())
                .queryParam("page", page)
                .encode()
                .buildAndExpand(filter.ruleWord())
                .toUriString();
    }

    @Override
    public String toString() {
        return "RunView[" + state + "]";
    }
}
