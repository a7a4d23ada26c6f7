package org.myogate.replay;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Statement;

/** One fact on one line: value, unit, day, cut-off, where it was read. */
final class Facts {

    private Facts() {}

    /** @param cutoffs those the value was held against; only rows in its own unit are shown */
    static String measured(Measured measured, List<Cutoff> cutoffs, ZoneId zone) {
        String held = cutoffs.stream()
                .flatMap(cutoff -> cutoff.in(measured.unit()).stream())
                .map(bound -> bound.operator().sign() + " " + Plain.number(bound.value()))
                .distinct()
                .collect(Collectors.joining(" or "));
        return measured.marker() + " " + Plain.number(measured.value()) + Plain.unit(measured.unit()) + " on "
                + Plain.day(measured.when(), zone)
                + (held.isEmpty() ? "" : ", cut-off " + held)
                + (measured.fastingAssumed() ? ", fasting assumed" : "")
                + " [" + Columns.list(measured.sources()) + "]";
    }

    static String statement(Statement statement) {
        String truth = switch (statement.warns()) {
            case TRUE -> "";
            case FALSE -> "no ";
            case UNKNOWN -> "not known: ";
        };
        String sources = Columns.list(statement.sources());
        return truth + statement.concept() + (sources.isEmpty() ? "" : " [" + sources + "]");
    }
}
