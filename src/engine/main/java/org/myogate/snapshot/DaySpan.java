package org.myogate.snapshot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;

/**
 * What was counted over several days counts for each of them: a rate as it is, a sum by equal shares. So a week's mean
 * and seven days' counts say the same.
 */
final class DaySpan {

    /** Steps a day. */
    static final String STEPS = "STEPS";

    /** Steps a week; without a period they are those of the week that ends with their date. */
    static final String STEPS_OF_WEEK = "STEPS-WEEK";

    private static final Set<String> SUMS = Set.of("IPAQ-MOD", "IPAQ-VIG", "ACT-MOD", "ACT-ANY");
    private static final String PER_WEEK = "/wk";
    private static final int WEEK = 7;
    private static final int MOST_DAYS = 400;
    private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(24);

    private final ClinicalTimes times;
    private final ZoneId zone;

    DaySpan(ZoneId zone) {
        this.times = new ClinicalTimes(zone);
        this.zone = zone;
    }

    /** One reading for each day of its period; what is not counted by the day, and what is of one day, as it stands. */
    List<Reading> ofEachDay(Reading reading, Observation observation) {
        boolean isRate = reading.codes().equals(STEPS);
        boolean isOfWeek = reading.codes().equals(STEPS_OF_WEEK);
        boolean isSum =
                SUMS.contains(reading.codes()) && !reading.scale().unit().endsWith(PER_WEEK);
        int days = days(observation).orElse(isOfWeek ? WEEK : 1);
        if (!isRate && !isOfWeek && !isSum) {
            return List.of(reading);
        }
        if (days < 2) {
            return isOfWeek ? List.of() : List.of(reading);
        }
        BigDecimal parts = BigDecimal.valueOf(isRate ? 1 : isOfWeek ? WEEK : days);
        Interval share = reading.value().map(end -> end.divide(parts, MathContext.DECIMAL64));
        LocalDate last = lastDay(reading.when());
        List<Reading> shares = new ArrayList<>();
        for (int before = Math.min(days, MOST_DAYS) - 1; before >= 0; before--) {
            shares.add(reading.with(share, When.on(last.minusDays(before), zone)));
        }
        return shares;
    }

    /** A period's length in days, rounded; empty without a period that can be read. */
    private Optional<Integer> days(Observation observation) {
        if (!(observation.getEffective() instanceof Period period) || !period.hasStart() || !period.hasEnd()) {
            return Optional.empty();
        }
        Optional<When> start = times.of(period.getStartElement());
        Optional<When> end = times.of(period.getEndElement());
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        Duration length = Duration.between(start.get().earliest(), end.get().latest());
        int days = BigDecimal.valueOf(length.toMinutes() + 1)
                .divide(HOURS_OF_DAY.multiply(BigDecimal.valueOf(60)), 0, RoundingMode.HALF_UP)
                .intValue();
        return Optional.of(Math.max(1, days));
    }

    /** A period that ends at midnight ends with the day before. */
    private LocalDate lastDay(When end) {
        return end.latest().minusMillis(1).atZone(zone).toLocalDate();
    }
}
