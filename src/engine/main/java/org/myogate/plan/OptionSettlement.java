package org.myogate.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.gate.DrugClass;
import org.myogate.gate.Effect;
import org.myogate.gate.Gate;
import org.myogate.plan.Options.Blocked;
import org.myogate.plan.Options.Lower;
import org.myogate.plan.Options.Ranked;

/**
 * Holds options of medicine classes against gates, and ranks what is left. Of a rule that offers several classes each is
 * settled on its own.
 *
 * @param known what they are held against
 * @param tables by which
 * @param cautions that belong to one recommendation
 */
record OptionSettlement(Known known, SettlingTables tables, Collection<Caution> cautions) {

    /**
     * What became of the options.
     *
     * @param options the classes
     * @param offers classes that stand, each with the recommendations that offer it
     * @param withheld recommendations that offered classes and were stopped for all of them, each with the reasons
     * @param offered classes that a recommendation would offer, were no gate in the way
     * @param taken classes that would be options, were they not taken already
     */
    record Result(
            Options options,
            Map<DrugClass, Set<String>> offers,
            Map<String, List<String>> withheld,
            Set<DrugClass> offered,
            Set<DrugClass> taken) {

        /** Recommendations that stand for one class at least. */
        Set<String> kept() {
            return ids(offers);
        }
    }

    Result settle(Collection<Proposal> proposals) {
        Map<Proposal, List<String>> offering = new LinkedHashMap<>();
        Map<Proposal, List<String>> considering = new LinkedHashMap<>();
        for (Proposal proposal : proposals) {
            DrugClass option = proposal.option();
            if (option != null) {
                (proposal.considered() ? considering : offering).put(proposal, reasons(proposal.id(), option));
            }
        }
        Map<DrugClass, Set<String>> offers = standing(offering);
        Set<String> kept = ids(offers);
        Map<DrugClass, Set<String>> considered = standing(considering);
        considered.values().forEach(ids -> ids.retainAll(kept));
        Map<String, Set<String>> stopped = new TreeMap<>();
        Set<DrugClass> offered = EnumSet.noneOf(DrugClass.class);
        Set<DrugClass> taken = EnumSet.noneOf(DrugClass.class);
        offering.forEach((proposal, reasons) -> {
            DrugClass option = Objects.requireNonNull(proposal.option());
            offered.add(option);
            if (!kept.contains(proposal.id())) {
                stopped.computeIfAbsent(proposal.id(), any -> new TreeSet<>()).addAll(reasons);
            }
            if (isTaken(option) && isFree(proposal.id(), option)) {
                taken.add(option);
            }
        });
        Map<String, List<String>> withheld = new TreeMap<>();
        stopped.forEach((id, reasons) -> withheld.put(id, List.copyOf(reasons)));
        return new Result(options(offers, considered), offers, withheld, offered, taken);
    }

    /** Of what nothing stops, the recommendations by class. */
    private static Map<DrugClass, Set<String>> standing(Map<Proposal, List<String>> proposals) {
        Map<DrugClass, Set<String>> standing = new EnumMap<>(DrugClass.class);
        proposals.forEach((proposal, reasons) -> {
            if (reasons.isEmpty()) {
                standing.computeIfAbsent(Objects.requireNonNull(proposal.option()), any -> new TreeSet<>())
                        .add(proposal.id());
            }
        });
        return standing;
    }

    private static Set<String> ids(Map<DrugClass, Set<String>> offers) {
        Set<String> ids = new TreeSet<>();
        offers.values().forEach(ids::addAll);
        return ids;
    }

    private Options options(Map<DrugClass, Set<String>> offers, Map<DrugClass, Set<String>> considered) {
        List<Ranked> ranked = new ArrayList<>();
        List<Lower> lower = new ArrayList<>();
        for (DrugClass option : DrugClass.values()) {
            Set<String> because = new TreeSet<>(offers.getOrDefault(option, Set.of()));
            boolean isOffered = !because.isEmpty();
            because.addAll(considered.getOrDefault(option, Set.of()));
            if (because.isEmpty()) {
                continue;
            }
            List<String> beside = cautions(option, because);
            List<Options.Points> points = tables.ranking().points(option, because, beside.size(), known);
            if (isOffered && tables.ranking().isEnough(Options.Points.sum(points))) {
                ranked.add(new Ranked(
                        option,
                        points,
                        List.copyOf(because),
                        beside,
                        asksFirst(option),
                        List.copyOf(gates(option, Effect.ASK_ROUTINE))));
            } else {
                lower.add(new Lower(option, points, List.copyOf(because)));
            }
        }
        ranked.sort(Comparator.comparing((Ranked each) -> !each.asksFirst().isEmpty())
                .thenComparing(Comparator.comparing(Ranked::total).reversed())
                .thenComparing(each -> tables.options().cost(each.option()))
                .thenComparing(each -> each.option().name()));
        return new Options(ranked, lower, blocked());
    }

    private List<Blocked> blocked() {
        List<Blocked> blocked = new ArrayList<>();
        for (DrugClass option : DrugClass.values()) {
            boolean isTaken = isTaken(option);
            List<String> because = new ArrayList<>(gates(option));
            if (isTaken) {
                because.add(tables.options().taken(option));
            }
            if (!because.isEmpty()) {
                blocked.add(new Blocked(option, because, isTaken));
            }
        }
        return blocked;
    }

    /** Gate ids; where no gate stands behind it, the fact's name. */
    private List<String> reasons(String id, DrugClass option) {
        Set<String> reasons = new LinkedHashSet<>(gates(option));
        boolean isSuppressed = known.gates().stream().anyMatch(gate -> gate.has(Effect.SUPPRESS, option));
        if (isTaken(option) && !isSuppressed) {
            reasons.add(tables.options().taken(option));
        }
        reasons.addAll(stops(id, option));
        return List.copyOf(reasons);
    }

    private List<String> stops(String id, DrugClass option) {
        return Stream.of(UnlessTable.ANY_OPTION, UnlessTable.OPTION_PREFIX + option.name(), id)
                .flatMap(key -> tables.unless().stops(key).stream())
                .flatMap(stop -> stop.standing(known).stream())
                .toList();
    }

    /** Whether nothing but that it is taken stands in the way. */
    private boolean isFree(String id, DrugClass option) {
        return stops(id, option).isEmpty()
                && known.gates().stream().noneMatch(gate -> gate.speaksAgainstBeginning(option));
    }

    private Set<String> gates(DrugClass option) {
        return gates(gate -> gate.withholds(option));
    }

    private Set<String> gates(DrugClass option, Effect effect) {
        return gates(gate -> gate.has(effect, option));
    }

    private Set<String> gates(Predicate<Gate> which) {
        return known.gates().stream().filter(which).map(Gate::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isTaken(DrugClass option) {
        return known.isStated(tables.options().taken(option));
    }

    private List<String> cautions(DrugClass option, Set<String> because) {
        Set<String> ids = gates(option, Effect.CAUTION);
        cautions.stream()
                .filter(caution -> caution.option() == option)
                .filter(caution -> because.contains(caution.id().replaceAll("/.*", "")))
                .forEach(caution -> ids.add(caution.id()));
        return List.copyOf(ids);
    }

    /** A list that nobody has seen comes before every class (D61); so does an order that may be a class taken already. */
    private List<String> asksFirst(DrugClass option) {
        List<String> asks = new ArrayList<>(new TreeSet<>(known.unseenLists()));
        String taken = tables.options().taken(option);
        if (known.isDoubtful(taken)) {
            asks.add(taken);
        }
        asks.addAll(gates(option, Effect.ASK_GATE));
        return asks;
    }
}
