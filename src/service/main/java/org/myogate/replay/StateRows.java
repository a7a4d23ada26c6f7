package org.myogate.replay;

import java.util.List;
import java.util.Map;
import org.myogate.engine.Outcome;
import org.myogate.snapshot.Truth;
import org.myogate.state.Count;
import org.myogate.state.ExcessAdiposity;

/** The states: the one of glycaemia, those that count criteria, and the rest by what is known of them. */
final class StateRows {

    private static final int NAME = 18;

    private StateRows() {}

    static String of(Outcome outcome) {
        Columns rows = new Columns(NAME);
        rows.add("glycaemia", outcome.glycaemia().state().word() + sources(outcome));
        for (Count count : outcome.counts()) {
            rows.add(
                    count.state(),
                    count.value() + ": " + count.met() + " met of " + count.evaluable() + " known"
                            + part("met", count.metParts()) + part("not known", count.unknownParts()));
        }
        ExcessAdiposity excess = outcome.excessAdiposity();
        rows.add(
                ExcessAdiposity.STATE,
                excess.value() + part("by", excess.ways()) + part("criteria of clinical obesity", excess.signs()));
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

    private static String part(String name, List<String> parts) {
        return parts.isEmpty() ? "" : "; " + name + ": " + Columns.list(parts);
    }

    private static void add(Columns rows, String title, Outcome outcome, Truth truth) {
        List<String> ids = outcome.states().entrySet().stream()
                .filter(each -> each.getValue() == truth)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!ids.isEmpty()) {
            rows.add(title, Columns.list(ids));
        }
    }
}
