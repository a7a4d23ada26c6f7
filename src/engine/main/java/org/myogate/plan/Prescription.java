package org.myogate.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.myogate.gate.Mode;
import org.myogate.gate.Restriction;
import org.myogate.gate.Restrictions;
import org.myogate.gate.Slot;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/** Composes one exercise prescription of all recommendations that stand: the highest aim, then the lowest limit. */
public final class Prescription {

    private final List<Dose> doses;
    private final List<DosesTable.Block> progression;
    private final WaysTable ways;

    private Prescription(List<Dose> doses, List<DosesTable.Block> progression, WaysTable ways) {
        this.doses = doses;
        this.progression = progression;
        this.ways = ways;
    }

    /**
     * The tables; where {@code problems} grew they must not be used.
     *
     * @param concepts ids of statements, read and derived
     * @param sources ids of {@code evidence/}
     */
    public static Prescription read(RulesFiles files, Set<String> concepts, Set<String> sources, Problems problems) {
        return new Prescription(
                DosesTable.doses(files, concepts, sources, problems),
                DosesTable.progression(files, sources, problems),
                WaysTable.read(files, concepts, problems));
    }

    /** Ids of all ways of exercising. */
    public Set<String> ways() {
        return ways.ids();
    }

    /**
     * The plan.
     *
     * @param standing recommendations that are kept, or part of one that is
     * @param restrictions what the gates leave
     * @param isPresent of a concept or state, whether it is known to be present
     * @param minutesPerWeek of moderate activity now, null where not known
     * @param heart what turns a share of the heart rate reserve into a rate; null where a rate tells nothing
     */
    public ExercisePlan compose(
            Set<String> standing,
            Restrictions restrictions,
            Predicate<String> isPresent,
            @Nullable BigDecimal minutesPerWeek,
            @Nullable HeartRateReserve heart) {
        boolean byEffort = heart == null || restrictions.gaugedBy(Restriction.Gauge.Scale.RPE);
        List<Dose> asked = asked(standing, isPresent, minutesPerWeek);
        List<ExercisePlan.Line> lines = new ArrayList<>();
        for (Slot.Part part : Slot.Part.values()) {
            for (Slot.Dimension dimension : Slot.Dimension.values()) {
                Slot slot = new Slot(part, dimension);
                for (Slot.Phase phase : Slot.Phase.values()) {
                    if (isTold(slot, byEffort, restrictions)) {
                        Composed.line(slot, phase, asked, restrictions).ifPresent(lines::add);
                    }
                }
            }
        }
        if (lines.isEmpty()) {
            return ExercisePlan.none(restrictions);
        }
        return new ExercisePlan(
                lines,
                steps(lines, asked, byEffort, restrictions),
                ways.of(parts(lines), restrictions, isPresent),
                restrictions,
                byEffort ? null : rate(lines, Objects.requireNonNull(heart)));
    }

    /** The share of the heart rate reserve is told with a rate or not at all; no strength where a gate forbids it. */
    private static boolean isTold(Slot slot, boolean byEffort, Restrictions restrictions) {
        boolean isShare = slot.dimension() == Slot.Dimension.HRR_PERCENT;
        boolean isForbidden = slot.part() == Slot.Part.STRENGTH && !restrictions.allows(Mode.RESISTANCE);
        return !(isShare && byEffort) && !isForbidden;
    }

    private List<Dose> asked(Set<String> standing, Predicate<String> isPresent, @Nullable BigDecimal minutesPerWeek) {
        List<Dose> standingDoses = doses.stream()
                .filter(dose -> standing.contains(dose.by()))
                .filter(dose -> dose.where().isEmpty() || dose.where().stream().anyMatch(isPresent))
                .toList();
        List<Dose> asked = new ArrayList<>();
        for (Dose dose : standingDoses) {
            switch (dose.kind()) {
                case NOW ->
                    Optional.ofNullable(minutesPerWeek)
                            .filter(minutes -> minutes.signum() > 0)
                            .ifPresent(minutes -> asked.add(dose.at(minutes)));
                case AIM, LIMIT -> {
                    if (!isDropped(dose, standingDoses)) {
                        asked.add(dose);
                    }
                }
                case DROP -> {
                    // It takes others out and brings no number.
                }
            }
        }
        List<Dose> untilCleared = asked.stream()
                .filter(dose -> dose.phase() == Slot.Phase.UNTIL_CLEARED)
                .toList();
        return untilCleared.isEmpty() ? asked : untilCleared;
    }

    private static boolean isDropped(Dose dose, List<Dose> all) {
        return all.stream()
                .anyMatch(other ->
                        other.kind() == Dose.Kind.DROP && other.part() == dose.part() && other.phase() == dose.phase());
    }

    private static Set<Slot.Part> parts(List<ExercisePlan.Line> lines) {
        Set<Slot.Part> parts = new TreeSet<>();
        lines.forEach(line -> parts.add(line.slot().part()));
        return parts;
    }

    /** Only of a plan that begins with a first dose: one whose start nothing has dropped. */
    private List<ExercisePlan.Step> steps(
            List<ExercisePlan.Line> lines, List<Dose> asked, boolean byEffort, Restrictions restrictions) {
        Slot minutes = new Slot(Slot.Part.AEROBIC, Slot.Dimension.MIN_PER_WK);
        boolean fromNothing =
                asked.stream().anyMatch(dose -> dose.kind() == Dose.Kind.AIM && dose.isOf(minutes, Slot.Phase.START))
                        && asked.stream().noneMatch(dose -> dose.kind() == Dose.Kind.NOW);
        if (!fromNothing) {
            return List.of();
        }
        Set<Slot.Part> parts = parts(lines);
        return progression.stream()
                .filter(block -> parts.contains(block.slot().part()))
                .filter(block -> isTold(block.slot(), byEffort, restrictions))
                .map(block -> Composed.step(block, asked, restrictions))
                .toList();
    }

    private static ExercisePlan.@Nullable HeartRate rate(List<ExercisePlan.Line> lines, HeartRateReserve heart) {
        Slot share = new Slot(Slot.Part.AEROBIC, Slot.Dimension.HRR_PERCENT);
        for (ExercisePlan.Line line : lines) {
            BigDecimal low = line.low();
            BigDecimal high = line.high();
            if (line.slot().equals(share) && line.phase() == Slot.Phase.TARGET && low != null && high != null) {
                return heart.at(low, high);
            }
        }
        return null;
    }
}
