package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The age at the first order of insulin on file, in years: by the latest birth date and the earliest start that fit. */
final class InsulinStart {

    static final String NAME = "insulin-start-age-years";
    static final Scale SCALE = Scale.of("a", null);

    private static final String DAYS = "insulin-first-days";

    private InsulinStart() {}

    /** @param dayCounts since when insulin is taken among them */
    static Measurement of(@Nullable LocalDate bornBy, List<Measurement> dayCounts, ZoneId zone) {
        if (bornBy == null) {
            return missing();
        }
        return dayCounts.stream()
                .filter(count -> count.marker().equals(DAYS) && count instanceof Measured)
                .map(Measured.class::cast)
                .findFirst()
                .<Measurement>map(start -> aged(bornBy, start, zone))
                .orElseGet(InsulinStart::missing);
    }

    private static Measurement missing() {
        return new Unmeasured(NAME, Unmeasured.Reason.MISSING, List.of());
    }

    private static Measured aged(LocalDate bornBy, Measured start, ZoneId zone) {
        long years = ChronoUnit.YEARS.between(bornBy, start.when().earliestDay(zone));
        return new Measured(
                NAME,
                Interval.point(BigDecimal.valueOf(years)),
                SCALE,
                start.when(),
                start.sources(),
                Truth.UNKNOWN,
                false,
                Set.of());
    }
}
