package org.myogate.state;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;

/**
 * What a row of states may look at.
 *
 * @param statements by concept; null where nothing is known
 * @param measurements by marker; null where nothing is known
 * @param cutoffs by id
 * @param glycaemic the one glycaemic state, asked for only by rows that need it
 * @param judgements what is asked of the findings, by the part that asks
 */
record Facts(
        Function<String, @Nullable Statement> statements,
        Function<String, @Nullable Measurement> measurements,
        Map<String, Cutoff> cutoffs,
        Supplier<Glycaemia> glycaemic,
        Function<String, Judgement> judgements) {

    Glycaemia glycaemia() {
        return glycaemic.get();
    }

    Truth qualifies(String concept) {
        Statement statement = statements.apply(concept);
        return statement == null ? Truth.UNKNOWN : statement.qualifies();
    }

    Truth warns(String concept) {
        Statement statement = statements.apply(concept);
        return statement == null ? Truth.UNKNOWN : statement.warns();
    }

    Truth against(String marker, String cutoff) {
        Cutoff bound = cutoffs.get(cutoff);
        if (bound == null) {
            throw new IllegalStateException("no cut-off '" + cutoff + "'");
        }
        Measurement measurement = measurements.apply(marker);
        return measurement == null ? Truth.UNKNOWN : measurement.against(bound);
    }

    Judgement judgement(String question) {
        return judgements.apply(question);
    }

    boolean isMeasured(String marker) {
        return measurements.apply(marker) instanceof Measured;
    }

    boolean isProvenFasting(String marker) {
        return measurements.apply(marker) instanceof Measured measured && measured.fasting() == Truth.TRUE;
    }

    List<Source> sourcesOfConcept(String concept) {
        Statement statement = statements.apply(concept);
        return statement == null ? List.of() : statement.sources();
    }

    List<Source> sourcesOfMarker(String marker) {
        Measurement measurement = measurements.apply(marker);
        return measurement == null ? List.of() : measurement.sources();
    }

    @Override
    public String toString() {
        return "Facts";
    }
}
