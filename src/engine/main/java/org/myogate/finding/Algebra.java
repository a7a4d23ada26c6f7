package org.myogate.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.state.Confounder;

/**
 * What evidence amounts to: phenotype specification, section 8.1. Of each family and direction only the strongest item
 * counts; what is missing lowers nothing and makes nothing absent.
 */
public final class Algebra {

    /** Stands among the confounders of an item whose draw is not proven fasting. */
    public static final String FASTING_ASSUMED = "fasting-assumed";

    private static final Comparator<Judged> BY_RULE = Comparator.<Judged, String>comparing(
                    judged -> judged.item().rule())
            .thenComparing(judged -> judged.item().evidence().toString())
            .thenComparing(judged -> facts(judged.item()));

    private Algebra() {}

    private static String facts(Item item) {
        return Stream.concat(
                        item.measured().stream()
                                .map(measured -> measured.marker() + measured.sources() + measured.fastingAssumed()),
                        item.statements().stream().map(Statement::toString))
                .toList()
                .toString();
    }

    /**
     * One finding per axis.
     *
     * @param minimum whether the data are there without which an axis can be neither absent nor grey
     */
    public static Map<Axis, Finding> judge(
            List<Item> items, List<Confounder> confounders, Function<Axis, Truth> minimum) {
        Map<Axis, Finding> findings = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            findings.put(axis, judge(axis, items, confounders, minimum.apply(axis)));
        }
        return findings;
    }

    /**
     * The finding of one axis, in whatever order evidence and confounders come.
     *
     * @param items of any axis; those of others are left aside
     */
    public static Finding judge(Axis axis, List<Item> items, List<Confounder> confounders, Truth minimum) {
        Set<String> outOfScope = outOfScope(axis, confounders);
        List<Judged> judged = items.stream()
                .filter(item -> item.evidence().axis() == axis)
                .map(item -> outOfScope.isEmpty()
                        ? weigh(item, confounders)
                        : new Judged(item, Weight.NONE, List.copyOf(outOfScope)))
                .sorted(BY_RULE)
                .toList();
        if (!outOfScope.isEmpty()) {
            return new Finding(axis, Level.UNKNOWN, Finding.Reason.OUT_OF_SCOPE, false, judged);
        }
        Counted supporting = Counted.of(judged, true);
        Counted opposing = Counted.of(judged, false);
        Level level = capped(axis, level(supporting, opposing, minimum));
        boolean conflict = supporting.strong() > 0 && opposing.strong() > 0;
        return new Finding(axis, level, reason(level, minimum), conflict, judged);
    }

    private static Set<String> outOfScope(Axis axis, List<Confounder> confounders) {
        Set<String> ids = new LinkedHashSet<>();
        confounders.stream()
                .filter(confounder -> confounder.effect() == Confounder.Effect.OUT_OF_SCOPE)
                .filter(confounder ->
                        confounder.target().isEmpty() || confounder.target().contains(axis.id()))
                .map(Confounder::id)
                .sorted()
                .forEach(ids::add);
        return ids;
    }

    /** Each confounder lowers an item once, however many of its targets fit; one that drops it drops it for good. */
    private static Judged weigh(Item item, List<Confounder> confounders) {
        List<Confounder> hitting = confounders.stream()
                .filter(confounder -> hits(confounder, item))
                .toList();
        Weight weight = item.evidence().weight();
        List<String> named = new ArrayList<>(ids(hitting, confounder -> true));
        if (item.measured().stream().anyMatch(Measured::fastingAssumed)) {
            weight = weight.lowered();
            named.add(FASTING_ASSUMED);
        }
        int steps = ids(hitting, confounder -> confounder.effect() == Confounder.Effect.DOWNGRADE)
                .size();
        for (int step = 0; step < steps; step++) {
            weight = weight.lowered();
        }
        boolean dropped = hitting.stream().anyMatch(confounder -> confounder.effect() == Confounder.Effect.INVALIDATE);
        return new Judged(item, dropped ? Weight.NONE : weight, named);
    }

    private static List<String> ids(List<Confounder> confounders, Predicate<Confounder> which) {
        return confounders.stream()
                .filter(which)
                .map(Confounder::id)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean hits(Confounder confounder, Item item) {
        Stream<String> named = Stream.concat(
                Stream.of(item.evidence().axis().id(), item.evidence().family().name()),
                item.measured().stream().map(Measured::marker));
        return named.anyMatch(confounder.target()::contains);
    }

    private static Level level(Counted supporting, Counted opposing, Truth minimum) {
        if (supporting.strong() > 0) {
            return Level.DEFINITE;
        }
        if (supporting.moderate() > 1) {
            return Level.PROBABLE;
        }
        if (supporting.moderate() == 1 || supporting.weak() > 1) {
            return Level.POSSIBLE;
        }
        boolean against = opposing.strong() > 0 || opposing.moderate() > 1;
        return against && minimum == Truth.TRUE ? Level.ABSENT : Level.UNKNOWN;
    }

    private static Level capped(Axis axis, Level level) {
        return level.isAtLeast(axis.highest()) ? axis.highest() : level;
    }

    private static Finding.@Nullable Reason reason(Level level, Truth minimum) {
        if (level != Level.UNKNOWN) {
            return null;
        }
        return minimum == Truth.TRUE ? Finding.Reason.INDETERMINATE : Finding.Reason.INSUFFICIENT;
    }

    /** How many families speak in one direction, each by its strongest item. */
    private record Counted(int strong, int moderate, int weak) {

        static Counted of(List<Judged> judged, boolean supports) {
            Map<Family, Weight> strongest = new EnumMap<>(Family.class);
            for (Judged each : judged) {
                Evidence evidence = each.item().evidence();
                if (evidence.supports() == supports) {
                    strongest.merge(evidence.family(), each.weight(), Counted::stronger);
                }
            }
            return new Counted(
                    count(strongest, Weight.STRONG), count(strongest, Weight.MODERATE), count(strongest, Weight.WEAK));
        }

        private static Weight stronger(Weight one, Weight other) {
            return one.compareTo(other) <= 0 ? one : other;
        }

        private static int count(Map<Family, Weight> strongest, Weight weight) {
            return (int) strongest.values().stream().filter(weight::equals).count();
        }
    }
}
