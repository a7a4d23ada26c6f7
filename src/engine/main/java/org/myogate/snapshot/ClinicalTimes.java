package org.myogate.snapshot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Clinical time of a resource: when it was true, never when it was issued or stored. Partial dates keep their width; a
 * time of day without offset is read in the zone that local days are counted in.
 */
final class ClinicalTimes {

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final int DAY_LENGTH = 10;

    private final ZoneId zone;

    ClinicalTimes(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * When an Observation was true: {@code effective[x]}, and only without one the collection of its specimen. Empty
     * when there is neither, or when what is there cannot be read.
     */
    Optional<When> of(Observation observation, References references) {
        if (observation.hasEffective()) {
            return of(observation.getEffective());
        }
        return references
                .find(observation, observation.getSpecimen(), Specimen.class)
                .flatMap(specimen -> of(specimen.getCollection().getCollected()));
    }

    /** {@code effective[x]}, {@code onset[x]} and the like; of a period its end, or its start where it has no end. */
    Optional<When> of(@Nullable Type time) {
        if (time instanceof BaseDateTimeType date) {
            return of(date);
        }
        if (time instanceof Period period) {
            return of(period.hasEndElement() ? period.getEndElement() : period.getStartElement());
        }
        if (time instanceof Timing timing) {
            return timing.getEvent().stream()
                    .map(this::of)
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder());
        }
        return Optional.empty();
    }

    /** When it began: of a period its start. */
    Optional<When> startOf(@Nullable Type time) {
        return time instanceof Period period ? of(period.getStartElement()) : of(time);
    }

    Optional<When> of(@Nullable BaseDateTimeType date) {
        String text = date == null ? null : date.getValueAsString();
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private When parse(String text) {
        return switch (text.length()) {
            case YEAR_LENGTH -> When.in(Year.parse(text), zone);
            case MONTH_LENGTH -> When.in(YearMonth.parse(text), zone);
            case DAY_LENGTH -> When.on(LocalDate.parse(text), zone);
            default -> When.at(instant(text));
        };
    }

    private Instant instant(String text) {
        if (text.length() < DAY_LENGTH) {
            throw new DateTimeException("no date");
        }
        return hasOffset(text)
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    private static boolean hasOffset(String text) {
        String time = text.substring(DAY_LENGTH);
        return time.endsWith("Z") || time.indexOf('+') >= 0 || time.indexOf('-') >= 0;
    }
}
