package org.myogate.snapshot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A systolic value that does not stand clear above its diastolic is no blood pressure: both are refused. */
final class BloodPressureCheck {

    private static final String SYSTOLIC = "SBP";
    private static final String DIASTOLIC = "DBP";

    private BloodPressureCheck() {}

    static List<Reading> hold(List<Reading> readings, Terms terms, Source source, List<Unusable> unusable) {
        Optional<BigDecimal> systolic = point(readings, SYSTOLIC);
        Optional<BigDecimal> diastolic = point(readings, DIASTOLIC);
        BigDecimal margin = terms.tolerance(Tolerance.SYSTOLIC_OVER_DIASTOLIC_MMHG);
        if (systolic.isEmpty()
                || diastolic.isEmpty()
                || systolic.get().compareTo(diastolic.get().add(margin)) > 0) {
            return readings;
        }
        unusable.add(new Unusable(
                source,
                Unusable.Reason.BOUNDS,
                "the systolic pressure does not stand clear above the diastolic: neither is used"));
        return readings.stream()
                .filter(reading ->
                        !reading.codes().equals(SYSTOLIC) && !reading.codes().equals(DIASTOLIC))
                .toList();
    }

    private static Optional<BigDecimal> point(List<Reading> readings, String group) {
        return readings.stream()
                .filter(reading ->
                        reading.codes().equals(group) && reading.value().isPoint())
                .map(reading -> reading.value().value())
                .findFirst();
    }
}
