package org.myogate.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.myogate.engine.MissingInput;
import org.myogate.engine.Outcome;
import org.myogate.gate.Ask;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Stale;
import org.myogate.snapshot.Unusable;

/** What the input lacks: questions, missing values, values that could not be used, values that are too old. */
final class InputRows {

    private static final int KIND = 10;
    private static final int INPUT = 17;
    private static final int DAY = 10;

    private InputRows() {}

    static String questions(Outcome outcome) {
        Columns rows = new Columns(KIND, INPUT);
        for (Ask ask : outcome.asks()) {
            String kind = ask.kind().name().toLowerCase(Locale.ROOT);
            rows.add(kind, ask.id(), list("would change ", ask.changes()));
        }
        return rows.toString();
    }

    static String missing(Outcome outcome) {
        Columns rows = new Columns(INPUT);
        for (MissingInput missing : outcome.missing()) {
            rows.add(missing.input(), list(missing.tried() ? "would decide " : "may decide ", missing.wouldDecide()));
        }
        return rows.toString();
    }

    static String unusable(Outcome outcome) {
        Columns rows = new Columns(KIND);
        for (Unusable unusable : outcome.snapshot().unusable()) {
            rows.add(unusable.reason().name(), unusable.source() + ": " + unusable.detail());
        }
        return rows.toString();
    }

    /** A row per day: a record of many years has hundreds of them. */
    static String tooOld(Outcome outcome) {
        Map<LocalDate, List<Source>> byDay = outcome.snapshot().stale().stream()
                .collect(groupingBy(Stale::date, TreeMap::new, mapping(Stale::source, toList())));
        Columns rows = new Columns(DAY);
        byDay.forEach((day, sources) -> rows.add(day.toString(), Columns.list(sources)));
        return rows.toString();
    }

    private static String list(String before, List<String> ids) {
        return ids.isEmpty() ? "" : before + Columns.list(ids);
    }
}
