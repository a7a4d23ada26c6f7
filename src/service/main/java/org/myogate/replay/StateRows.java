package org.myogate.replay;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.engine.Outcome;
import org.myogate.engine.Words;
import org.myogate.snapshot.Truth;
import org.myogate.state.Count;
import org.myogate.state.ExcessAdiposity;
import org.myogate.state.Fibrosis;

/**
 * The states: the one of glycaemia, those that count criteria, and of the rest those that a clinician knows, by what is
 * known of them. A state without a name in the words is a step of the reckoning and is not shown.
 *
 * @param words beside the rules
 */
record StateRows(Words words) {

    private static final int NAME = 28;

    private static final String OBESITY_PREFIX = "obesity-";

    /** Criteria of what has a row of its own stand there, by name. */
    private static final List<String> CRITERIA = List.of("mets-", "cmrf-", OBESITY_PREFIX);

    /** What has a row of its own. */
    private static final Set<String> ROWS = Set.of(
            "metabolic-syndrome",
            "metabolic-syndrome-criteria",
            "cmrf",
            Fibrosis.LOW_STATE,
            Fibrosis.GREY_STATE,
            Fibrosis.HIGH_STATE);

    String of(Outcome outcome) {
        Columns rows = new Columns(NAME);
        rows.add("glycaemia", outcome.glycaemia().state().word() + sources(outcome));
        for (Count count : outcome.counts()) {
            if (!count.state().startsWith(OBESITY_PREFIX)) {
                rows.add(
                        name(count.state()),
                        count.value() + ": " + count.met() + " met of " + count.evaluable() + " known"
                                + part("met", "", count.metParts()) + part("not known", "", count.unknownParts()));
            }
        }
        ExcessAdiposity excess = outcome.excessAdiposity();
        rows.add(
                name(ExcessAdiposity.STATE),
                excess.value()
                        + part("by", OBESITY_PREFIX, excess.ways())
                        + part("criteria of clinical obesity", ExcessAdiposity.SIGN_PREFIX, excess.signs()));
        rows.add("fibrosis", outcome.fibrosis().name());
        rows.add("stage", outcome.stage().name());
        add(rows, "yes", outcome, Truth.TRUE);
        add(rows, "no", outcome, Truth.FALSE);
        add(rows, "not known", outcome, Truth.UNKNOWN);
        return rows.toString();
    }

    private static String sources(Outcome outcome) {
        String sources = Columns.list(outcome.glycaemia().sources());
        return sources.isEmpty() ? "" : " [" + sources + "]";
    }

    private String part(String title, String prefix, List<String> parts) {
        List<String> names = parts.stream().map(part -> name(prefix + part)).toList();
        return names.isEmpty() ? "" : "; " + title + ": " + Columns.list(names);
    }

    private void add(Columns rows, String title, Outcome outcome, Truth truth) {
        List<String> names = outcome.states().entrySet().stream()
                .filter(each -> each.getValue() == truth)
                .map(Map.Entry::getKey)
                .filter(this::isShown)
                .map(this::name)
                .sorted()
                .toList();
        if (!names.isEmpty()) {
            rows.add(title, String.join("; ", names));
        }
    }

    private boolean isShown(String state) {
        return words.has(state) && !ROWS.contains(state) && CRITERIA.stream().noneMatch(state::startsWith);
    }

    private String name(String id) {
        return words.has(id) ? words.of(id).name() : id;
    }
}
