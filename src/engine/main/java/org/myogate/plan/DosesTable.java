package org.myogate.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.gate.Slot;
import org.myogate.table.Problems;
import org.myogate.table.Row;
import org.myogate.table.RulesFiles;
import org.myogate.table.Table;

/** The numbers of exercise: {@code plan/doses.csv} and {@code plan/progression.csv}. */
final class DosesTable {

    private static final String DOSES = "plan/doses.csv";
    private static final String PROGRESSION = "plan/progression.csv";
    private static final Set<String> DOSE_COLUMNS = Set.of(
            "recommendation",
            "where",
            "kind",
            "part",
            "dimension",
            "phase",
            "low",
            "high",
            "source",
            "confidence",
            "note");
    private static final Set<String> STEP_COLUMNS =
            Set.of("from", "to", "part", "dimension", "low", "high", "source", "confidence", "note");

    private DosesTable() {}

    static List<Dose> doses(RulesFiles files, Set<String> concepts, Set<String> sources, Problems problems) {
        List<Dose> doses = new ArrayList<>();
        for (Row row : Table.readIfPresent(files, DOSES, DOSE_COLUMNS, problems)) {
            row.source(sources);
            List<String> where = row.words("where");
            where.stream()
                    .filter(concept -> !concepts.contains(concept))
                    .forEach(concept -> row.problem("'" + concept + "' is neither concept nor state"));
            Dose.Kind kind = row.choice("kind", Dose.Kind.class);
            BigDecimal low = row.optionalNumber("low");
            BigDecimal high = row.optionalNumber("high");
            ends(row, low, high);
            if ((kind == Dose.Kind.AIM && low == null && high == null) || (kind == Dose.Kind.LIMIT && high == null)) {
                row.problem("an aim needs a number, a limit its upper end");
            }
            doses.add(new Dose(
                    Recommendations.id(row, "recommendation"),
                    where,
                    kind,
                    row.choice("part", Slot.Part.class),
                    kind == Dose.Kind.DROP ? null : row.choice("dimension", Slot.Dimension.class),
                    row.choice("phase", Slot.Phase.class),
                    low,
                    high));
        }
        return List.copyOf(doses);
    }

    /**
     * One row of the progression.
     *
     * @param from first week
     * @param to last week, null for ever
     */
    record Block(
            int from,
            @Nullable Integer to,
            Slot slot,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    static List<Block> progression(RulesFiles files, Set<String> sources, Problems problems) {
        List<Block> blocks = new ArrayList<>();
        for (Row row : Table.readIfPresent(files, PROGRESSION, STEP_COLUMNS, problems)) {
            row.source(sources);
            Integer from = row.optionalInteger("from");
            Integer to = row.optionalInteger("to");
            if (from == null || from < 1 || (to != null && to < from)) {
                row.problem("from has to be a week, and to none before it");
                continue;
            }
            BigDecimal low = row.optionalNumber("low");
            BigDecimal high = row.optionalNumber("high");
            ends(row, low, high);
            Slot slot = new Slot(row.choice("part", Slot.Part.class), row.choice("dimension", Slot.Dimension.class));
            blocks.add(new Block(from, to, slot, low, high));
        }
        return List.copyOf(blocks);
    }

    private static void ends(Row row, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low != null && high != null && low.compareTo(high) > 0) {
            row.problem("low is above high");
        }
    }
}
