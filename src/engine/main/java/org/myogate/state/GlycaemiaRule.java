package org.myogate.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;
import org.myogate.state.Glycaemia.State;

/**
 * The one glycaemic state of a patient; first match wins. Diabetes by results takes two of them in the diabetes range,
 * of two tests or two days, within 24 months and the newest within 12 (D14, D15, D64).
 */
public final class GlycaemiaRule {

    /** Ids of the cut-offs it holds results against; {@code thresholds/} must hold them. */
    public static final Set<String> CUTOFFS = Set.of(
            "fpg.diabetes",
            "fpg.prediabetes",
            "a1c.diabetes",
            "a1c.prediabetes",
            "ogtt.diabetes",
            "ogtt.prediabetes",
            "random.diabetes");

    /** A glucose of these days, fasting or not. */
    private static final String RANDOM = "GLU.30d";

    /** Ids of the uses it reads; {@code terms/analytes.csv} must hold them. */
    public static final Set<String> USES =
            Set.of("fpg", "fpg.24m", "a1c-percent", "a1c-percent.24m", "OGTT-2H", "OGTT-2H.12m", RANDOM);

    /** The state, if {@code state/states.csv} has it, that takes HbA1c out of the reckoning. */
    static final String A1C_UNRELIABLE = "a1c-unreliable";

    private static final String SYMPTOMS = "osmotic-symptoms";
    private static final String UNTYPED = "diabetes-unspecified";
    private static final String PREDIABETES = "prediabetes-coded";
    private static final List<String> DIABETES = List.of("t1d", "other-diabetes", "t2d-coded", UNTYPED);
    private static final List<String> DIABETES_DRUGS = List.of("on-insulin", "on-su", "on-dpp4");

    private final GlycaemiaFacts facts;
    private final List<GlycaemiaMarker> tests;
    private final DiabetesRange range;

    private GlycaemiaRule(Snapshot snapshot, Map<String, Cutoff> cutoffs, Truth a1cUnreliable) {
        this.facts = new GlycaemiaFacts(snapshot, cutoffs);
        this.tests = Stream.of(GlycaemiaMarker.values())
                .filter(test -> test != GlycaemiaMarker.A1C || a1cUnreliable != Truth.TRUE)
                .toList();
        this.range = new DiabetesRange(snapshot, cutoffs, tests);
    }

    /**
     * The state of {@code snapshot}. A code that is not certain makes no state, and lets none exclude diabetes.
     *
     * @param cutoffs by id, those of {@link #CUTOFFS} among them
     * @param a1cUnreliable whether HbA1c is known to mislead in this patient; unknown counts as reliable
     * @throws IllegalStateException when one of those is needed and not there
     */
    public static Glycaemia of(Snapshot snapshot, Map<String, Cutoff> cutoffs, Truth a1cUnreliable) {
        return new GlycaemiaRule(snapshot, cutoffs, a1cUnreliable).first();
    }

    private Glycaemia first() {
        if (facts.qualifies("t1d")) {
            return new Glycaemia(State.T1D, facts.sources("t1d"));
        }
        if (facts.qualifies("other-diabetes")) {
            return new Glycaemia(State.OTHER_DM, facts.sources("other-diabetes"));
        }
        if (facts.qualifies("t2d-coded") || range.isConfirmed()) {
            return new Glycaemia(State.T2D, joined(facts.sources("t2d-coded"), range.sources()));
        }
        if (facts.qualifies(SYMPTOMS) && reachesByChance()) {
            return new Glycaemia(
                    State.T2D,
                    joined(facts.sources(SYMPTOMS), facts.measured(RANDOM).sources()));
        }
        if (facts.qualifies(UNTYPED) || range.isSuspected()) {
            return new Glycaemia(State.DM_RANGE, joined(facts.sources(UNTYPED), range.sources()));
        }
        List<String> open = openToDiabetes();
        if (!open.isEmpty()) {
            return new Glycaemia(
                    State.UNKNOWN,
                    open.stream()
                            .flatMap(concept -> facts.sources(concept).stream())
                            .toList());
        }
        return belowDiabetes();
    }

    /** One random glucose is enough together with the classic symptoms. */
    private boolean reachesByChance() {
        return facts.measured(RANDOM) instanceof Measured glucose
                && facts.against(glucose, "random.diabetes") == Truth.TRUE;
    }

    /**
     * An unconfirmed code, or a medicine that is seldom given for anything else; an old or paused order of one leaves the
     * question open just as well.
     */
    private List<String> openToDiabetes() {
        return Stream.concat(DIABETES.stream(), DIABETES_DRUGS.stream())
                .filter(concept -> facts.warns(concept) || facts.isDoubtful(concept))
                .toList();
    }

    private Glycaemia belowDiabetes() {
        List<Source> raised = new ArrayList<>();
        List<Source> normal = new ArrayList<>();
        List<Source> unclear = new ArrayList<>();
        boolean isShownNormal = false;
        for (GlycaemiaMarker test : tests) {
            if (!(facts.measured(test.current()) instanceof Measured result)) {
                continue;
            }
            Truth reaches = facts.against(result, test.prediabetes());
            if (reaches == Truth.TRUE && facts.against(result, test.diabetes()) == Truth.FALSE) {
                raised.addAll(result.sources());
            } else if (reaches == Truth.FALSE) {
                normal.addAll(result.sources());
                // A tolerance test alone, up to two years old, does not show normal.
                isShownNormal |= test != GlycaemiaMarker.TOLERANCE;
            } else {
                unclear.addAll(result.sources());
            }
        }
        if (!raised.isEmpty() || facts.qualifies(PREDIABETES)) {
            return new Glycaemia(State.PREDM, joined(facts.sources(PREDIABETES), raised));
        }
        boolean isNormal = isShownNormal && unclear.isEmpty() && isNothingCoded();
        return isNormal ? new Glycaemia(State.NORMO, normal) : new Glycaemia(State.UNKNOWN, joined(normal, unclear));
    }

    /** The problem list came and names neither diabetes nor prediabetes. */
    private boolean isNothingCoded() {
        return Stream.concat(DIABETES.stream(), Stream.of(PREDIABETES)).allMatch(facts::isAbsent);
    }

    private static List<Source> joined(List<Source> first, List<Source> then) {
        return Stream.concat(first.stream(), then.stream()).distinct().toList();
    }
}
