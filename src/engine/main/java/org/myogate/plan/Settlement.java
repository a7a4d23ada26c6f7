package org.myogate.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.myogate.plan.Settled.Merged;
import org.myogate.plan.Settled.Withheld;
import org.myogate.plan.UnlessTable.Stop;

/** Holds proposals against gates. */
public final class Settlement {

    private Settlement() {}

    /**
     * What becomes of every proposal, in whatever order proposals and gates come. Classes of medicines are settled first. A
     * proposal is stopped first and merged then: what was stopped carries nothing. One that only follows others is settled
     * after them, and is no proposal where they do not stand as it needs them.
     *
     * @param cautions that belong to one recommendation of a class
     */
    public static Settled settle(
            Set<Proposal> proposals, Collection<Caution> cautions, Known known, SettlingTables tables) {
        OptionSettlement.Result options = new OptionSettlement(known, tables, cautions).settle(proposals);
        Known now = known.with(options.offers());
        Set<String> ids = ids(proposals);
        Set<String> first = new TreeSet<>(ids);
        first.removeIf(tables.needs()::isFollower);
        Settled settled = settle(first, options, now, tables);
        Set<String> classes = classes(options);
        ids.removeIf(id -> tables.needs().isFollower(id) && !tables.needs().isMet(id, settled, classes));
        return ids.equals(first) ? settled : settle(ids, options, now, tables);
    }

    private static Set<String> classes(OptionSettlement.Result settled) {
        Set<String> classes = new TreeSet<>();
        settled.offered().forEach(offered -> classes.add("offered:" + offered));
        settled.options().blocked().stream()
                .filter(Options.Blocked::taken)
                .forEach(blocked -> classes.add("aboard:" + blocked.option()));
        settled.taken().forEach(taken -> classes.add("taken:" + taken));
        for (Options.Ranked ranked : settled.options().ranked()) {
            classes.add(UnlessTable.OPTION_PREFIX + ranked.option());
            if (!ranked.asks().isEmpty()) {
                classes.add("asked:" + ranked.option());
            }
        }
        return classes;
    }

    private static Settled settle(
            Set<String> ids, OptionSettlement.Result options, Known known, SettlingTables tables) {
        Map<String, List<String>> because = new TreeMap<>(options.withheld());
        Set<String> standing = new TreeSet<>(options.kept());
        for (String id : ids) {
            List<String> reasons = reasons(tables.unless().stops(id), known);
            if (reasons.isEmpty()) {
                standing.add(id);
            } else {
                because.put(id, reasons);
            }
        }
        because.keySet().removeAll(standing);
        List<String> kept = new ArrayList<>();
        List<Merged> merged = new ArrayList<>();
        for (String id : standing) {
            Optional<String> carrier = tables.instead().carriers(id).stream()
                    .filter(standing::contains)
                    .findFirst();
            carrier.ifPresentOrElse(in -> merged.add(new Merged(id, in)), () -> kept.add(id));
        }
        List<Withheld> withheld = new ArrayList<>();
        because.forEach((id, reasons) -> withheld.add(new Withheld(id, reasons)));
        return new Settled(kept, withheld, merged, options.options());
    }

    /** Those that offer no class of medicines. */
    private static Set<String> ids(Set<Proposal> proposals) {
        Set<String> ids = new TreeSet<>();
        proposals.stream().filter(proposal -> proposal.option() == null).forEach(proposal -> ids.add(proposal.id()));
        return ids;
    }

    /** Gate ids; where no gate stands behind it, the fact's name. */
    private static List<String> reasons(List<Stop> stops, Known known) {
        return stops.stream()
                .flatMap(stop -> stop.standing(known).stream())
                .distinct()
                .toList();
    }
}
