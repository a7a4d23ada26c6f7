package org.myogate.state;

import java.util.List;
import java.util.Map;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Statement;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unmeasured;

/**
 * What {@link GlycaemiaRule} asks of a patient.
 *
 * @param snapshot whose results and codes
 * @param cutoffs by id
 */
record GlycaemiaFacts(Snapshot snapshot, Map<String, Cutoff> cutoffs) {

    Measurement measured(String use) {
        return snapshot.measured(use).orElseGet(() -> new Unmeasured(use, Unmeasured.Reason.MISSING, List.of()));
    }

    /** @throws IllegalStateException for a cut-off that is not there */
    Truth against(Measured result, String id) {
        Cutoff cutoff = cutoffs.get(id);
        if (cutoff == null) {
            throw new IllegalStateException("no cut-off '" + id + "'");
        }
        return result.against(cutoff);
    }

    boolean qualifies(String concept) {
        return snapshot.stated(concept)
                .filter(known -> known.qualifies() == Truth.TRUE)
                .isPresent();
    }

    boolean warns(String concept) {
        return snapshot.stated(concept)
                .filter(known -> known.warns() == Truth.TRUE)
                .isPresent();
    }

    /** An entry speaks of it and leaves it open. */
    boolean isDoubtful(String concept) {
        return snapshot.stated(concept)
                .filter(known ->
                        known.qualifies() == Truth.UNKNOWN && !known.sources().isEmpty())
                .isPresent();
    }

    /** Known not to be there; not having been asked is no answer. */
    boolean isAbsent(String concept) {
        return snapshot.stated(concept).map(Statement::qualifies).orElse(Truth.UNKNOWN) == Truth.FALSE;
    }

    /** Where it stands, unless it is known not to hold. */
    List<Source> sources(String concept) {
        return snapshot.stated(concept)
                .filter(known -> known.warns() != Truth.FALSE)
                .map(Statement::sources)
                .orElse(List.of());
    }

    @Override
    public String toString() {
        return "GlycaemiaFacts";
    }
}
