package org.myogate.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The columns of one table that decide something, and what names its rows.
 *
 * @param file which tables
 * @param keys columns whose words together name a row
 * @param columns what is changed in which column
 * @param removed whether each row is taken away, too
 */
record PinnedColumns(Pattern file, List<String> keys, Map<String, Nudge> columns, boolean removed) {

    private static final String RECOMMENDATION = "recommendation";

    /** Every table that is pinned; {@code rules/README.md} says why the others are not. */
    static final List<PinnedColumns> ALL = List.of(
            of("thresholds/.*\\.csv", "id unit sex set ageFrom ageTo")
                    .with(Nudge.NUMBER, "value ageFrom ageTo")
                    .with(Nudge.OPERATOR, "operator"),
            of("state/(states|bridge)\\.csv", "id").with(Nudge.QUANTIFIER, "op"),
            of("gate/limits\\.csv", "by restriction part dimension phase value")
                    .with(Nudge.NUMBER, "value")
                    .removing(),
            of("plan/unless\\.csv", "recommendation by").removing(),
            of("plan/instead\\.csv", "recommendation in").removing(),
            of("plan/needs\\.csv", "recommendation count among how")
                    .with(Nudge.NUMBER, "count")
                    .removing(),
            of("plan/ranking\\.csv", "when class").with(Nudge.NUMBER, "points").with(Nudge.BLANK, "unless"),
            of("plan/options\\.csv", "class").with(Nudge.NUMBER, "cost"),
            of("plan/doses\\.csv", "recommendation where kind part dimension phase")
                    .with(Nudge.NUMBER, "low high"),
            of("plan/progression\\.csv", "from to part dimension").with(Nudge.NUMBER, "from to low high"),
            of("plan/nutrients\\.csv", "nutrient recommendation where").with(Nudge.NUMBER, "low high rank"),
            of("terms/(reading|pairing)\\.csv", "id").with(Nudge.NUMBER, "value"),
            of("terms/analytes\\.csv", "id").with(Nudge.PERIOD, "window windowFrom65"),
            of("terms/concepts\\.csv", "concept").with(Nudge.PERIOD, "window visit"),
            of("terms/facts\\.csv", "fact").with(Nudge.PERIOD, "window"),
            of("terms/courses\\.csv", "marker").with(Nudge.PERIOD, "window").with(Nudge.NUMBER, "apartDays"),
            of("terms/units\\.csv", "quantity unit").with(Nudge.NUMBER, "hardLow hardHigh suspectLow suspectHigh"));

    /** The column of what a row is about. */
    String subject() {
        return keys.contains(RECOMMENDATION) ? RECOMMENDATION : keys.get(0);
    }

    private static PinnedColumns of(String file, String keys) {
        return new PinnedColumns(Pattern.compile(file), List.of(keys.split(" ")), Map.of(), false);
    }

    private PinnedColumns with(Nudge nudge, String names) {
        Map<String, Nudge> more = new LinkedHashMap<>(columns);
        List.of(names.split(" ")).forEach(name -> more.put(name, nudge));
        return new PinnedColumns(file, keys, more, removed);
    }

    private PinnedColumns removing() {
        return new PinnedColumns(file, keys, columns, true);
    }
}
