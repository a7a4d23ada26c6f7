package org.myogate.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.myogate.plan.Settled.Merged;
import org.myogate.plan.Settled.Withheld;
import org.myogate.plan.UnlessTable.Stop;

/** Holds proposals against gates. */
public final class Settlement {

    private Settlement() {}

    /**
     * What becomes of every proposal, in whatever order proposals and gates come. A proposal is stopped first and
     * merged then: what was stopped carries nothing. One that only follows others is settled after them, and is no
     * proposal where they do not stand as it needs them.
     */
    public static Settled settle(
            Set<Proposal> proposals, Known known, UnlessTable unless, InsteadTable instead, NeedsTable needs) {
        Set<String> ids = ids(proposals);
        Set<String> first = new TreeSet<>(ids);
        first.removeIf(needs::isFollower);
        Settled settled = settle(first, known, unless, instead);
        ids.removeIf(id -> needs.isFollower(id) && !needs.isMet(id, settled));
        return ids.equals(first) ? settled : settle(ids, known, unless, instead);
    }

    private static Settled settle(Set<String> ids, Known known, UnlessTable unless, InsteadTable instead) {
        Map<String, List<String>> because = new LinkedHashMap<>();
        Set<String> standing = new TreeSet<>();
        for (String id : ids) {
            List<String> reasons = reasons(unless.stops(id), known);
            if (reasons.isEmpty()) {
                standing.add(id);
            } else {
                because.put(id, reasons);
            }
        }
        List<String> kept = new ArrayList<>();
        List<Merged> merged = new ArrayList<>();
        for (String id : standing) {
            Optional<String> carrier =
                    instead.carriers(id).stream().filter(standing::contains).findFirst();
            carrier.ifPresentOrElse(in -> merged.add(new Merged(id, in)), () -> kept.add(id));
        }
        List<Withheld> withheld = new ArrayList<>();
        because.forEach((id, reasons) -> withheld.add(new Withheld(id, reasons)));
        return new Settled(kept, withheld, merged);
    }

    private static Set<String> ids(Set<Proposal> proposals) {
        Set<String> ids = new TreeSet<>();
        proposals.forEach(proposal -> ids.add(proposal.id()));
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
