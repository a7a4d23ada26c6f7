package org.myogate.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.engine.Firing;
import org.myogate.engine.MissingInput;
import org.myogate.engine.Outcome;
import org.myogate.engine.Silence;
import org.myogate.engine.Stage;
import org.myogate.finding.Level;
import org.myogate.finding.Triad;
import org.myogate.gate.Gate;
import org.myogate.plan.Proposal;
import org.myogate.plan.Settled;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Person;
import org.myogate.snapshot.Present;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Stale;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unusable;
import org.myogate.state.Confounder;
import org.myogate.state.Count;
import org.myogate.state.Glycaemia;

/** Builds an outcome by hand, with the cut-offs of the real rules, so that a card can be tested without a record. */
final class Case extends Plans<Case> {

    private final Person person;
    private final Map<String, Truth> states = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private final List<Confounder> confounders = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<Settled.Withheld> withheld = new ArrayList<>();
    private final List<MissingInput> missing = new ArrayList<>();
    private final List<Unusable> unusable = new ArrayList<>();
    private final List<Stale> stale = new ArrayList<>();
    private final List<Statement> derived = new ArrayList<>();
    private Triad triad = new Triad(0, 3, Level.UNKNOWN);
    private Set<String> failed = Set.of();
    private Set<String> unseen = Set.of();
    private Glycaemia glycaemia = new Glycaemia(Glycaemia.State.UNKNOWN, List.of());
    private Silence silence;

    Case(Outcome nothing) {
        super(nothing.cutoffs());
        this.person = nothing.snapshot().person();
    }

    @Override
    Case self() {
        return this;
    }

    Case state(String id) {
        states.put(id, Truth.TRUE);
        return this;
    }

    Case statement(Statement statement) {
        statements.add(statement);
        return this;
    }

    Case count(String state, int met, int evaluable, String... parts) {
        counts.add(new Count(state, Truth.TRUE, met, evaluable, List.of(parts), List.of()));
        return state(state);
    }

    Case confounder(Confounder confounder) {
        confounders.add(confounder);
        return this;
    }

    Case glycaemia(Glycaemia.State state, String... markers) {
        List<Source> sources = Arrays.stream(markers)
                .flatMap(marker -> measured(marker).sources().stream())
                .toList();
        glycaemia = new Glycaemia(state, sources);
        return this;
    }

    Case gate(Gate gate, String marker, String cutoff) {
        gates.add(gate);
        Cutoff joined = cutoffs().get(cutoff);
        firings()
                .add(new Firing(
                        Stage.GATE,
                        gate.id() + " fires",
                        List.of(measured(marker)),
                        List.of(joined),
                        List.of(),
                        List.of(gate)));
        return this;
    }

    Case gate(Gate gate, Statement matched) {
        gates.add(gate);
        firings()
                .add(new Firing(
                        Stage.GATE,
                        gate.id() + " fires",
                        List.of(matched),
                        List.of(),
                        List.of("project-policy"),
                        List.of(gate)));
        return this;
    }

    Case derived(String state, String... from) {
        derived.add(new Present(state, Present.Basis.DERIVED, null, List.of(), List.of(from)));
        return state(state);
    }

    Case triad(int positive, int unknown, Level level) {
        triad = new Triad(positive, unknown, level);
        return this;
    }

    Case kept(String id) {
        kept.add(id);
        firings()
                .add(new Firing(
                        Stage.PLAN,
                        id + " fires",
                        List.of(),
                        List.of(),
                        List.of("who-2020-activity"),
                        List.of(Proposal.of(id))));
        return this;
    }

    Case withheld(String id, String... because) {
        withheld.add(new Settled.Withheld(id, List.of(because)));
        return this;
    }

    Case missing(String input, String... wouldDecide) {
        missing.add(new MissingInput(input, List.of(wouldDecide), "vital", true));
        return this;
    }

    Case unusable(String source, Unusable.Reason reason, String detail) {
        unusable.add(new Unusable(new Source(source), reason, detail));
        return this;
    }

    Case stale(String source, String date) {
        stale.add(new Stale(new Source(source), LocalDate.parse(date)));
        return this;
    }

    Case lists(Set<String> failedLists, Set<String> unseenLists) {
        failed = failedLists;
        unseen = unseenLists;
        return this;
    }

    Case silence(Silence.Reason reason) {
        silence = new Silence(reason, "...");
        return this;
    }

    Outcome outcome() {
        List<Measurement> all = measurements();
        return new Outcome(
                "myogate@1.0.0",
                new Snapshot(person, AS_OF, statements, all, Map.of(), unusable, stale, failed, unseen),
                indices(),
                glycaemia,
                counts,
                states,
                derived,
                all,
                confounders,
                findings(),
                triad,
                gates,
                new Settled(kept, withheld, List.of()),
                List.of(),
                exercise(),
                diet(),
                asks(),
                missing,
                firings(),
                cutoffs(),
                List.of(),
                silence);
    }
}
