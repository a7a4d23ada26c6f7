package org.myogate.index;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unmeasured;

/**
 * The filtration rate where it may clear a medicine: the lower it is the younger it has to be, and nothing may have
 * befallen the kidney since. One that was worked out from creatinine raises no reported one that is still young enough.
 */
final class KidneyClears {

    static final String NAME = "egfr.clears";
    static final String LOW = "egfr.low";
    static final String LOWER = "egfr.below-45";

    /** Days since what may have changed the kidney's work. */
    private static final List<String> EVENTS =
            List.of("aki-days", "raas-first-days", "diuretic-first-days", "hospital-days", "contrast-days");

    private final Snapshot snapshot;
    private final Cutoff low;
    private final Cutoff lower;
    private final Pairing pairing;

    KidneyClears(Snapshot snapshot, Map<String, Cutoff> cutoffs, Pairing pairing) {
        this.snapshot = snapshot;
        this.low = Limit.cutoff(cutoffs, LOW);
        this.lower = Limit.cutoff(cutoffs, LOWER);
        this.pairing = pairing;
    }

    /** @param egfr the fact, reported or worked out */
    Measurement of(Measurement egfr) {
        if (!(egfr instanceof Measured value)) {
            return new Unmeasured(NAME, Unmeasured.Reason.MISSING, egfr.sources());
        }
        Measured counts = value;
        if (value.flags().contains(Flag.CALCULATED)
                && WorkedOut.known(snapshot, KidneyFact.REPORTED) instanceof Measured reported
                && isYoung(reported)
                && isLower(reported, value)) {
            counts = reported;
        }
        if (!isYoung(counts) || isBeforeAnEvent(counts)) {
            return new Unmeasured(NAME, Unmeasured.Reason.STALE, counts.sources());
        }
        return new Measured(
                NAME,
                counts.value(),
                counts.scale(),
                counts.when(),
                counts.sources(),
                counts.fasting(),
                false,
                counts.flags());
    }

    private boolean isYoung(Measured value) {
        Period window = pairing.kidneyClearsNormal();
        if (value.against(lower) != Truth.FALSE) {
            window = pairing.kidneyClearsLower();
        } else if (value.against(low) != Truth.FALSE) {
            window = pairing.kidneyClearsLow();
        }
        return snapshot.asOf().within(value.when(), window);
    }

    private static boolean isLower(Measured reported, Measured computed) {
        return reported.value().isPoint()
                && computed.value().isPoint()
                && reported.base().compareTo(computed.base()) < 0;
    }

    private boolean isBeforeAnEvent(Measured value) {
        return EVENTS.stream()
                .map(event -> snapshot.measured(event).orElse(null))
                .anyMatch(event -> event instanceof Measured at
                        && !value.when().earliest().isAfter(at.when().earliest()));
    }
}
