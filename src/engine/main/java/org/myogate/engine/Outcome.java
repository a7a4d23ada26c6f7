package org.myogate.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Triad;
import org.myogate.gate.Ask;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.index.IndexResult;
import org.myogate.plan.DietPlan;
import org.myogate.plan.ExercisePlan;
import org.myogate.plan.Proposal;
import org.myogate.plan.Settled;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.state.Confounder;
import org.myogate.state.Count;
import org.myogate.state.ExcessAdiposity;
import org.myogate.state.ExerciseStage;
import org.myogate.state.Fibrosis;
import org.myogate.state.Glycaemia;

/**
 * Everything one evaluation came to, and why. Cards, viewer, record and replay all read it and nothing else.
 *
 * @param ruleset {@code id@version}
 * @param snapshot what was known; carries the moment, what was unusable, stale, failed or unseen
 * @param indices one per index, in a fixed order
 * @param glycaemia the one glycaemic state
 * @param counts states that count criteria
 * @param states every derived state by its id
 * @param derived the same states as statements that name their parents, and the indices as measurements
 * @param measurements the snapshot's measurements and those of the indices
 * @param confounders what made evidence count less
 * @param findings the nine axes
 * @param triad muscle, liver, fat
 * @param gates every gate that fired
 * @param settled what became of every proposal
 * @param proposals every proposal with its urgency, kept or not
 * @param exercise the exercise prescription, empty where none stands, and what the gates leave of one
 * @param diet the numbers of the diet, empty where none stands
 * @param asks questions, most important first
 * @param missing inputs that would decide, best first
 * @param firings every rule that fired
 * @param cutoffs the cut-offs of this patient by id
 * @param reasons why the service speaks, in words of states, axes and rule ids; empty when it does not
 * @param silence why it does not speak; null when it has a reason
 */
public record Outcome(
        String ruleset,
        Snapshot snapshot,
        List<IndexResult> indices,
        Glycaemia glycaemia,
        List<Count> counts,
        Map<String, Truth> states,
        List<Statement> derived,
        List<Measurement> measurements,
        List<Confounder> confounders,
        Map<Axis, Finding> findings,
        Triad triad,
        List<Gate> gates,
        Settled settled,
        List<Proposal> proposals,
        ExercisePlan exercise,
        DietPlan diet,
        List<Ask> asks,
        List<MissingInput> missing,
        List<Firing> firings,
        Map<String, Cutoff> cutoffs,
        List<String> reasons,
        @Nullable Silence silence) {

    public Outcome {
        indices = List.copyOf(indices);
        counts = List.copyOf(counts);
        states = Map.copyOf(states);
        derived = List.copyOf(derived);
        measurements = List.copyOf(measurements);
        confounders = List.copyOf(confounders);
        findings = Map.copyOf(findings);
        gates = List.copyOf(gates);
        proposals = List.copyOf(proposals);
        asks = List.copyOf(asks);
        missing = List.copyOf(missing);
        firings = List.copyOf(firings);
        cutoffs = Map.copyOf(cutoffs);
        reasons = List.copyOf(reasons);
    }

    /** Whether a derived state holds; one that no table knows is unknown. */
    public Truth truth(String state) {
        return states.getOrDefault(state, Truth.UNKNOWN);
    }

    /** The measurement or index of this name, null where there is no such name. */
    public @Nullable Measurement measurement(String marker) {
        return measurements.stream()
                .filter(measurement -> measurement.marker().equals(marker))
                .findFirst()
                .orElse(null);
    }

    /** The band of FIB-4. */
    public Fibrosis fibrosis() {
        Measurement age = measurement(Derived.AGE);
        Cutoff youngest = cutoffs.get(Fibrosis.AGE_CUTOFF);
        return Fibrosis.of(
                truth(Fibrosis.LOW_STATE),
                truth(Fibrosis.GREY_STATE),
                truth(Fibrosis.HIGH_STATE),
                measurement(Fibrosis.SCORE) instanceof Measured,
                age == null || youngest == null ? Truth.UNKNOWN : age.against(youngest));
    }

    /** How urgent a kept recommendation is: the highest of those that proposed it. */
    public Indicator indicator(String recommendation) {
        return proposals.stream()
                .filter(proposal -> proposal.id().equals(recommendation))
                .map(Proposal::indicator)
                .max(Comparator.naturalOrder())
                .orElse(Indicator.INFO);
    }

    /** How far the disorder has come, in the stages of exercise advice. */
    public ExerciseStage stage() {
        return ExerciseStage.of(
                glycaemia.state(), truth(ExerciseStage.MARKER_STATE), truth(ExerciseStage.COMPLICATION_STATE));
    }

    /** Obesity by the 2025 commission. */
    public ExcessAdiposity excessAdiposity() {
        return ExcessAdiposity.of(states, Stream.concat(snapshot.statements().stream(), derived.stream()));
    }

    /** The same patient with only what concerns some of it: these rules, and what came of them. */
    public Outcome narrowed(
            List<Firing> some, List<Proposal> proposed, Settled became, List<Gate> ofThem, List<Ask> first) {
        return with(some, proposed, became, ofThem, first, missing);
    }

    /** The same outcome with the inputs that would decide, which are found by asking what would change it. */
    Outcome withMissing(List<MissingInput> found) {
        return with(firings, proposals, settled, gates, asks, found);
    }

    private Outcome with(
            List<Firing> some,
            List<Proposal> proposed,
            Settled became,
            List<Gate> ofThem,
            List<Ask> first,
            List<MissingInput> lacking) {
        return new Outcome(
                ruleset,
                snapshot,
                indices,
                glycaemia,
                counts,
                states,
                derived,
                measurements,
                confounders,
                findings,
                triad,
                ofThem,
                became,
                proposed,
                exercise,
                diet,
                first,
                lacking,
                some,
                cutoffs,
                reasons,
                silence);
    }

    @Override
    public String toString() {
        return "Outcome[" + ruleset + ", asOf=" + snapshot.asOf().day() + "]";
    }
}
