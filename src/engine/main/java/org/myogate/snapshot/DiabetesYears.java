package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Condition;
import org.myogate.snapshot.PatientRecord.Entry;

/** Years since type 2 diabetes began: by its onset, else at least since it was first recorded. */
final class DiabetesYears {

    static final String MARKER = "t2d-years";
    static final String UNIT = "a";

    private static final String TYPE_2 = "t2d-coded";

    private record Start(When when, boolean isOnset, Source source) {}

    private DiabetesYears() {}

    static Measurement of(List<Entry> entries, CodeMatcher codes, AsOf asOf) {
        ClinicalTimes times = new ClinicalTimes(asOf.zone());
        return entries.stream()
                .filter(entry -> entry.resource() instanceof Condition condition
                        && codes.of(condition.getCode()).contains(TYPE_2)
                        && !Statuses.isEnteredInError(condition)
                        && !Statuses.has(condition.getVerificationStatus(), "refuted"))
                .flatMap(entry -> start(entry, times).stream())
                .filter(start -> !start.when().isAfter(asOf))
                .min(Comparator.comparing(Start::when))
                .<Measurement>map(start -> measured(start, asOf))
                .orElseGet(() -> new Unmeasured(MARKER, Unmeasured.Reason.MISSING, List.of()));
    }

    private static Optional<Start> start(Entry entry, ClinicalTimes times) {
        Condition condition = (Condition) entry.resource();
        return times.startOf(condition.getOnset())
                .map(when -> new Start(when, true, entry.source()))
                .or(() -> times.of(condition.getRecordedDateElement())
                        .map(when -> new Start(when, false, entry.source())));
    }

    private static Measured measured(Start start, AsOf asOf) {
        BigDecimal least = years(start.when().latest(), asOf);
        Interval value = start.isOnset()
                ? Interval.between(least, years(start.when().earliest(), asOf))
                : Interval.above(least, false);
        return new Measured(
                MARKER,
                value,
                Scale.of(UNIT, null),
                start.when(),
                List.of(start.source()),
                Truth.UNKNOWN,
                false,
                Set.of());
    }

    private static BigDecimal years(Instant from, AsOf asOf) {
        return BigDecimal.valueOf(Math.max(
                0,
                ChronoUnit.YEARS.between(
                        from.atZone(asOf.zone()), asOf.instant().atZone(asOf.zone()))));
    }
}
