package org.myogate.index;

import java.util.ArrayList;
import java.util.List;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Unmeasured;

/** Appendicular lean mass over height squared, as sarcopenia is defined by. */
final class LeanMass {

    static final String NAME = "ALM_H2";
    static final Scale SCALE = Scale.of("kg/m2", null);

    /** A fact without a code of its own, in kg. */
    private static final String LEAN_MASS = "alm-kg";

    private LeanMass() {}

    static Measurement of(Snapshot snapshot, Pairing pairing) {
        List<Value> heights = WorkedOut.values(snapshot, Input.HEIGHT.use(), pairing);
        Measurement lean = WorkedOut.known(snapshot, LEAN_MASS);
        if (heights.isEmpty()
                || !(lean instanceof Measured mass)
                || !mass.value().isPoint()) {
            return new Unmeasured(NAME, Unmeasured.Reason.MISSING, List.of());
        }
        List<Source> sources = new ArrayList<>(mass.sources());
        sources.addAll(heights.get(0).sources());
        double perHeight =
                BodyFormulas.leanMass(mass.base().doubleValue(), heights.get(0).base());
        return new Measured(
                NAME, Interval.point(perHeight), SCALE, mass.when(), sources, mass.fasting(), false, mass.flags());
    }
}
