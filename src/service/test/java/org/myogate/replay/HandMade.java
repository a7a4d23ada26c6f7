package org.myogate.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.engine.MissingInput;
import org.myogate.engine.Outcome;
import org.myogate.engine.Silence;
import org.myogate.finding.Axis;
import org.myogate.finding.Evidence;
import org.myogate.finding.Family;
import org.myogate.finding.Finding;
import org.myogate.finding.Item;
import org.myogate.finding.Judged;
import org.myogate.finding.Level;
import org.myogate.finding.Triad;
import org.myogate.finding.Weight;
import org.myogate.gate.Ask;
import org.myogate.gate.Effect;
import org.myogate.gate.Gate;
import org.myogate.gate.Indicator;
import org.myogate.gate.Restrictions;
import org.myogate.index.IndexResult;
import org.myogate.plan.DietPlan;
import org.myogate.plan.ExercisePlan;
import org.myogate.plan.Settled;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Operator;
import org.myogate.snapshot.Person;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Stale;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unusable;
import org.myogate.snapshot.When;
import org.myogate.state.Count;
import org.myogate.state.Glycaemia;

/** Outcomes made by hand: one of a patient of whom nothing is known, one with something in every part. */
final class HandMade {

    static final AsOf AS_OF = AsOf.parse("2026-11-23", ZoneOffset.UTC);
    static final Silence NOTHING_KNOWN = new Silence(Silence.Reason.NO_DATA, "Nothing is on record.");

    private HandMade() {}

    static Outcome empty(String patient) {
        return new Outcome(
                "myogate@1.0.0",
                snapshot(patient, AS_OF, List.of(), List.of()),
                List.of(),
                new Glycaemia(Glycaemia.State.UNKNOWN, List.of()),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                new Triad(0, 3, Level.UNKNOWN),
                List.of(),
                new Settled(List.of(), List.of(), List.of()),
                List.of(),
                ExercisePlan.none(Restrictions.strictest(List.of())),
                new DietPlan(List.of()),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                NOTHING_KNOWN);
    }

    static Outcome full() {
        Cutoff high = cutoff("whtr.high", "0.6");
        return new Outcome(
                "myogate@1.0.0",
                snapshot("p1", AS_OF, unusable(), stale()),
                List.of(
                        new IndexResult.Computed(ratio()),
                        new IndexResult.Lacking("HOMA_IR", List.of("fasting-insulin")),
                        new IndexResult.Refused("QUICKI", "on-insulin", List.of())),
                new Glycaemia(Glycaemia.State.PREDM, List.of(new Source("Observation/7"))),
                List.of(new Count("metabolic-syndrome", Truth.TRUE, 3, 4, List.of("mets-waist"), List.of("mets-bp"))),
                Map.of("htg-waist", Truth.TRUE, "masld", Truth.UNKNOWN, "S1", Truth.FALSE, "S2", Truth.TRUE),
                List.of(),
                List.of(),
                List.of(),
                findings(high),
                new Triad(2, 0, Level.PROBABLE),
                gates(),
                settled(),
                List.of(),
                ExercisePlan.none(Restrictions.strictest(List.of())),
                new DietPlan(List.of()),
                List.of(new Ask("egfr", Ask.Kind.GATE, List.of("MET", "DI-14"))),
                List.of(new MissingInput("fasting-insulin", List.of("insulin-resistance"), "blood", true)),
                List.of(),
                Map.of(high.id(), high),
                List.of("visceral-adiposity"),
                null);
    }

    static Snapshot snapshot(String patient, AsOf asOf, List<Unusable> unusable, List<Stale> stale) {
        return new Snapshot(
                new Person(patient, 50, 50, Person.Sex.FEMALE),
                asOf,
                List.of(),
                List.of(),
                Map.of(),
                unusable,
                stale,
                Set.of(),
                Set.of());
    }

    static Measured ratio() {
        return new Measured(
                "WHtR",
                Interval.point(new BigDecimal("0.63448275862")),
                Scale.NUMBER,
                When.on(LocalDate.of(2026, 11, 1), ZoneOffset.UTC),
                List.of(new Source("Observation/1"), new Source("Observation/2")),
                Truth.UNKNOWN,
                true,
                Set.of());
    }

    static Cutoff cutoff(String id, String value) {
        return new Cutoff(
                id,
                List.of(new Cutoff.Bound(Operator.AT_LEAST, new BigDecimal(value), "1", "", "nice-ng246", "verified")));
    }

    private static Map<Axis, Finding> findings(Cutoff high) {
        Judged strong = judged("visceral-adiposity/S+ ANTHRO: waist-to-height ratio in the high band", high, true);
        Judged dropped = judged("visceral-adiposity/W+ LIPID_BMI: raised triglycerides", high, false);
        return Map.of(
                Axis.VISCERAL_ADIPOSITY,
                new Finding(Axis.VISCERAL_ADIPOSITY, Level.DEFINITE, null, true, List.of(dropped, strong)),
                Axis.HEPATIC,
                new Finding(Axis.HEPATIC, Level.UNKNOWN, Finding.Reason.INDETERMINATE, false, List.of()));
    }

    private static Judged judged(String rule, Cutoff cutoff, boolean counts) {
        Evidence evidence = Evidence.strong("visceral-adiposity", Family.ANTHRO);
        Item item = new Item(rule, evidence, List.of(ratio()), List.of(), List.of(cutoff), List.of());
        return new Judged(item, counts ? Weight.STRONG : Weight.NONE, counts ? List.of() : List.of("CF-05"));
    }

    private static List<Gate> gates() {
        return List.of(
                new Gate("SG-31", Effect.EDU, Indicator.INFO, false),
                new Gate("M-4", Effect.ASK_GATE, Indicator.INFO, false),
                Gate.stopToConfirm("SG-31", Indicator.WARNING));
    }

    private static Settled settled() {
        return new Settled(
                List.of("EX-04", "DI-01"),
                List.of(new Settled.Withheld("DI-14", List.of("ckd-g3plus"))),
                List.of(new Settled.Merged("EX-02", "EX-04")));
    }

    private static List<Unusable> unusable() {
        return List.of(new Unusable(new Source("Observation/9"), Unusable.Reason.UNIT, "The unit is not known."));
    }

    private static List<Stale> stale() {
        return List.of(new Stale(new Source("Observation/4"), LocalDate.of(2019, 2, 1)));
    }
}
