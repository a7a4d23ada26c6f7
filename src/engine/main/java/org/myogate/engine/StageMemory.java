package org.myogate.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;

/**
 * What the stages found of one patient, for one call. To see what a missing value would change, the patient is assessed
 * with some twenty values of it; most stages read none of them and find the same again.
 */
final class StageMemory {

    private final Map<Stage, Map<List<Object>, List<Firing>>> found = new EnumMap<>(Stage.class);
    private final Map<String, Cutoff> cutoffs;
    private final Deadline deadline;
    private final @Nullable Recall recall;

    /** As long as it takes. */
    StageMemory(Map<String, Cutoff> cutoffs) {
        this(cutoffs, Deadline.NONE);
    }

    /** As long as it takes, or as short as it is remembered. */
    StageMemory(Map<String, Cutoff> cutoffs, Recall recall) {
        this(cutoffs, Deadline.NONE, recall);
    }

    /** @param cutoffs of the patient; a memory serves no other */
    StageMemory(Map<String, Cutoff> cutoffs, Deadline deadline) {
        this(cutoffs, deadline, null);
    }

    private StageMemory(Map<String, Cutoff> cutoffs, Deadline deadline, @Nullable Recall recall) {
        this.cutoffs = cutoffs;
        this.deadline = deadline;
        this.recall = recall;
    }

    /** What was measured and worked out. */
    Known.Worked worked(List<Object> from, Function<Map<String, Cutoff>, Known.Worked> work) {
        return recall == null ? work.apply(cutoffs) : recall.worked(from, cutoffs, work);
    }

    /** The states. */
    Steps.Found states(List<Object> from, Function<Map<String, Cutoff>, Steps.Found> work) {
        return recall == null ? work.apply(cutoffs) : recall.states(from, cutoffs, work);
    }

    /** All that comes of what is known. */
    Outcome outcome(List<Object> from, Function<Map<String, Cutoff>, Outcome> work) {
        return recall == null ? work.apply(cutoffs) : recall.outcome(from, cutoffs, work);
    }

    Map<String, Cutoff> cutoffs() {
        return cutoffs;
    }

    /**
     * What the rules of a stage find.
     *
     * @throws OutOfTime when the call's time is over
     */
    List<Firing> run(StageRules rules, List<Object> facts) {
        deadline.check();
        Map<List<Object>, List<Firing>> before = found.computeIfAbsent(rules.stage(), stage -> new HashMap<>());
        return before.computeIfAbsent(rules.read(facts), read -> fire(rules, read));
    }

    private List<Firing> fire(StageRules rules, List<Object> read) {
        return recall == null ? rules.run(read, cutoffs, deadline) : recall.run(rules, read, cutoffs, deadline);
    }

    /** The facts that the rules of a stage read when they were run first; empty where they were not. */
    List<Object> read(Stage stage) {
        return found.getOrDefault(stage, Map.of()).keySet().stream().findFirst().orElse(List.of());
    }
}
