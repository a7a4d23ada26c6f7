package org.myogate.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unmeasured;

/**
 * How far HbA1c lies above what was agreed on, else above what the site aims at, in percent points. On a medicine for
 * glucose an older HbA1c says nothing of what the medicine does.
 */
final class A1cGap {

    static final String NAME = "a1c-gap";
    static final String USE = "a1c-percent";
    static final String ON_THERAPY = "a1c-percent.6m";
    static final String GOAL = "a1c-goal";

    /** As HbA1c in percent is reported. */
    static final Scale SCALE = Scale.of("%", 1);

    private static final String THERAPY = "glucose-drug";

    private A1cGap() {}

    static Measurement of(Snapshot snapshot, Pairing pairing) {
        boolean isTreated =
                snapshot.stated(THERAPY).filter(drug -> drug.present()).isPresent();
        Measurement known = WorkedOut.known(snapshot, isTreated ? ON_THERAPY : USE);
        if (!(known instanceof Measured a1c) || !a1c.value().isPoint()) {
            return new Unmeasured(NAME, Unmeasured.Reason.MISSING, List.of());
        }
        BigDecimal goal = pairing.a1cGoalPercent();
        List<Source> sources = a1c.sources();
        if (WorkedOut.known(snapshot, GOAL) instanceof Measured agreed) {
            goal = agreed.base();
            sources = Stream.concat(sources.stream(), agreed.sources().stream()).toList();
        }
        return new Measured(
                NAME,
                Interval.point(a1c.base().subtract(goal)),
                SCALE,
                a1c.when(),
                sources,
                Truth.UNKNOWN,
                false,
                Set.of(Flag.CALCULATED));
    }
}
