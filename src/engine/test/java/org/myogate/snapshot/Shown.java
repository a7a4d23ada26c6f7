package org.myogate.snapshot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts in words, so that a test says in one line what it expects. */
final class Shown {

    private Shown() {}

    /** {@code 111.76 cm}, {@code >=150 min/d}, or {@code STALE}; at most eight digits. */
    static String value(Snapshot snapshot, String use) {
        return value(snapshot.measurement(use));
    }

    static String value(Measurement measurement) {
        return measurement instanceof Measured measured
                ? interval(measured.value()) + " " + measured.unit()
                : ((Unmeasured) measurement).reason().name();
    }

    static Measured measured(Snapshot snapshot, String use) {
        Measurement measurement = snapshot.measurement(use);
        if (measurement instanceof Measured measured) {
            return measured;
        }
        throw new AssertionError("not measured: " + measurement);
    }

    private static String interval(Interval interval) {
        if (interval.isPoint()) {
            return plain(interval.low());
        }
        String low = interval.low() == null ? "" : (interval.lowOpen() ? ">" : ">=") + plain(interval.low());
        String high = interval.high() == null ? "" : (interval.highOpen() ? "<" : "<=") + plain(interval.high());
        return low + high;
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null
                ? ""
                : number.round(new MathContext(8)).stripTrailingZeros().toPlainString();
    }

    /** {@code PRESENT CODED}, {@code ABSENT NONE_RECORDED}, {@code UNKNOWN STALE}. */
    static String statement(Snapshot snapshot, String concept) {
        Statement statement = snapshot.statement(concept);
        if (statement instanceof Present present) {
            return "PRESENT " + present.basis();
        }
        return statement instanceof Absent absent
                ? "ABSENT " + absent.basis()
                : "UNKNOWN " + ((Unknown) statement).reason();
    }

    /** {@code Observation/x UNIT}, sorted. */
    static List<String> unusable(Snapshot snapshot) {
        return snapshot.unusable().stream()
                .map(unusable -> unusable.source() + " " + unusable.reason())
                .sorted()
                .toList();
    }

    /** {@code Observation/x 2019-02-01}, sorted. */
    static List<String> stale(Snapshot snapshot) {
        return snapshot.stale().stream()
                .map(stale -> stale.source() + " " + stale.date())
                .sorted()
                .toList();
    }

    static List<String> sources(Snapshot snapshot, String use) {
        return measured(snapshot, use).sources().stream()
                .map(Source::reference)
                .sorted()
                .toList();
    }
}
