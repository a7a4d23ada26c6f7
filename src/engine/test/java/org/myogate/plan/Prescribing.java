package org.myogate.plan;

import static org.myogate.snapshot.Chart.measured;

import java.math.BigDecimal;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.myogate.gate.Restriction;
import org.myogate.gate.Restrictions;
import org.myogate.gate.Slot;
import org.myogate.snapshot.Chart;
import org.myogate.snapshot.Truth;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** A prescription by the shipped tables, or by rows of one's own. */
final class Prescribing {

    static final Prescription SHIPPED = of(Map.of());
    static final Slot AEROBIC_MINUTES = new Slot(Slot.Part.AEROBIC, Slot.Dimension.MIN_PER_WK);
    static final Slot AEROBIC_SHARE = new Slot(Slot.Part.AEROBIC, Slot.Dimension.HRR_PERCENT);
    static final Slot AEROBIC_RPE = new Slot(Slot.Part.AEROBIC, Slot.Dimension.RPE);
    static final Slot METS = new Slot(Slot.Part.AEROBIC, Slot.Dimension.METS);
    static final Slot LOAD = new Slot(Slot.Part.STRENGTH, Slot.Dimension.ONE_RM_PERCENT);

    private Prescribing() {}

    /** The shipped tables with these files in place of theirs. */
    static Prescription of(Map<String, String> texts) {
        TreeMap<String, String> all = new TreeMap<>(Chart.RULES.texts());
        all.putAll(texts);
        Problems problems = new Problems();
        Prescription read = Prescription.read(new RulesFiles(all), anything(), anything(), problems);
        problems.throwIfAny();
        return read;
    }

    /** Which concepts and sources there are is for the loading of all tables to say. */
    static Set<String> anything() {
        return new AbstractSet<>() {
            @Override
            public boolean contains(Object element) {
                return true;
            }

            @Override
            public Iterator<String> iterator() {
                return Collections.emptyIterator();
            }

            @Override
            public int size() {
                return 0;
            }
        };
    }

    static ExercisePlan plan(Set<String> standing, Restriction... restrictions) {
        return plan(standing, Set.of(), new Baseline(null, null, null), restrictions);
    }

    static ExercisePlan plan(
            Set<String> standing, Set<String> present, Baseline baseline, Restriction... restrictions) {
        return SHIPPED.compose(standing, Restrictions.strictest(List.of(restrictions)), present::contains, baseline);
    }

    static Baseline minutes(int minutesPerWeek) {
        return new Baseline(BigDecimal.valueOf(minutesPerWeek), null, null);
    }

    static HeartRateReserve heart(int restingPerMin, int ageYears) {
        return new HeartRateReserve(
                measured("RHR", Integer.toString(restingPerMin), "/min", Truth.UNKNOWN), null, ageYears);
    }

    static Optional<ExercisePlan.Line> line(ExercisePlan plan, Slot slot, Slot.Phase phase) {
        return plan.lines().stream()
                .filter(line -> line.slot().equals(slot) && line.phase() == phase)
                .findFirst();
    }

    /** {@code 150..300}, an open end blank; {@code -} where the plan has no such number. */
    static String range(ExercisePlan plan, Slot slot, Slot.Phase phase) {
        return line(plan, slot, phase)
                .map(line -> end(line.low()) + ".." + end(line.high()))
                .orElse("-");
    }

    static String end(@Nullable BigDecimal end) {
        return end == null ? "" : end.toPlainString();
    }
}
