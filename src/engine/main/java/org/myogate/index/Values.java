package org.myogate.index;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Reading;
import org.myogate.snapshot.Snapshot;

/** The numbers of one patient that may go into formulas, by input, newest first. */
final class Values {

    /** Id of the cut-off they look at. */
    static final String TG_OF_VOID_LDL = "tg.ldl-limit";

    private final Snapshot snapshot;
    private final double tolerancePercent;
    private final Map<Input, List<Value>> byInput = new EnumMap<>(Input.class);

    Values(Snapshot snapshot, Map<String, Cutoff> cutoffs, Pairing pairing) {
        this.snapshot = snapshot;
        this.tolerancePercent = pairing.sameTimeDifferencePercent();
        for (Input input : Input.values()) {
            byInput.put(input, values(snapshot.readings(input.use())));
        }
        byInput.put(Input.LDL, ldl(Limit.cutoff(cutoffs, TG_OF_VOID_LDL)));
    }

    List<Value> of(Input input) {
        return byInput.getOrDefault(input, List.of());
    }

    Map<Input, List<Value>> byInput() {
        return byInput;
    }

    /** Measured before calculated; one that may be calculated is void where triglycerides are high. */
    private List<Value> ldl(Cutoff high) {
        List<Reading> readings = snapshot.readings(Input.LDL.use());
        return Stream.concat(
                        values(readings.stream().filter(Values::isDirect).toList()).stream(),
                        values(readings.stream()
                                        .filter(reading -> !isDirect(reading))
                                        .toList())
                                .stream()
                                .filter(value -> !isVoid(value, high)))
                .toList();
    }

    private static boolean isDirect(Reading reading) {
        return !reading.flags().contains(Flag.CALCULATED) && !reading.flags().contains(Flag.METHOD_UNSTATED);
    }

    private boolean isVoid(Value ldl, Cutoff high) {
        return snapshot.readings(Input.TRIGLYCERIDES.use()).stream()
                .filter(tg -> tg.when().sharesDay(ldl.when(), zone())
                        || (tg.draw() != null && tg.draw().equals(ldl.draw())))
                .anyMatch(tg -> high.isMetBy(
                        tg.scale().forComparing(tg.value()), tg.scale().unit()));
    }

    private List<Value> values(List<Reading> readings) {
        return Value.of(readings, tolerancePercent, zone());
    }

    private ZoneId zone() {
        return snapshot.asOf().zone();
    }
}
