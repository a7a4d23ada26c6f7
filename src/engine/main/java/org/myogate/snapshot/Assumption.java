package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.myogate.snapshot.Reading.Setting;
import org.myogate.snapshot.Terms.Analyte;

/** A value that nobody measured, put into a copy of a snapshot to see what it would change. */
final class Assumption {

    private static final Source ASSUMED = new Source("assumed");

    private Assumption() {}

    static Snapshot of(Snapshot snapshot, Terms terms, Analyte use, BigDecimal value, String unit) {
        Scale scale = use.quantity().scales().stream()
                .map(ScaleRow::scale)
                .filter(candidate -> candidate.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scale '" + unit + "' of " + use.id()));
        return with(snapshot, terms, use, Interval.point(value), scale);
    }

    static Snapshot repeated(Snapshot snapshot, Terms terms, Analyte use) {
        return snapshot.measurement(use.id()) instanceof Measured measured
                ? with(snapshot, terms, use, measured.value(), measured.scale())
                : snapshot;
    }

    /** Every use that reads the same codes sees the value. */
    private static Snapshot with(Snapshot snapshot, Terms terms, Analyte use, Interval value, Scale scale) {
        String group = use.groups().get(0);
        Reading reading = reading(group, value, scale, When.at(snapshot.asOf().instant()));
        List<Measurement> measurements = new ArrayList<>();
        Map<String, List<Reading>> series = new HashMap<>(snapshot.series());
        for (Measurement measurement : snapshot.measurements()) {
            String marker = measurement.marker();
            Analyte other = terms.analytes().get(marker);
            if (other != null && other.groups().contains(group)) {
                measurements.add(measured(marker, reading));
                series.merge(
                        marker,
                        List.of(reading),
                        (known, one) ->
                                Stream.concat(known.stream(), one.stream()).toList());
            } else {
                measurements.add(measurement);
            }
        }
        return new Snapshot(
                snapshot.person(),
                snapshot.asOf(),
                snapshot.statements(),
                measurements,
                series,
                snapshot.unusable(),
                snapshot.stale(),
                snapshot.failedLists(),
                snapshot.unseenLists());
    }

    private static Reading reading(String group, Interval value, Scale scale, When now) {
        return new Reading(
                group,
                value,
                scale,
                now,
                List.of(ASSUMED),
                Truth.TRUE,
                "plasma",
                ASSUMED.reference(),
                Setting.WELL,
                Set.of());
    }

    private static Measured measured(String marker, Reading reading) {
        return new Measured(
                marker,
                reading.value(),
                reading.scale(),
                reading.when(),
                reading.sources(),
                Truth.TRUE,
                false,
                Set.of());
    }
}
