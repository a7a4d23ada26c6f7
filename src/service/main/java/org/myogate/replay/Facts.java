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

    static String measured(Measured measured, ZoneId zone) {
        return measured.marker() + " " + Plain.number(measured.value()) + Plain.unit(measured.unit()) + " on "
                + Plain.day(measured.when(), zone)
                + (measured.fastingAssumed() ? ", fasting assumed" : "")
                + " [" + Columns.list(measured.sources()) + "]";
    }

    /** Published in several units, a cut-off is shown in those that the values have. */
    static String cutoff(Cutoff cutoff, List<Measured> values) {
        String numbers = values.stream()
                .map(Measured::unit)
                .distinct()
                .flatMap(unit -> cutoff.in(unit).stream())
                .map(bound -> " " + bound.operator().sign() + " " + Plain.number(bound.value()))
                .distinct()
                .collect(Collectors.joining(" or"));
        return cutoff.id() + numbers;
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
