package org.myogate.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Item;
import org.myogate.finding.Level;
import org.myogate.finding.Triad;
import org.myogate.gate.Gate;
import org.myogate.index.IndexResult;
import org.myogate.index.IndexTables;
import org.myogate.index.Indices;
import org.myogate.plan.Proposal;
import org.myogate.plan.Settled;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Statement;
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
        return new Steps(
                (snapshot, cutoffs) -> Indices.compute(snapshot, cutoffs, tables),
                (snapshot, measurements, cutoffs) -> states(table, snapshot, measurements, cutoffs),
                (items, confounders, statements) -> unjudged(),
                (proposals, gates, statements) ->
                        new Settled(proposals.stream().map(Proposal::id).toList(), List.of(), List.of()));
    }

    private static Found states(
            StatesTable table, Snapshot snapshot, List<Measurement> measurements, Map<String, Cutoff> cutoffs) {
        Map<String, Statement> stated = new HashMap<>();
        snapshot.statements().forEach(statement -> stated.put(statement.concept(), statement));
        Map<String, Measurement> measured = new HashMap<>();
        measurements.forEach(measurement -> measured.put(measurement.marker(), measurement));
        Glycaemia glycaemia = GlycaemiaRule.of(snapshot, cutoffs);
        States states = table.evaluate(stated::get, measured::get, cutoffs, glycaemia);
        return new Found(glycaemia, states.counts(), states.statements());
    }

    private static Judged unjudged() {
        Map<Axis, Finding> findings = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            findings.put(axis, new Finding(axis, Level.UNKNOWN, Finding.Reason.INSUFFICIENT, false, List.of()));
        }
        return new Judged(findings, new Triad(0, 3, Level.UNKNOWN));
    }
}
