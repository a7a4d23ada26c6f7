package org.myogate.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.myogate.snapshot.Flag;
import org.myogate.snapshot.Reading;
import org.myogate.snapshot.Snapshot;

/** The numbers of one patient that may go into formulas, by input, newest first. */
final class Values {

    private final Snapshot snapshot;
    private final double tolerancePercent;
    private final Map<Input, List<Value>> byInput = new EnumMap<>(Input.class);

    Values(Snapshot snapshot, Pairing pairing) {
        this.snapshot = snapshot;
        this.tolerancePercent = pairing.sameTimeDifferencePercent();
        for (Input input : Input.values()) {
            byInput.put(input, values(snapshot.readings(input.use())));
        }
        byInput.put(Input.LDL, ldl());
    }

    List<Value> of(Input input) {
        return byInput.getOrDefault(input, List.of());
    }

    Map<Input, List<Value>> byInput() {
        return byInput;
    }

    /** Measured before calculated. */
    private List<Value> ldl() {
        List<Reading> readings = snapshot.readings(Input.LDL.use());
        List<Reading> direct = readings.stream().filter(Values::isDirect).toList();
        List<Reading> others =
                readings.stream().filter(reading -> !isDirect(reading)).toList();
        return Stream.concat(values(direct).stream(), values(others).stream()).toList();
    }

    private static boolean isDirect(Reading reading) {
        return !reading.flags().contains(Flag.CALCULATED) && !reading.flags().contains(Flag.METHOD_UNSTATED);
    }

    private List<Value> values(List<Reading> readings) {
        return Value.of(readings, tolerancePercent, snapshot.asOf().zone());
    }
}
