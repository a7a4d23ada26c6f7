package org.myogate.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.myogate.finding.Algebra;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Item;
import org.myogate.finding.Judgements;
import org.myogate.finding.Triad;
import org.myogate.index.IndexResult;
import org.myogate.index.IndexTables;
import org.myogate.index.Indices;
import org.myogate.index.RecentBmi;
import org.myogate.index.WorkedOut;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.state.Confounder;
import org.myogate.state.Count;
import org.myogate.state.Glycaemia;
import org.myogate.state.GlycaemiaRule;
import org.myogate.state.Names;
import org.myogate.state.States;
import org.myogate.state.StatesTable;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

/**
 * The pure functions that stand between the four stages, each with the table it works by.
 *
 * @param pairing of the inputs of indices
 * @param table of states that follow from the record
 * @param bridge table of states that follow from the findings
 * @param planning what becomes of proposals
 */
record Steps(IndexTables pairing, StatesTable table, StatesTable bridge, Planning planning) {

    /** A state of this name says that the data are there without which an axis cannot be judged. */
    private static final String MINIMUM = "minimum-";

    /**
     * The states that need no rule.
     *
     * @param glycaemia the one glycaemic state
     * @param counts states that count criteria
     * @param derived a statement per state
     */
    record Found(Glycaemia glycaemia, List<Count> counts, List<Statement> derived) {}

    /**
     * What the evidence comes to.
     *
     * @param findings one per axis
     * @param triad muscle, liver, fat
     */
    record Judged(Map<Axis, Finding> findings, Triad triad) {}

    static Steps read(RulesFiles files, Knowledge knowledge, Map<String, String> settings, Problems problems) {
        StatesTable table = StatesTable.read(files, names(knowledge, knowledge.concepts(), Set.of()), problems);
        Set<String> concepts = new TreeSet<>(knowledge.concepts());
        concepts.addAll(table.ids());
        Names names = names(knowledge, concepts, Judgements.questions());
        StatesTable bridge = StatesTable.readBridge(files, names, problems);
        concepts.addAll(bridge.ids());
        return new Steps(
                IndexTables.read(files, knowledge.terms(), settings, problems),
                table,
                bridge,
                Planning.read(files, concepts, knowledge.citations().keySet(), problems));
    }

    /** The same with the states of others. */
    Steps withTable(Steps others) {
        return new Steps(pairing, others.table, bridge, planning);
    }

    /** The same with what others make of the findings. */
    Steps withBridge(Steps others) {
        return new Steps(pairing, table, others.bridge, planning);
    }

    Steps with(Planning other) {
        return new Steps(pairing, table, bridge, other);
    }

    /** What becomes of proposals, read anew. */
    Planning planning(RulesFiles files, Knowledge knowledge, Problems problems) {
        Set<String> concepts = new TreeSet<>(knowledge.concepts());
        concepts.addAll(stateIds());
        return Planning.read(files, concepts, knowledge.citations().keySet(), problems);
    }

    private static Names names(Knowledge knowledge, Set<String> concepts, Set<String> judgements) {
        return new Names(
                concepts,
                knowledge.markers().ids(),
                knowledge.thresholds().ids(),
                knowledge.citations().keySet(),
                judgements);
    }

    /** Ids of all states of both tables. */
    Set<String> stateIds() {
        Set<String> ids = new LinkedHashSet<>(table.ids());
        ids.addAll(bridge.ids());
        return ids;
    }

    List<IndexResult> indices(Snapshot snapshot, Map<String, Cutoff> cutoffs) {
        return Indices.compute(snapshot, cutoffs, pairing);
    }

    /** @param indices of the same snapshot */
    List<Measurement> workedOut(Snapshot snapshot, Map<String, Cutoff> cutoffs, List<IndexResult> indices) {
        List<Measurement> worked = new ArrayList<>(WorkedOut.of(snapshot, cutoffs, pairing));
        worked.add(RecentBmi.of(indices, snapshot.asOf(), pairing));
        return worked;
    }

    Found states(Snapshot snapshot, List<Measurement> measurements, Map<String, Cutoff> cutoffs) {
        Map<String, Measurement> measured = byMarker(measurements);
        Map<String, Statement> stated = byConcept(snapshot.statements());
        States states = table.evaluate(
                stated::get, measured::get, cutoffs, unreliable -> GlycaemiaRule.of(snapshot, cutoffs, unreliable));
        return new Found(states.glycaemia(), states.counts(), states.statements());
    }

    /**
     * The states that follow from the findings: what plans read of them.
     *
     * @param statements all that is known by now
     */
    States bridged(
            List<Statement> statements,
            List<Measurement> measurements,
            Map<String, Cutoff> cutoffs,
            Glycaemia glycaemia,
            Map<Axis, Finding> findings) {
        return bridge.evaluate(
                byConcept(statements)::get,
                byMarker(measurements)::get,
                cutoffs,
                unreliable -> glycaemia,
                new Judgements(findings)::of);
    }

    /** An axis without such a state has no rules yet, and none of its data are there. */
    Judged judge(List<Item> items, List<Confounder> confounders, List<Statement> statements) {
        Map<String, Statement> stated = byConcept(statements);
        Map<Axis, Finding> findings = Algebra.judge(items, confounders, axis -> {
            Statement minimum = stated.get(MINIMUM + axis.id());
            return minimum == null ? Truth.FALSE : minimum.qualifies();
        });
        return new Judged(findings, Triad.of(findings));
    }

    static Map<String, Measurement> byMarker(List<Measurement> measurements) {
        Map<String, Measurement> byMarker = new HashMap<>();
        measurements.forEach(measurement -> byMarker.put(measurement.marker(), measurement));
        return byMarker;
    }

    static Map<String, Statement> byConcept(List<Statement> statements) {
        Map<String, Statement> byConcept = new HashMap<>();
        statements.forEach(statement -> byConcept.put(statement.concept(), statement));
        return byConcept;
    }
}
