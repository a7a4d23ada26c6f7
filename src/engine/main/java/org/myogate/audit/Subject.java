package org.myogate.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.myogate.cases.Case;
import org.myogate.cases.Expectation;
import org.myogate.engine.Firing;
import org.myogate.engine.Outcome;
import org.myogate.engine.Recall;
import org.myogate.engine.Ruleset;
import org.myogate.plan.Proposal;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Truth;
import org.myogate.table.Problem;

/**
 * One case as the unchanged rules see it.
 *
 * @param row the case
 * @param asOf the moment of all cases
 * @param ruleset under the settings of the case
 * @param snapshot what is known of the patient
 * @param recall what the unchanged rules found
 * @param outcome under the unchanged rules
 * @param fired names of rules
 * @param proposed ids of recommendations that some rule proposes
 * @param standing ids of recommendations that stand
 * @param seen gates and effects, recommendations, states and failed lists, as tables write them
 * @param said tokens that some case is silent on
 * @param faults what is not as the case has it
 */
record Subject(
        Case row,
        AsOf asOf,
        Ruleset ruleset,
        Snapshot snapshot,
        Recall recall,
        Outcome outcome,
        Set<String> fired,
        Set<String> proposed,
        Set<String> standing,
        Set<String> seen,
        Set<String> said,
        List<String> faults) {

    /** @param silent every token that some case is silent on */
    static Subject of(Case row, AsOf asOf, Ruleset ruleset, Set<String> silent) {
        Snapshot snapshot = ruleset.read(row.record(), asOf);
        Recall recall = new Recall();
        Outcome outcome = evaluate(row, ruleset, snapshot, recall);
        Expectation said = new Expectation(outcome);
        return new Subject(
                row,
                asOf,
                ruleset,
                snapshot,
                recall,
                outcome,
                outcome.firings().stream().map(Firing::rule).collect(Collectors.toUnmodifiableSet()),
                outcome.proposals().stream().map(Proposal::id).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(outcome.settled().standing()),
                seen(outcome),
                silent.stream().filter(said::holds).collect(Collectors.toUnmodifiableSet()),
                said.faults(row));
    }

    private static Set<String> seen(Outcome outcome) {
        Stream<String> gates = outcome.gates().stream()
                .flatMap(gate -> Stream.of(
                        gate.id(),
                        "effect:" + gate.effect().word(),
                        gate.id() + ":" + gate.effect().word()));
        Stream<String> states = Stream.concat(outcome.snapshot().statements().stream(), outcome.derived().stream())
                .filter(each -> each.warns() != Truth.FALSE)
                .map(each -> (each.warns() == Truth.TRUE ? "state:" : "open:") + each.concept());
        Stream<String> failed = outcome.snapshot().failedLists().stream().map(list -> "failed:" + list);
        Stream<String> unseen = outcome.snapshot().unseenLists().stream().map(list -> "unseen:" + list);
        Stream<String> proposed = outcome.proposals().stream().map(Proposal::id);
        return Stream.of(gates, states, failed, unseen, proposed)
                .flatMap(part -> part)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Outcome evaluate(Case row, Ruleset ruleset, Snapshot snapshot, Recall recall) {
        return row.asksWhatIsMissing() ? ruleset.evaluate(snapshot) : ruleset.evaluateWithoutMissing(snapshot, recall);
    }

    /** Whether the case no longer holds as written under these rules, which read the record as before. */
    boolean notices(Ruleset changed) {
        return notices(changed, snapshot);
    }

    /** As {@link #notices(Ruleset)}, of a record that is read anew. */
    boolean notices(Ruleset changed, Snapshot read) {
        Outcome after = evaluate(row, changed, read, recall);
        return !after.equals(outcome) && !new Expectation(after).faults(row).isEmpty();
    }

    /** What was measured or worked out, or was not. */
    List<Measurement> measurements() {
        return outcome.measurements();
    }

    /** Whether a measurement or a concept of this name is there. */
    boolean holds(String name) {
        return measurements().stream()
                        .anyMatch(each ->
                                each instanceof Measured && each.marker().equals(name))
                || snapshot.statements().stream()
                        .anyMatch(each -> each.concept().equals(name) && each.warns() == Truth.TRUE);
    }

    /** Whether the case expects something of this id. */
    boolean names(String id) {
        return Stream.concat(row.fires().stream(), row.silent().stream()).anyMatch(token -> token.contains(id));
    }

    /** A line for each thing that is not as the case has it. */
    List<Problem> problems() {
        return faults.stream()
                .map(fault -> new Problem(row.file(), row.line(), "case '" + row.id() + "' does not hold: " + fault))
                .toList();
    }

    /** The id of a case is of its own among all tables. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Subject subject && subject.row.id().equals(row.id());
    }

    @Override
    public int hashCode() {
        return row.id().hashCode();
    }

    @Override
    public String toString() {
        return row.id();
    }
}
