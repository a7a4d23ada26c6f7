package org.myogate.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.myogate.snapshot.Cutoff;

/**
 * What the stages found of one patient the first time. Under slightly changed rules most stages see the same facts and
 * cut-offs again, and need not fire. Safe to share between threads once the first evaluation is over.
 */
public final class Recall {

    private final Map<Stage, Found> found = new ConcurrentHashMap<>();
    private final Memo<Known.Worked> worked = new Memo<>();
    private final Memo<Steps.Found> states = new Memo<>();
    private final Memo<Outcome> outcome = new Memo<>();

    /** One that remembers nothing yet. */
    public Recall() {}

    /**
     * What one stage found.
     *
     * @param rules that were fired
     * @param facts that they could match
     * @param cutoffs that they join
     * @param firings what came of it
     */
    private record Found(StageRules rules, List<Object> facts, List<Cutoff> cutoffs, List<Firing> firings) {}

    /** What was measured and worked out. */
    Known.Worked worked(
            List<Object> from, Map<String, Cutoff> cutoffs, Function<Map<String, Cutoff>, Known.Worked> work) {
        return worked.result(from, cutoffs, work);
    }

    /** The states. */
    Steps.Found states(
            List<Object> from, Map<String, Cutoff> cutoffs, Function<Map<String, Cutoff>, Steps.Found> work) {
        return states.result(from, cutoffs, work);
    }

    /** All that comes of what is known, where nothing else has changed either. */
    Outcome outcome(List<Object> from, Map<String, Cutoff> cutoffs, Function<Map<String, Cutoff>, Outcome> work) {
        return outcome.result(from, cutoffs, work);
    }

    List<Firing> run(StageRules rules, List<Object> facts, Map<String, Cutoff> resolved, Deadline deadline) {
        List<Cutoff> cutoffs = rules.joined(resolved);
        Found first = found.get(rules.stage());
        if (first != null
                && rules.isSameBut(first.rules())
                && first.cutoffs().equals(cutoffs)
                && first.facts().equals(facts)) {
            return rules.heard(first.firings());
        }
        List<Firing> firings = rules.run(facts, resolved, deadline);
        found.putIfAbsent(rules.stage(), new Found(rules, facts, cutoffs, firings));
        return firings;
    }

    /** What other rules of the same stage find of what these saw; none where the stage never ran. */
    List<Firing> again(StageRules others) {
        Found first = found.get(others.stage());
        if (first == null) {
            return List.of();
        }
        Map<String, Cutoff> resolved = new HashMap<>();
        first.cutoffs().forEach(cutoff -> resolved.put(cutoff.id(), cutoff));
        return others.run(others.read(first.facts()), resolved, Deadline.NONE);
    }

    @Override
    public String toString() {
        return "Recall" + found.keySet();
    }
}
