package org.myogate.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.myogate.snapshot.Cutoff;

/**
 * What the stages found of one patient, for one call. To see what a missing value would change, the patient is assessed
 * with some twenty values of it; most stages read none of them and find the same again.
 */
final class StageMemory {

    private final Map<Stage, Map<List<Object>, List<Firing>>> found = new EnumMap<>(Stage.class);
    private final Map<String, Cutoff> cutoffs;
    private final Deadline deadline;

    /** As long as it takes. */
    StageMemory(Map<String, Cutoff> cutoffs) {
        this(cutoffs, Deadline.NONE);
    }

    /** @param cutoffs of the patient; a memory serves no other */
    StageMemory(Map<String, Cutoff> cutoffs, Deadline deadline) {
        this.cutoffs = cutoffs;
        this.deadline = deadline;
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
        return before.computeIfAbsent(rules.read(facts), read -> rules.run(read, cutoffs, deadline));
    }

    /** The facts that the rules of a stage read when they were run first; empty where they were not. */
    List<Object> read(Stage stage) {
        return found.getOrDefault(stage, Map.of()).keySet().stream().findFirst().orElse(List.of());
    }
}
