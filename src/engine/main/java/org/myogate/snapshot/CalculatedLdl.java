package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** A calculated LDL cholesterol says nothing where the triglycerides of its draw are high: it is refused. */
final class CalculatedLdl {

    private static final String TRIGLYCERIDES = "TG";
    private static final String LDL = "LDL";

    private CalculatedLdl() {}

    static List<Reading> hold(List<Reading> readings, Terms terms, ZoneId zone, List<Unusable> unusable) {
        BigDecimal limit = terms.tolerance(Tolerance.CALCULATED_LDL_TRIGLYCERIDES);
        Duration draw =
                Duration.ofMinutes(terms.tolerance(Tolerance.DRAW_MINUTES).longValueExact());
        List<Reading> high = readings.stream()
                .filter(reading -> reading.codes().equals(TRIGLYCERIDES))
                .filter(reading -> reading.value().map(reading.scale()::toBase).allAbove(limit))
                .toList();
        List<Reading> spoilt = readings.stream()
                .filter(reading ->
                        reading.codes().equals(LDL) && reading.flags().contains(Flag.CALCULATED))
                .filter(ldl -> high.stream().anyMatch(tg -> isOneDraw(ldl, tg, draw, zone)))
                .toList();
        spoilt.forEach(ldl -> ldl.sources()
                .forEach(source -> unusable.add(new Unusable(
                        source,
                        Unusable.Reason.NO_VALUE,
                        "LDL cholesterol was calculated, and the triglycerides of its draw are too high for that"))));
        return readings.stream().filter(reading -> !spoilt.contains(reading)).toList();
    }

    private static boolean isOneDraw(Reading one, Reading other, Duration draw, ZoneId zone) {
        if (one.draw() != null && other.draw() != null) {
            return one.draw().equals(other.draw());
        }
        boolean bothTimed = one.when().isTimed() && other.when().isTimed();
        return bothTimed
                ? one.when().isWithin(draw, other.when())
                : one.when().equals(other.when()) || one.when().sharesDay(other.when(), zone);
    }
}
