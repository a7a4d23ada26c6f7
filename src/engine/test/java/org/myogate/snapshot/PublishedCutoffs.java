package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.myogate.snapshot.Cutoff.Bound;
import org.myogate.snapshot.Person.Sex;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.Table;

/** The cut-offs of {@code rules/thresholds} for tests of what comes before the engine. */
public final class PublishedCutoffs {

    private static final Set<String> COLUMNS =
            Set.of("id", "operator", "value", "unit", "sex", "set", "ageFrom", "ageTo", "source", "confidence", "note");

    private PublishedCutoffs() {}

    /** Of that sex, by the sets named. */
    public static Map<String, Cutoff> of(Sex sex, String... sets) {
        Problems problems = new Problems();
        Map<String, List<Bound>> bounds = new LinkedHashMap<>();
        for (String file : Chart.RULES.in("thresholds", ".csv")) {
            for (Row row : Table.read(file, Chart.RULES.text(file), COLUMNS, problems)) {
                boolean ofSex = row.text("sex").isEmpty()
                        || row.text("sex").equals(sex.name().toLowerCase(Locale.ROOT));
                boolean ofSet = row.text("set").isEmpty() || Set.of(sets).contains(row.text("set"));
                List<Bound> known = bounds.computeIfAbsent(row.text("id"), id -> new ArrayList<>());
                if (ofSex && ofSet) {
                    known.add(new Bound(
                            Operator.of(row.text("operator")),
                            row.number("value"),
                            row.text("unit"),
                            row.text("set"),
                            row.text("source"),
                            row.text("confidence")));
                }
            }
        }
        problems.throwIfAny();
        Map<String, Cutoff> cutoffs = new LinkedHashMap<>();
        bounds.forEach((id, rows) -> cutoffs.put(id, new Cutoff(id, rows)));
        return cutoffs;
    }
}
