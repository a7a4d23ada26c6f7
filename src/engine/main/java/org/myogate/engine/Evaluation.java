package org.myogate.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.myogate.gate.Ask;
import org.myogate.gate.Gate;
import org.myogate.index.IndexResult;
import org.myogate.plan.Caution;
import org.myogate.plan.Proposal;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.state.Confounder;

/**
 * One patient's way through the pipeline. Everything that is known is carried along; each stage sees what the stages
 * before it have added and nothing of its own.
 */
final class Evaluation {

    private final String ruleset;
    private final Snapshot snapshot;
    private final Steps steps;
    private final Map<Stage, StageRules> stages;
    private final StageMemory memory;
    private final Map<String, Cutoff> cutoffs;
    private final List<Object> facts = new ArrayList<>();
    private final List<Firing> firings = new ArrayList<>();

    /** For one call of {@link #run()}; not shared. */
    Evaluation(String ruleset, Snapshot snapshot, Steps steps, Map<Stage, StageRules> stages, StageMemory memory) {
        this.ruleset = ruleset;
        this.snapshot = snapshot;
        this.steps = steps;
        this.stages = stages;
        this.memory = memory;
        this.cutoffs = memory.cutoffs();
    }

    Outcome run() {
        Known known = fromRecord();
        return memory.outcome(
                List.of(snapshot, known, steps.bridge(), steps.planning(), stages, cutoffs), watched -> from(known));
    }

    private Outcome from(Known known) {
        know(List.of(snapshot.person()), snapshot.statements(), known.measurements());
        know(
                List.of(known.found().glycaemia()),
                known.found().counts(),
                known.found().derived());
        List<Object> stated = added(Stage.STATE);
        List<Statement> before = joined(known.found().derived(), Added.distinct(stated, Statement.class));
        know(stated);

        List<Confounder> confounders = Added.distinct(stated, Confounder.class);
        Steps.Judged judged = steps.judge(Added.items(run(Stage.FINDING)), confounders, statements(before));
        know(judged.findings().values(), List.of(judged.triad()));
        List<Statement> bridged = steps.bridged(
                        statements(before),
                        known.measurements(),
                        cutoffs,
                        known.found().glycaemia(),
                        judged.findings())
                .statements();
        know(bridged);
        List<Statement> derived = joined(before, bridged);

        List<Object> gated = added(Stage.GATE);
        List<Gate> gates = Added.distinct(gated, Gate.class);
        know(gates);

        List<Object> planned = added(Stage.PLAN);
        List<Proposal> proposals = Added.distinct(planned, Proposal.class);
        Plans plans = steps.planning()
                .plans(
                        snapshot,
                        proposals,
                        Added.distinct(planned, Caution.class),
                        gates,
                        statements(derived),
                        known.measurements());
        List<Ask> asks = joined(Added.distinct(gated, Ask.class), Added.distinct(planned, Ask.class));
        return outcome(known, derived, confounders, judged, gates, plans, asks);
    }

    private Known fromRecord() {
        Known.Worked worked = memory.worked(List.of(snapshot, steps.pairing()), this::work);
        Steps.Found found = memory.states(
                List.of(snapshot, worked, steps.table()),
                watched -> steps.states(snapshot, worked.measurements(), watched));
        return new Known(worked, found);
    }

    /** @param watched the cut-offs */
    private Known.Worked work(Map<String, Cutoff> watched) {
        List<IndexResult> indices = steps.indices(snapshot, watched);
        Measurement age = Derived.age(snapshot);
        List<Measurement> worked = Derived.measurements(indices, steps.workedOut(snapshot, watched, indices), age);
        return new Known.Worked(indices, age, joined(snapshot.measurements(), worked));
    }

    private Outcome outcome(
            Known known,
            List<Statement> derived,
            List<Confounder> confounders,
            Steps.Judged judged,
            List<Gate> gates,
            Plans plans,
            List<Ask> asks) {
        Speech speech = Speech.decide(
                snapshot,
                adult(known.worked().age()),
                statements(derived),
                judged.findings().values(),
                gates,
                plans.kept());
        return new Outcome(
                ruleset,
                snapshot,
                known.worked().indices(),
                known.found().glycaemia(),
                known.found().counts(),
                truths(derived),
                derived,
                known.measurements(),
                confounders,
                judged.findings(),
                judged.triad(),
                gates,
                plans.settled(),
                plans.proposals(),
                plans.exercise(),
                plans.diet(),
                Questions.inOrder(snapshot, plans.worthAsking(asks)),
                List.of(),
                firings,
                cutoffs,
                speech.reasons(),
                speech.silence());
    }

    private void know(Iterable<?>... groups) {
        for (Iterable<?> group : groups) {
            group.forEach(facts::add);
        }
    }

    /** Fires a stage and writes its firings down. */
    private List<Firing> run(Stage stage) {
        StageRules rules = stages.get(stage);
        if (rules == null) {
            return List.of();
        }
        List<Firing> fired = memory.run(rules, facts);
        firings.addAll(fired);
        return fired;
    }

    private List<Object> added(Stage stage) {
        return run(stage).stream().flatMap(firing -> firing.added().stream()).toList();
    }

    private static <T> List<T> joined(List<T> first, List<T> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private List<Statement> statements(List<Statement> derived) {
        return joined(snapshot.statements(), derived);
    }

    private Truth adult(Measurement age) {
        Cutoff adult = cutoffs.get(Speech.ADULT_CUTOFF);
        if (adult == null) {
            throw new IllegalStateException("the load check asks for " + Speech.ADULT_CUTOFF);
        }
        return age.against(adult);
    }

    private static Map<String, Truth> truths(List<Statement> derived) {
        Map<String, Truth> truths = new LinkedHashMap<>();
        derived.forEach(statement -> truths.put(statement.concept(), statement.qualifies()));
        return truths;
    }
}
