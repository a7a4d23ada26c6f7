package org.myogate.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.finding.Axis;
import org.myogate.finding.Finding;
import org.myogate.finding.Level;
import org.myogate.gate.Effect;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.state.Fibrosis;
import org.myogate.state.Glycaemia;

/** What is known of one patient, by name, as {@code missing.csv} asks for it. */
record MissingInputFacts(Outcome outcome, Map<String, Measurement> measurements, Map<String, Statement> statements) {

    /** Stands in {@code unless} for any gate that stops exercise. */
    static final String STOP = "STOP";

    static final String GLYCAEMIA = "glycaemia";

    static final String FIBROSIS = "fibrosis";

    /** States of more than two values, which no table works out. */
    static final Set<String> BANDS = Set.of(GLYCAEMIA, FIBROSIS);

    static MissingInputFacts of(Outcome outcome) {
        Map<String, Measurement> measurements = new HashMap<>();
        outcome.measurements().forEach(measurement -> measurements.put(measurement.marker(), measurement));
        Map<String, Statement> statements = new HashMap<>();
        outcome.snapshot().statements().forEach(statement -> statements.put(statement.concept(), statement));
        outcome.derived().forEach(statement -> statements.put(statement.concept(), statement));
        return new MissingInputFacts(outcome, measurements, statements);
    }

    /** A number, an index that could be worked out, or a yes or no. */
    boolean isKnown(String fact) {
        Statement statement = statements.get(fact);
        return statement == null
                ? measurements.get(fact) instanceof Measured measured
                        && measured.value().isPoint()
                : statement.qualifies() != Truth.UNKNOWN;
    }

    /** The open end of what a comparator left, null when there is a number or nothing at all. */
    @Nullable
    Measured open(String use) {
        return measurements.get(use) instanceof Measured measured
                        && !measured.value().isPoint()
                ? measured
                : null;
    }

    /** Whether a condition holds: STOP, a concept or state that is present, MARKER@cut-off that is reached. */
    boolean holds(String condition) {
        if (condition.equals(STOP)) {
            return outcome.gates().stream().anyMatch(gate -> gate.effect() == Effect.STOP);
        }
        int at = condition.indexOf('@');
        if (at < 0) {
            Statement statement = statements.get(condition);
            return statement != null && statement.warns() == Truth.TRUE;
        }
        Measurement measurement = measurements.get(condition.substring(0, at));
        Cutoff cutoff = outcome.cutoffs().get(condition.substring(at + 1));
        return measurement != null && cutoff != null && measurement.against(cutoff) == Truth.TRUE;
    }

    /** Nothing is judged for this patient, neither axis nor state: pregnancy, childhood. */
    boolean isOutOfScope() {
        return isOutOfScope(outcome);
    }

    static boolean isOutOfScope(Outcome outcome) {
        return outcome.findings().values().stream().allMatch(MissingInputFacts::isOutOfScope);
    }

    /** Whether more could still be learnt of an axis: one that is definite can only be confirmed. */
    boolean isOpenAxis(String axis) {
        Finding finding = outcome.findings().get(Axis.of(axis));
        return finding != null && finding.level() != Level.DEFINITE && !isOutOfScope(finding);
    }

    /** Whether a state is not settled yet. */
    boolean isOpenState(String state) {
        if (state.equals(GLYCAEMIA)) {
            Glycaemia.State now = outcome.glycaemia().state();
            return now == Glycaemia.State.UNKNOWN || now == Glycaemia.State.DM_RANGE;
        }
        if (state.equals(FIBROSIS)) {
            return outcome.fibrosis() == Fibrosis.UNKNOWN;
        }
        Statement statement = statements.get(state);
        return statement == null || statement.qualifies() == Truth.UNKNOWN;
    }

    private static boolean isOutOfScope(Finding finding) {
        return finding.reason() == Finding.Reason.OUT_OF_SCOPE;
    }

    @Override
    public String toString() {
        return "MissingInputFacts[" + outcome + "]";
    }
}
