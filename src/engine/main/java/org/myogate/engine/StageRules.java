package org.myogate.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.myogate.snapshot.Cutoff;
import org.myogate.table.Problems;

/** The compiled rules of one stage. Shared by all patients; each evaluation has a session of its own. */
final class StageRules {

    private final Stage stage;
    private final @Nullable KieBase base;
    private final Map<String, List<String>> evidence;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> cutoffs;
    private final Reads reads;
    private final Set<String> silenced;

    private StageRules(
            Stage stage,
            @Nullable KieBase base,
            Map<String, List<String>> evidence,
            Set<String> cutoffs,
            Reads reads,
            Set<String> silenced) {
        this.stage = stage;
        this.base = base;
        this.evidence = evidence;
        evidence.keySet().forEach(rule -> places.put(rule, places.size()));
        this.cutoffs = Set.copyOf(cutoffs);
        this.reads = reads;
        this.silenced = Set.copyOf(silenced);
    }

    /** As if one rule were not there: what it finds is left out, and no rule of the stage can have read it. */
    StageRules without(String rule) {
        return evidence.containsKey(rule) ? new StageRules(stage, base, evidence, cutoffs, reads, Set.of(rule)) : this;
    }

    /** Compiles the rules of one stage; what does not compile is a problem with file and line. */
    static StageRules compile(Stage stage, List<DrlFile> files, Problems problems) {
        Map<String, List<String>> evidence = new LinkedHashMap<>();
        Set<String> cutoffs = new LinkedHashSet<>();
        for (DrlFile file : files) {
            for (DrlRule rule : file.rules()) {
                evidence.put(rule.name(), rule.evidence());
                cutoffs.addAll(rule.cutoffs());
            }
        }
        KieBase base = DrlCompiler.compile(files, problems).orElse(null);
        return new StageRules(stage, base, evidence, cutoffs, Reads.of(files), Set.of());
    }

    Stage stage() {
        return stage;
    }

    /** Full names in the order of the files. */
    List<String> names() {
        return List.copyOf(evidence.keySet());
    }

    /**
     * Fires every rule that matches; the firings in the order of the rules.
     *
     * @param facts all that is known so far; only those that a rule of this stage can match enter its session
     * @param resolved the patient's cut-offs by id; only those that this stage names enter its session
     * @throws IllegalStateException when the rules never come to rest, or insert what their stage may not
     * @throws OutOfTime when the time is over before the last rule has fired
     */
    List<Firing> run(Collection<?> facts, Map<String, Cutoff> resolved, Deadline deadline) {
        return base == null ? List.of() : OwnLoader.lendTo(() -> run(base, read(facts), resolved, deadline));
    }

    /** Those facts that a rule of this stage can match: what it finds depends on no other. */
    List<Object> read(Collection<?> facts) {
        return facts.stream().filter(reads::mayMatch).<Object>map(fact -> fact).toList();
    }

    private List<Firing> run(KieBase base, Collection<?> facts, Map<String, Cutoff> resolved, Deadline deadline) {
        KieSession session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            joined(resolved).forEach(session::insert);
            Trace trace = new Trace(stage, evidence, deadline);
            trace.watch(session);
            fire(session, facts.size());
            trace.firings().forEach(this::checkAdded);
            return inOrder(trace.firings());
        } finally {
            session.dispose();
        }
    }

    /** The patient's cut-offs that rules of this stage join. */
    List<Cutoff> joined(Map<String, Cutoff> resolved) {
        return cutoffs.stream()
                .flatMap(id -> Stream.ofNullable(resolved.get(id)))
                .toList();
    }

    /** Whether both were compiled from the same text, whatever is left out of either. */
    boolean isSameBut(StageRules other) {
        return base == other.base;
    }

    /** What is left of firings of the same rules without those of a rule that is left out. */
    List<Firing> heard(List<Firing> fired) {
        return silenced.isEmpty()
                ? fired
                : fired.stream()
                        .filter(firing -> !silenced.contains(firing.rule()))
                        .toList();
    }

    /** In the order of the rules, whatever order Drools took. */
    private List<Firing> inOrder(List<Firing> fired) {
        List<Firing> ordered = new ArrayList<>(heard(fired));
        ordered.sort(Comparator.<Firing>comparingInt(firing -> places.getOrDefault(firing.rule(), 0))
                .thenComparing(firing -> firing.facts().toString()));
        return List.copyOf(ordered);
    }

    /** A rule matches a fact about once, so one more firing than rules times facts is a rule that feeds itself. */
    private void fire(KieSession session, int facts) {
        int bound = (evidence.size() + 1) * (facts + cutoffs.size() + 1);
        if (session.fireAllRules(bound) >= bound) {
            throw new IllegalStateException("the rules of stage " + stage + " do not come to rest");
        }
    }

    private void checkAdded(Firing firing) {
        for (Object fact : firing.added()) {
            if (!stage.mayInsert(fact)) {
                String type = fact.getClass().getSimpleName();
                throw new IllegalStateException("rule '" + firing.rule() + "' inserts a " + type + " in " + stage);
            }
        }
    }
}
