package org.myogate.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Unmeasured;

/**
 * How many times its upper limit of normal an enzyme is; between two numbers where sex is unknown and the laboratory states
 * no limit. A value with a comparator keeps it.
 */
final class TimesLimit {

    static final String ALT = "alt-times-uln";
    static final String CK = "ck-times-uln";
    static final String ALT_USE = "ALT.6m";
    static final String CK_USE = "CK";
    static final String ALT_LIMIT = "alt.uln";

    private TimesLimit() {}

    static Measurement ofAlt(Snapshot snapshot, Map<String, Cutoff> cutoffs) {
        return of(ALT, WorkedOut.known(snapshot, ALT_USE), Limit.cutoff(cutoffs, ALT_LIMIT));
    }

    /** Creatine kinase differs so much between people and methods that only the laboratory's own limit counts. */
    static Measurement ofCk(Snapshot snapshot) {
        return of(CK, WorkedOut.known(snapshot, CK_USE), null);
    }

    private static Measurement of(String name, @Nullable Measurement known, @Nullable Cutoff published) {
        if (!(known instanceof Measured measured)) {
            return known instanceof Unmeasured none
                    ? new Unmeasured(name, none.reason(), none.sources())
                    : new Unmeasured(name, Unmeasured.Reason.MISSING, List.of());
        }
        Interval limit = UpperLimit.of(measured.ownRange(), measured.scale(), published);
        if (limit == null) {
            return new Unmeasured(name, Unmeasured.Reason.MISSING, measured.sources());
        }
        return new Measured(
                name,
                UpperLimit.times(measured.value().map(measured.scale()::toBase), limit),
                Scale.NUMBER,
                measured.when(),
                measured.sources(),
                measured.fasting(),
                false,
                measured.flags());
    }
}
