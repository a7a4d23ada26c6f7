package org.myogate.snapshot;

import java.time.temporal.TemporalAmount;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Whether a Condition holds, held once, or never did. A clinicalStatus that is absent or unknown counts as active unless
 * it has abated; an absent verificationStatus counts as confirmed.
 */
final class DiagnosisStatus {

    private static final Set<String> ACTIVE = Set.of("active", "recurrence", "relapse");
    private static final Set<String> INACTIVE = Set.of("inactive", "remission", "resolved");
    private static final Set<String> UNCONFIRMED = Set.of("unconfirmed", "provisional", "differential");
    /** Germany says at the code whether a diagnosis is excluded, suspected or past. */
    private static final String CERTAINTY = "http://fhir.de/StructureDefinition/icd-10-gm-diagnosesicherheit";

    private final ClinicalTimes times;
    private final AsOf asOf;

    DiagnosisStatus(AsOf asOf) {
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
    }

    /** What the entry says of whatever it is coded as. */
    Mention.Kind of(Condition condition) {
        if (Statuses.has(condition.getVerificationStatus(), "refuted") || isMarked(condition, "A")) {
            return Mention.Kind.REFUTED;
        }
        boolean unconfirmed =
                UNCONFIRMED.stream().anyMatch(code -> Statuses.has(condition.getVerificationStatus(), code))
                        || isMarked(condition, "V");
        if (isActive(condition)) {
            return unconfirmed ? Mention.Kind.UNCONFIRMED : Mention.Kind.ACTIVE;
        }
        return unconfirmed ? Mention.Kind.ENDED_UNCONFIRMED : Mention.Kind.ENDED;
    }

    /** What it says of one concept, of which a remission or an old visit may say something of its own. */
    Mention.Kind of(Condition condition, Concept concept, @Nullable When when) {
        Mention.Kind kind = of(condition);
        if (Statuses.has(condition.getClinicalStatus(), "remission")) {
            return inRemission(kind, concept);
        }
        boolean fades = concept.visit() != null && isOfVisit(condition) && !hasStatus(condition);
        return fades && when != null && isBeyond(when, concept.visit()) && kind == Mention.Kind.ACTIVE
                ? Mention.Kind.ENDED
                : kind;
    }

    private static Mention.Kind inRemission(Mention.Kind kind, Concept concept) {
        return switch (kind) {
            case ENDED ->
                switch (concept.remission()) {
                    case ENDS -> kind;
                    case COUNTS -> Mention.Kind.ACTIVE;
                    case ASKS -> Mention.Kind.DOUBTFUL;
                };
            case ENDED_UNCONFIRMED -> concept.remission() == Concept.Remission.COUNTS ? Mention.Kind.UNCONFIRMED : kind;
            default -> kind;
        };
    }

    private boolean isBeyond(When when, @Nullable TemporalAmount window) {
        return window != null && !asOf.within(when, window);
    }

    private static boolean isOfVisit(Condition condition) {
        return condition.getCategory().stream().anyMatch(category -> Statuses.has(category, "encounter-diagnosis"));
    }

    private static boolean hasStatus(Condition condition) {
        CodeableConcept status = condition.getClinicalStatus();
        return ACTIVE.stream().anyMatch(code -> Statuses.has(status, code))
                || INACTIVE.stream().anyMatch(code -> Statuses.has(status, code));
    }

    private boolean isActive(Condition condition) {
        CodeableConcept status = condition.getClinicalStatus();
        if (ACTIVE.stream().anyMatch(code -> Statuses.has(status, code))) {
            return !isMarked(condition, "Z");
        }
        return INACTIVE.stream().noneMatch(code -> Statuses.has(status, code))
                && !isMarked(condition, "Z")
                && !hasAbated(condition);
    }

    /** An abatement that is still to come has not happened. */
    private boolean hasAbated(Condition condition) {
        return condition.hasAbatement()
                && times.of(condition.getAbatement())
                        .filter(end -> end.isAfter(asOf))
                        .isEmpty();
    }

    private static boolean isMarked(Condition condition, String mark) {
        return condition.getCode().getCoding().stream()
                .flatMap(coding -> coding.getExtensionsByUrl(CERTAINTY).stream())
                .map(extension -> extension.getValue())
                .anyMatch(value -> value instanceof Coding certainty && mark.equals(certainty.getCode()));
    }

    /** What holds for a time (a concept with a look-back, such as pregnancy) is over from its end on. */
    Optional<When> end(Condition condition, Concept concept, Mention.Kind kind) {
        boolean isOver = kind == Mention.Kind.ENDED || kind == Mention.Kind.ENDED_UNCONFIRMED;
        return isOver && concept.kind() == Concept.Kind.DX && concept.window() != null
                ? times.of(condition.getAbatement()).filter(end -> !end.isAfter(asOf))
                : Optional.empty();
    }
}
