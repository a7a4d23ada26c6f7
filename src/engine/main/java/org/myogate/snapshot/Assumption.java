package org.myogate.snapshot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.myogate.snapshot.Reading.Setting;
import org.myogate.snapshot.Terms.Analyte;

/** What nobody measured or said, put into a copy of a snapshot to see what it would change. */
final class Assumption {

    private static final Source ASSUMED = new Source("assumed");

    /** Ways to choose that do not simply take the newest; a mean of days is assumed as such. */
    private static final Set<Select> AVERAGING =
            EnumSet.of(Select.MEAN, Select.MEAN2, Select.MEAN2_LOW, Select.MEDIAN, Select.MAX);

    private Assumption() {}

    /** Every use that reads the same codes sees the value, beside what it had where it takes a mean or the highest. */
    static Snapshot of(Snapshot snapshot, Terms terms, Analyte use, Interval value, Scale scale, When when) {
        String group = use.groups().get(0);
        Reading reading = reading(group, value, scale, when);
        Chooser chooser = new Chooser(terms, snapshot.asOf().zone());
        List<Measurement> measurements = new ArrayList<>(snapshot.measurements());
        Map<String, List<Reading>> series = new HashMap<>(snapshot.series());
        measurements.replaceAll(measurement -> {
            Analyte other = terms.analytes().get(measurement.marker());
            if (other == null || !other.groups().contains(group)) {
                return measurement;
            }
            List<Reading> readings = Stream.concat(snapshot.readings(other.id()).stream(), Stream.of(reading))
                    .toList();
            series.put(other.id(), readings);
            return AVERAGING.contains(other.select())
                    ? chooser.choose(other, readings).measurement()
                    : measured(other.id(), reading);
        });
        return copy(snapshot, snapshot.statements(), measurements, series);
    }

    static Snapshot repeated(Snapshot snapshot, Terms terms, Analyte use) {
        return snapshot.measurement(use.id()) instanceof Measured measured
                ? of(snapshot, terms, use, measured.value(), measured.scale(), now(snapshot))
                : snapshot;
    }

    static Snapshot stated(Snapshot snapshot, String concept, boolean holds) {
        List<Source> sources = List.of(ASSUMED);
        Statement stated = holds
                ? new Present(concept, Present.Basis.ENTERED, now(snapshot), sources, List.of())
                : new Absent(concept, Absent.Basis.RECORDED, sources, List.of());
        List<Statement> statements = new ArrayList<>(snapshot.statements());
        statements.replaceAll(statement -> statement.concept().equals(concept) ? stated : statement);
        return copy(snapshot, statements, snapshot.measurements(), snapshot.series());
    }

    private static When now(Snapshot snapshot) {
        return When.at(snapshot.asOf().instant());
    }

    private static Snapshot copy(
            Snapshot snapshot,
            List<Statement> statements,
            List<Measurement> measurements,
            Map<String, List<Reading>> series) {
        return new Snapshot(
                snapshot.person(),
                snapshot.asOf(),
                statements,
                measurements,
                series,
                snapshot.unusable(),
                snapshot.stale(),
                snapshot.failedLists(),
                snapshot.unseenLists(),
                snapshot.unmappedMedicines(),
                snapshot.drafted());
    }

    private static Reading reading(String group, Interval value, Scale scale, When when) {
        return new Reading(
                group,
                value,
                scale,
                when,
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
