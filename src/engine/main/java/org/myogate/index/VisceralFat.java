package org.myogate.index;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Snapshot;
import org.myogate.snapshot.Unmeasured;

/** Visceral fat area as it still holds: an image from before a change of weight says nothing any more. */
final class VisceralFat {

    static final String NAME = "VAT.steady";
    static final Scale SCALE = Scale.of("cm2", null);
    static final String USE = "VAT";

    /** Reaches as far back as the image may. */
    static final String WEIGHT = "WEIGHT.24m";

    private VisceralFat() {}

    static Measurement of(Snapshot snapshot, Pairing pairing) {
        if (!(WorkedOut.known(snapshot, USE) instanceof Measured area)) {
            return new Unmeasured(NAME, Unmeasured.Reason.MISSING, List.of());
        }
        if (isWeightChanged(snapshot, area, pairing)) {
            return new Unmeasured(NAME, Unmeasured.Reason.REFUSED, area.sources());
        }
        return new Measured(
                NAME, area.value(), area.scale(), area.when(), area.sources(), area.fasting(), false, area.flags());
    }

    /** Where no weight is known from around the image, nothing speaks against it. */
    private static boolean isWeightChanged(Snapshot snapshot, Measured area, Pairing pairing) {
        List<Value> weights = WorkedOut.values(snapshot, WEIGHT, pairing);
        ZoneId zone = snapshot.asOf().zone();
        LocalDate imaged = area.when().latestDay(zone);
        Optional<Value> then = weights.stream()
                .filter(weight -> daysApart(weight, imaged, zone) <= pairing.bodyWithLabsDays())
                .min(Comparator.comparing(weight -> daysApart(weight, imaged, zone)));
        return then.isPresent()
                && !pairing.isSteadyWeight(then.get().base(), weights.get(0).base());
    }

    private static long daysApart(Value weight, LocalDate day, ZoneId zone) {
        return Math.abs(ChronoUnit.DAYS.between(weight.when().latestDay(zone), day));
    }
}
