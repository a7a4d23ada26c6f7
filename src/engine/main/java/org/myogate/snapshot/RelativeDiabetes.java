package org.myogate.snapshot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.FamilyMemberHistory.FamilyMemberHistoryConditionComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** What kind of diabetes a relative has, and from which age. */
final class RelativeDiabetes {

    private static final Set<String> TYPED = Set.of("t1d", "other-diabetes");
    private static final Set<String> UNTYPED = Set.of("diabetes-unspecified", "family-diabetes");
    private static final Set<String> GESTATIONAL = Set.of("gdm-current", "prior-gdm");
    private static final String TYPE_2 = "t2d-coded";
    private static final Set<String> YEARS = Set.of("a", "year", "years", "yr", "yrs");
    private static final Set<String> MONTHS = Set.of("mo", "month", "months");
    private static final int MONTHS_A_YEAR = 12;

    private final CodeMatcher codes;
    private final ClinicalTimes times;
    private final AsOf asOf;
    private final BigDecimal lateYears;

    RelativeDiabetes(Terms terms, CodeMatcher codes, AsOf asOf) {
        this.codes = codes;
        this.times = new ClinicalTimes(asOf.zone());
        this.asOf = asOf;
        this.lateYears = terms.tolerance(Tolerance.RELATIVE_ONSET_YEARS);
    }

    /**
     * What is known of one relative.
     *
     * @param type2 type 2, or a diabetes without type that began late or nobody knows when
     * @param any a diabetes of whatever kind
     * @param gestational in a pregnancy
     * @param readable every entry stands in a system that is known here
     */
    record Says(boolean type2, boolean any, boolean gestational, boolean readable) {}

    Says of(FamilyMemberHistory history) {
        Set<String> meant = new HashSet<>();
        boolean late = false;
        boolean readable = true;
        for (FamilyMemberHistoryConditionComponent condition : history.getCondition()) {
            Set<String> means = codes.of(condition.getCode());
            meant.addAll(means);
            late |= means.stream().anyMatch(UNTYPED::contains) && beganLateOrUnknown(history, condition);
            readable &= condition.getCode().getCoding().stream().anyMatch(Systems::namesDiagnosis);
        }
        boolean typed = meant.stream().anyMatch(TYPED::contains);
        boolean gestational = meant.stream().anyMatch(GESTATIONAL::contains);
        boolean untyped = meant.stream().anyMatch(UNTYPED::contains);
        boolean type2 = meant.contains(TYPE_2);
        return new Says(type2 || (late && !typed), type2 || typed || untyped || gestational, gestational, readable);
    }

    private boolean beganLateOrUnknown(FamilyMemberHistory history, FamilyMemberHistoryConditionComponent condition) {
        Type onset = condition.getOnset();
        if (onset instanceof Range range) {
            return isLateOrUnknown(years(range.getHigh()));
        }
        if (onset instanceof Quantity age) {
            return isLateOrUnknown(years(age));
        }
        return !(onset instanceof Period) || isLateOrUnknown(yearsBetween(history.getBorn(), onset));
    }

    private boolean isLateOrUnknown(@Nullable BigDecimal years) {
        return years == null || years.compareTo(lateYears) >= 0;
    }

    private static @Nullable BigDecimal years(Quantity age) {
        String unit = age.hasCode() ? age.getCode() : age.getUnit();
        if (!age.hasValue() || unit == null) {
            return null;
        }
        if (YEARS.contains(unit)) {
            return age.getValue();
        }
        return MONTHS.contains(unit)
                ? age.getValue().divide(BigDecimal.valueOf(MONTHS_A_YEAR), 2, RoundingMode.HALF_UP)
                : null;
    }

    /** The highest age that both dates allow. */
    private @Nullable BigDecimal yearsBetween(@Nullable Type born, Type onset) {
        Optional<LocalDate> from = born instanceof BaseDateTimeType date
                ? times.of(date).map(day -> day.earliestDay(asOf.zone()))
                : times.startOf(born).map(day -> day.earliestDay(asOf.zone()));
        Optional<LocalDate> to = times.startOf(onset).map(day -> day.latestDay(asOf.zone()));
        return from.isPresent() && to.isPresent()
                ? BigDecimal.valueOf(
                        java.time.Period.between(from.get(), to.get()).getYears())
                : null;
    }
}
