package org.myogate.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Reading;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Source;
import org.myogate.snapshot.Truth;
import org.myogate.snapshot.Unmeasured;

/**
 * High-sensitivity C-reactive protein of two samples: the mean of the newest and of the newest that lies weeks before it.
 * One value wavers too much to be strong evidence; one in the acute range is discarded: Pearson 2003, doi
 * 10.1161/01.CIR.0000052939.59093.45.
 */
final class CrpPair {

    static final String NAME = "HSCRP.pair";
    static final String USE = "HSCRP.6m";
    static final String ACUTE = "hscrp.acute";
    static final Scale SCALE = Scale.of("mg/L", null);

    private final Snapshot snapshot;
    private final Cutoff acute;
    private final Pairing pairing;

    CrpPair(Snapshot snapshot, Map<String, Cutoff> cutoffs, Pairing pairing) {
        this.snapshot = snapshot;
        this.acute = Limit.cutoff(cutoffs, ACUTE);
        this.pairing = pairing;
    }

    Measurement measurement() {
        List<Value> values = WorkedOut.values(snapshot, USE, pairing);
        if (values.isEmpty() || isAcute(values.get(0)) || !isOfNewestReading(values.get(0))) {
            return none();
        }
        Value newest = values.get(0);
        return values.stream()
                .filter(value -> isLongBefore(value, newest) && !isAcute(value))
                .findFirst()
                .map(before -> pair(newest, before))
                .orElseGet(this::none);
    }

    /** A newer reading that is no number would make the pair an old one. */
    private boolean isOfNewestReading(Value newest) {
        List<Reading> readings = snapshot.readings(USE);
        return newest.when().equals(readings.get(readings.size() - 1).when());
    }

    private boolean isAcute(Value value) {
        return acute.isMetBy(Interval.point(value.base()), SCALE.unit());
    }

    private boolean isLongBefore(Value value, Value newest) {
        var zone = snapshot.asOf().zone();
        return !value.when()
                .latestDay(zone)
                .isAfter(newest.when().earliestDay(zone).minusDays(pairing.crpApartDays()));
    }

    private Measurement pair(Value newest, Value before) {
        List<Source> sources = new ArrayList<>(newest.sources());
        sources.addAll(before.sources());
        Set<Flag> flags = EnumSet.of(Flag.AVERAGED);
        List.of(newest, before).forEach(value -> value.readings().forEach(reading -> flags.addAll(reading.flags())));
        return new Measured(
                NAME,
                Interval.point((newest.base() + before.base()) / 2),
                SCALE,
                newest.when(),
                sources,
                Truth.UNKNOWN,
                false,
                flags);
    }

    private Measurement none() {
        List<Source> looked = snapshot.readings(USE).stream()
                .flatMap(reading -> reading.sources().stream())
                .distinct()
                .toList();
        return new Unmeasured(NAME, looked.isEmpty() ? Unmeasured.Reason.MISSING : Unmeasured.Reason.UNUSABLE, looked);
    }
}
