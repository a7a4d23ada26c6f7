package org.myogate.card;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.myogate.engine.Firing;
import org.myogate.engine.MissingInput;
import org.myogate.engine.Outcome;
import org.myogate.engine.Ruleset;
import org.myogate.engine.Silence;
import org.myogate.engine.Stage;
import org.myogate.finding.Axis;
import org.myogate.finding.Evidence;
import org.myogate.finding.Family;
import org.myogate.finding.Finding;
import org.myogate.finding.Item;
import org.myogate.finding.Judged;
import org.myogate.finding.Level;
import org.myogate.finding.Triad;
import org.myogate.finding.Weight;
import org.myogate.gate.Gate;
import org.myogate.index.IndexResult;
import org.myogate.plan.Proposal;
import org.myogate.plan.Settled;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.PatientRecord;
import org.myogate.snapshot.Person;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Stale;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unmeasured;
import org.myogate.snapshot.Unusable;
import org.myogate.snapshot.When;
import org.myogate.state.Confounder;
import org.myogate.state.Count;
import org.myogate.state.Glycaemia;

/** Builds an outcome by hand, with the cut-offs of the real rules, so that a card can be tested without a record. */
final class Case {

    static final AsOf AS_OF = AsOf.endOf(LocalDate.of(2026, 11, 23), ZoneOffset.UTC);

    private final Person person;
    private final Map<String, Cutoff> cutoffs;
    private final Map<String, Measurement> measurements = new LinkedHashMap<>();
    private final List<IndexResult> indices = new ArrayList<>();
    private final Map<Axis, Finding> findings = new EnumMap<>(Axis.class);
    private final Map<String, Truth> states = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private final List<Confounder> confounders = new ArrayList<>();
    private final List<Gate> gates = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<Settled.Withheld> withheld = new ArrayList<>();
    private final List<MissingInput> missing = new ArrayList<>();
    private final List<Firing> firings = new ArrayList<>();
    private final List<Unusable> unusable = new ArrayList<>();
    private final List<Stale> stale = new ArrayList<>();
    private Set<String> failed = Set.of();
    private Set<String> unseen = Set.of();
    private Glycaemia glycaemia = new Glycaemia(Glycaemia.State.UNKNOWN, List.of());
    private Silence silence;

    /** Begins with what the engine makes of a person without any record. */
    Case(Outcome nothing) {
        this.person = nothing.snapshot().person();
        this.cutoffs = nothing.cutoffs();
    }

    static Outcome nothingOn(AdministrativeGender gender, Ruleset ruleset) {
        Patient patient = new Patient().setGender(gender).setBirthDateElement(new DateType("1974-05-02"));
        patient.setId("p1");
        PatientRecord nothing = new PatientRecord("p1", patient, List.of(), Set.of(), Set.of(), List.of());
        return ruleset.evaluate(ruleset.read(nothing, AS_OF));
    }

    private Snapshot snapshot(List<Measurement> all) {
        return new Snapshot(person, AS_OF, statements, all, Map.of(), unusable, stale, failed, unseen);
    }

    Case value(String marker, String value, String unit, String date, Flag... flags) {
        Interval interval = value.startsWith("<")
                ? Interval.below(new BigDecimal(value.substring(1)), true)
                : Interval.point(new BigDecimal(value));
        Source source = new Source("Observation/" + marker);
        When when = When.on(LocalDate.parse(date), ZoneOffset.UTC);
        return value(new Measured(
                marker,
                interval,
                Scale.of(unit, null),
                when,
                List.of(source),
                Truth.UNKNOWN,
                false,
                Set.copyOf(Arrays.asList(flags))));
    }

    Case value(Measured measured) {
        measurements.put(measured.marker(), measured);
        return this;
    }

    Case index(String name, String value, String date) {
        return value(name, value, "1", date);
    }

    Case indexAssumedFasting(String name, String value, String date) {
        index(name, value, date);
        Measured m = measured(name);
        return value(new Measured(name, m.value(), m.scale(), m.when(), m.sources(), Truth.UNKNOWN, true, Set.of()));
    }

    Case lacking(String index, String... inputs) {
        indices.add(new IndexResult.Lacking(index, List.of(inputs)));
        return none(index, Unmeasured.Reason.MISSING);
    }

    Case refused(String index, String word) {
        indices.add(new IndexResult.Refused(index, word, List.of()));
        return none(index, Unmeasured.Reason.REFUSED);
    }

    Case none(String marker, Unmeasured.Reason reason, String... sources) {
        List<Source> looked = Arrays.stream(sources).map(Source::new).toList();
        measurements.put(marker, new Unmeasured(marker, reason, looked));
        return this;
    }

    private Measured measured(String marker) {
        return (Measured) measurements.get(marker);
    }

    /** An item {@code rule} with one value and one cut-off, each already known. */
    Judged item(String rule, boolean supports, Weight weight, Family family, String marker, String... cutoffIds) {
        List<Cutoff> joined = Arrays.stream(cutoffIds).map(cutoffs::get).toList();
        Axis axis = Axis.of(rule.substring(0, rule.indexOf('/')));
        Evidence evidence = new Evidence(axis, supports, weight, family);
        Measured value = measured(marker);
        Item item = new Item(rule, evidence, List.of(value), List.of(), joined, List.of());
        firings.add(new Firing(Stage.FINDING, rule, List.of(value), joined, List.of(), List.of(evidence)));
        return new Judged(item, weight, List.of());
    }

    /** The item, one step down because of a confounder. */
    Judged lowered(String confounder, Judged judged) {
        return new Judged(judged.item(), judged.weight().lowered(), List.of(confounder));
    }

    Case finding(Axis axis, Level level, Judged... items) {
        findings.put(axis, new Finding(axis, level, null, false, List.of(items)));
        return this;
    }

    Case unknown(Axis axis, Finding.Reason reason) {
        findings.put(axis, new Finding(axis, Level.UNKNOWN, reason, false, List.of()));
        return this;
    }

    Case conflicting(Axis axis, Level level, Judged... items) {
        findings.put(axis, new Finding(axis, level, null, true, List.of(items)));
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
        Cutoff joined = cutoffs.get(cutoff);
        firings.add(new Firing(
                Stage.GATE,
                gate.id() + " fires",
                List.of(measured(marker)),
                List.of(joined),
                List.of(),
                List.of(gate)));
        return this;
    }

    Case kept(String id) {
        kept.add(id);
        firings.add(new Firing(
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

    Case failed(String... lists) {
        failed = Set.of(lists);
        return this;
    }

    Case unseen(String... lists) {
        unseen = Set.of(lists);
        return this;
    }

    Case silence(Silence.Reason reason) {
        silence = new Silence(reason, "Because.");
        return this;
    }

    Outcome outcome() {
        List<Measurement> all = List.copyOf(measurements.values());
        return new Outcome(
                "myogate@1.0.0",
                snapshot(all),
                indices,
                glycaemia,
                counts,
                states,
                List.of(),
                all,
                confounders,
                findings,
                new Triad(0, 3, Level.UNKNOWN),
                gates,
                new Settled(kept, withheld, List.of()),
                List.of(),
                missing,
                firings,
                cutoffs,
                List.of(),
                silence);
    }
}
