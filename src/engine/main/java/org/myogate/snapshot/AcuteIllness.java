package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.PatientRecord.Entry;
import org.myogate.snapshot.Spans.Span;

/**
 * Which samples an acute illness spoils: signs of one, an infection, surgery, an injury, an infarction, a vaccination.
 * What has no date, or none better than a month, spoils nothing: nobody can tell which sample.
 */
final class AcuteIllness {

    private static final Duration LONGEST_DATE = Duration.ofDays(31);

    /** What spoils samples from its day on, and how long. */
    private static final Map<String, Tolerance> EVENTS = Map.of(
            "mi-acute", Tolerance.ACUTE_SURGERY_DAYS,
            "surgery", Tolerance.ACUTE_SURGERY_DAYS,
            "trauma", Tolerance.ACUTE_SURGERY_DAYS,
            "infection-covid-flu", Tolerance.ACUTE_INFECTION_DAYS);

    private final Terms terms;
    private final ZoneId zone;
    private final AsOf asOf;
    private final List<Span> found = new ArrayList<>();

    AcuteIllness(Terms terms, AsOf asOf) {
        this.terms = terms;
        this.zone = asOf.zone();
        this.asOf = asOf;
    }

    /** Readings in whose window an illness lies no longer count as taken while well. */
    List<Reading> settle(List<Reading> readings, Sayings sayings, List<Entry> entries) {
        EVENTS.forEach((concept, days) ->
                sayings.of(concept).stream().filter(Mention::wasPositive).forEach(event -> add(event.when(), 0, days)));
        entries.forEach(this::vaccination);
        readings.stream().filter(this::isSign).forEach(sign -> add(sign.when(), 0, Tolerance.ACUTE_SIGN_DAYS));
        Spans spans = new Spans(found);
        return readings.stream()
                .map(reading -> reading.setting() == Reading.Setting.WELL && spans.reach(reading.when(), Duration.ZERO)
                        ? reading.withSetting(Reading.Setting.NEAR_ACUTE_CARE)
                        : reading)
                .toList();
    }

    private boolean isSign(Reading reading) {
        return switch (reading.codes()) {
            case "CRP", "HSCRP" -> isAbove(reading, terms.tolerance(Tolerance.ACUTE_CRP_MG_PER_L), false);
            case "IL6" -> isAbove(reading, terms.tolerance(Tolerance.ACUTE_INTERLEUKIN_6_PG_PER_ML), false);
            case "WBC" -> isAbove(reading, terms.tolerance(Tolerance.ACUTE_WHITE_CELLS_PER_NL), false);
            case "TEMP" -> isAbove(reading, terms.tolerance(Tolerance.ACUTE_TEMPERATURE_CELSIUS), true);
            default -> false;
        };
    }

    /** The whole value above the cut, on the base scale. */
    private static boolean isAbove(Reading reading, BigDecimal cut, boolean orAtIt) {
        BigDecimal low = reading.value().low();
        if (low == null) {
            return false;
        }
        int side = reading.scale().toBase(low).compareTo(cut);
        return side > 0 || (side == 0 && (orAtIt || reading.value().lowOpen()));
    }

    /** Blood of the day of a vaccination was as a rule drawn before it. */
    private void vaccination(Entry entry) {
        if (entry.resource() instanceof Immunization given && given.getStatus() == ImmunizationStatus.COMPLETED) {
            new ClinicalTimes(zone)
                    .of(given.getOccurrence())
                    .ifPresent(when -> add(when, 1, Tolerance.ACUTE_VACCINATION_DAYS));
        }
    }

    private void add(@Nullable When when, int from, Tolerance days) {
        if (when == null
                || when.isAfter(asOf)
                || Duration.between(when.earliest(), when.latest()).compareTo(LONGEST_DATE) > 0) {
            return;
        }
        LocalDate first = when.earliestDay(zone).plusDays(from);
        LocalDate last = when.latestDay(zone).plusDays(terms.tolerance(days).longValueExact());
        found.add(new Span(When.on(first, zone).earliest(), When.on(last, zone).latest()));
    }
}
