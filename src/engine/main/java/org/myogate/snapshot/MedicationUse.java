package org.myogate.snapshot;

import java.math.BigDecimal;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.jspecify.annotations.Nullable;

/** Whether an order, a statement or a dispense means that somebody takes the medicine, whatever it is. */
final class MedicationUse {

    private static final Set<MedicationRequestIntent> PLANNED =
            EnumSet.of(MedicationRequestIntent.PROPOSAL, MedicationRequestIntent.PLAN, MedicationRequestIntent.OPTION);

    private final ClinicalTimes times;
    private final AsOf asOf;
    private final Period refill;
    private final int graceDays;
    private final BigDecimal longestSupplyDays;

    MedicationUse(Terms terms, AsOf asOf) {
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
        this.refill = Period.ofMonths(
                terms.tolerance(Tolerance.MEDICINE_REFILL_MONTHS).intValueExact());
        this.graceDays = terms.tolerance(Tolerance.DISPENSE_GRACE_DAYS).intValueExact();
        this.longestSupplyDays = terms.tolerance(Tolerance.DISPENSE_LONGEST_DAYS);
    }

    /**
     * What an entry says.
     *
     * @param kind null when it says nothing
     * @param when null when undated
     * @param future it begins after the moment of the evaluation
     */
    record Says(Mention.@Nullable Kind kind, @Nullable When when, boolean future) {}

    Says of(Resource resource) {
        if (resource instanceof MedicationRequest request) {
            Optional<When> when = times.of(request.getAuthoredOnElement());
            Mention.Kind kind = kind(request, when);
            return says(kind, kind == Mention.Kind.ENDED ? end(request).or(() -> when) : when, when);
        }
        if (resource instanceof MedicationStatement statement) {
            Optional<When> start = times.startOf(statement.getEffective());
            Optional<When> when = times.of(statement.getEffective())
                    .filter(time -> !time.isAfter(asOf))
                    .or(() -> start)
                    .or(() -> times.of(statement.getDateAssertedElement()));
            return says(kind(statement), when, start);
        }
        MedicationDispense dispense = (MedicationDispense) resource;
        Optional<When> when =
                times.of(dispense.getWhenHandedOverElement()).or(() -> times.of(dispense.getWhenPreparedElement()));
        return says(kind(dispense, when), when, when);
    }

    private Says says(Mention.@Nullable Kind kind, Optional<When> when, Optional<When> start) {
        return new Says(
                kind,
                when.orElse(null),
                start.filter(time -> time.isAfter(asOf)).isPresent());
    }

    private Mention.@Nullable Kind kind(MedicationRequest request, Optional<When> when) {
        if (PLANNED.contains(request.getIntent()) || request.getDoNotPerform()) {
            return null;
        }
        MedicationRequestStatus status = request.getStatus();
        return switch (status == null ? MedicationRequestStatus.UNKNOWN : status) {
            case ACTIVE ->
                when.isPresent() && isBeyond(when.get(), refill) ? Mention.Kind.DOUBTFUL : Mention.Kind.ACTIVE;
            case ONHOLD, UNKNOWN, NULL -> Mention.Kind.DOUBTFUL;
            case COMPLETED, STOPPED -> Mention.Kind.ENDED;
            case CANCELLED, ENTEREDINERROR, DRAFT -> null;
        };
    }

    private static Mention.@Nullable Kind kind(MedicationStatement statement) {
        MedicationStatementStatus status = statement.getStatus();
        return switch (status == null ? MedicationStatementStatus.UNKNOWN : status) {
            case ACTIVE -> Mention.Kind.ACTIVE;
            case INTENDED, ONHOLD, UNKNOWN, NULL -> Mention.Kind.DOUBTFUL;
            case COMPLETED, STOPPED -> Mention.Kind.ENDED;
            case ENTEREDINERROR, NOTTAKEN -> null;
        };
    }

    /** What was handed over is taken for as long as it lasts, and a while; a supply nobody can read lasts no time. */
    private Mention.@Nullable Kind kind(MedicationDispense dispense, Optional<When> when) {
        if (dispense.getStatus() != MedicationDispenseStatus.COMPLETED || when.isEmpty()) {
            return null;
        }
        BigDecimal supply = dispense.getDaysSupply().getValue();
        boolean isCredible = supply != null && supply.signum() > 0 && supply.compareTo(longestSupplyDays) <= 0;
        Period lasts = Period.ofDays(graceDays + (supply != null && isCredible ? supply.intValue() : 0));
        return isBeyond(when.get(), lasts) ? null : Mention.Kind.ACTIVE;
    }

    /** Whether somebody is ordering the medicine just now: a draft, which nobody takes yet. */
    static boolean isDraft(Resource resource) {
        return resource instanceof MedicationRequest request
                && request.getStatus() == MedicationRequestStatus.DRAFT
                && !request.getDoNotPerform();
    }

    /** Until when an order was good, where it says so and that time is over. */
    private Optional<When> end(MedicationRequest request) {
        return Stream.concat(
                        Stream.of(request.getDispenseRequest().getValidityPeriod()),
                        request.getDosageInstruction().stream()
                                .map(dosage -> dosage.getTiming().getRepeat())
                                .filter(TimingRepeatComponent::hasBoundsPeriod)
                                .map(TimingRepeatComponent::getBoundsPeriod))
                .flatMap(period -> times.of(period.getEndElement()).stream())
                .filter(end -> !end.isAfter(asOf))
                .max(Comparator.naturalOrder());
    }

    private boolean isBeyond(When when, TemporalAmount window) {
        return !asOf.within(when, window);
    }
}
