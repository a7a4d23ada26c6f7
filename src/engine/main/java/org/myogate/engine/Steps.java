package org.myogate.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.finding.Algebra;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Item;
import org.myogate.finding.Triad;
import org.myogate.gate.Gate;
import org.myogate.index.IndexResult;
import org.myogate.index.IndexTables;
import org.myogate.index.Indices;
import org.myogate.plan.InsteadTable;
import org.myogate.plan.Proposal;
import org.myogate.plan.Settled;
import org.myogate.plan.Settlement;
import org.myogate.plan.UnlessTable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.state.Confounder;
import org.myogate.state.Count;
import org.myogate.state.Glycaemia;
import org.myogate.state.GlycaemiaRule;
import org.myogate.state.States;
import org.myogate.state.StatesTable;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/**
 * The pure functions that stand between the four stages.
 *
 * @param indices after the snapshot
 * @param states before stage STATE
 * @param judge between FINDING and GATE
 * @param settle after PLAN
 */
record Steps(Indexing indices, Stating states, Judge judge, Settle settle) {

    /** Works out the indices. */
    interface Indexing {
        List<IndexResult> compute(Snapshot snapshot, Map<String, Cutoff> cutoffs);
    }

    /** Works out the states that need no rule. */
    interface Stating {
        Found find(Snapshot snapshot, List<Measurement> measurements, Map<String, Cutoff> cutoffs);
    }

    /**
     * The states that need no rule.
     *
     * @param glycaemia the one glycaemic state
     * @param counts states that count criteria
     * @param derived a statement per state
     */
    record Found(Glycaemia glycaemia, List<Count> counts, List<Statement> derived) {}

    /** Turns evidence into findings. */
    interface Judge {
        Judged judge(List<Item> items, List<Confounder> confounders, List<Statement> states);
    }

    /**
     * What the evidence comes to.
     *
     * @param findings one per axis
     * @param triad muscle, liver, fat
     */
    record Judged(Map<Axis, Finding> findings, Triad triad) {}

    /** Holds proposals against gates. */
    interface Settle {
        Settled settle(List<Proposal> proposals, List<Gate> gates, List<Statement> statements);
    }

    /** Finds the inputs that would decide. */
    interface Missing {
        List<MissingInput> find(Outcome outcome);
    }

    /** Reads the tables that the functions work by. */
    static Steps read(RulesFiles files, Knowledge knowledge, StatesTable table, Problems problems) {
        IndexTables tables = IndexTables.read(files, knowledge.terms(), problems);
        Set<String> concepts = new HashSet<>(knowledge.terms().concepts().keySet());
        concepts.addAll(table.ids());
        UnlessTable unless = UnlessTable.read(files, concepts, problems);
        InsteadTable instead = InsteadTable.read(files, problems);
        return new Steps(
                (snapshot, cutoffs) -> Indices.compute(snapshot, cutoffs, tables),
                (snapshot, measurements, cutoffs) -> states(table, snapshot, measurements, cutoffs),
                Steps::judge,
                (proposals, gates, statements) ->
                        Settlement.settle(Set.copyOf(proposals), gates, byConcept(statements)::get, unless, instead));
    }

    private static Found states(
            StatesTable table, Snapshot snapshot, List<Measurement> measurements, Map<String, Cutoff> cutoffs) {
        Map<String, Statement> stated = byConcept(snapshot.statements());
        Map<String, Measurement> measured = new HashMap<>();
        measurements.forEach(measurement -> measured.put(measurement.marker(), measurement));
        Glycaemia glycaemia = GlycaemiaRule.of(snapshot, cutoffs);
        States states = table.evaluate(stated::get, measured::get, cutoffs, glycaemia);
        return new Found(glycaemia, states.counts(), states.statements());
    }

    /** An axis whose minimum no row of the states tells has none. */
    private static Judged judge(List<Item> items, List<Confounder> confounders, List<Statement> states) {
        Map<String, Statement> byConcept = byConcept(states);
        Map<Axis, Finding> findings = Algebra.judge(items, confounders, axis -> {
            Statement minimum = byConcept.get("minimum-" + axis.id());
            return minimum == null ? Truth.FALSE : minimum.qualifies();
        });
        return new Judged(findings, Triad.of(findings));
    }

    private static Map<String, Statement> byConcept(List<Statement> statements) {
        Map<String, Statement> byConcept = new HashMap<>();
        statements.forEach(statement -> byConcept.put(statement.concept(), statement));
        return byConcept;
    }
}
