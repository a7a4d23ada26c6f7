package org.myogate.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Source;

/** Where the values themselves lie outside of what a formula was derived on; in the order in which they are asked. */
enum Limit {
    /** One coefficient per sex, and the two results never agree. */
    SEX("domain", null),
    /** The formula reads the age. */
    AGE("domain", null),
    /** Derived on adults. */
    ADULT("domain", null),
    /** From here on beta cells fail, and a low insulin no longer says that it works. */
    FPG_180("fpg-180", Input.GLUCOSE),
    /** The same, of the value before the load. */
    FPG_180_OF_TEST("fpg-180", Input.GLUCOSE_0),
    /** Amato 2011, doi 10.1186/1476-511X-10-183. */
    BMI_OVER_40("bmi-over-40", Input.BMI),
    /** The same paper; mg/dL. */
    TG_OVER_279("tg-over-279", Input.TRIGLYCERIDES),
    /** Beyond the triglycerides on which any of these formulas was derived. */
    TG_DERIVATION("domain", Input.TRIGLYCERIDES),
    /** Divides by the logarithm of HDL, mg/dL: Bello-Chavolla 2018, doi 10.1530/EJE-17-0883. */
    HDL_OF_ONE("domain", Input.HDL),
    /** From here on the liver is acutely ill, and the ratio of its enzymes says nothing of fat or scars. */
    ALT("domain", Input.ALT),
    /** The same of the other enzyme. */
    AST("domain", Input.AST),
    /** The same by the upper limit of normal; where two limits may hold, either. */
    ACUTE_HEPATITIS("domain", Input.ALT);

    /** Ids of the cut-offs they look at. */
    static final Set<String> CUTOFFS = Set.of(
            "age.adult", "homa.fpg-limit", "tg.derivation-limit", "alt.index-limit", "alt.uln", "alt.acute-hepatitis");

    private final String word;
    private final @Nullable Input culprit;

    Limit(String word, @Nullable Input culprit) {
        this.word = word;
        this.culprit = culprit;
    }

    /** As the replay line spells it. */
    String word() {
        return word;
    }

    boolean isCrossed(Inputs inputs, Map<String, Cutoff> cutoffs) {
        return switch (this) {
            case SEX -> inputs.person().sex() == Sex.UNKNOWN;
            case AGE -> !inputs.person().ageKnown();
            case ADULT -> !isAdult(inputs.person().youngestAgeYears(), cutoff(cutoffs, "age.adult"));
            case FPG_180 -> inputs.of(Input.GLUCOSE).reaches(cutoff(cutoffs, "homa.fpg-limit"));
            case FPG_180_OF_TEST -> inputs.of(Input.GLUCOSE_0).reaches(cutoff(cutoffs, "homa.fpg-limit"));
            case BMI_OVER_40 -> rounded(inputs.bmi()) > 40;
            case TG_OVER_279 -> inputs.tgMgPerDl() > 279;
            case TG_DERIVATION -> inputs.of(Input.TRIGLYCERIDES).reaches(cutoff(cutoffs, "tg.derivation-limit"));
            case HDL_OF_ONE -> inputs.hdlMgPerDl() <= 1;
            case ALT -> inputs.of(Input.ALT).reaches(cutoff(cutoffs, "alt.index-limit"));
            case AST -> inputs.of(Input.AST).reaches(cutoff(cutoffs, "alt.index-limit"));
            case ACUTE_HEPATITIS -> isAcuteHepatitis(inputs.of(Input.ALT), cutoffs);
        };
    }

    List<Source> sources(Inputs inputs) {
        return culprit == null ? List.of() : inputs.of(culprit).sources();
    }

    /** @throws IllegalStateException when there is none; the load check asks for it */
    static Cutoff cutoff(Map<String, Cutoff> cutoffs, String id) {
        Cutoff cutoff = cutoffs.get(id);
        if (cutoff == null) {
            throw new IllegalStateException("no cut-off '" + id + "'");
        }
        return cutoff;
    }

    /** Of this age, in full years; nobody of unknown age is. */
    static boolean isAdult(@Nullable Integer age, Cutoff adult) {
        return age != null && adult.isMetBy(Interval.point(BigDecimal.valueOf(age)), "a");
    }

    private static boolean isAcuteHepatitis(Value alt, Map<String, Cutoff> cutoffs) {
        Cutoff acute = cutoff(cutoffs, "alt.acute-hepatitis");
        Cutoff published = cutoff(cutoffs, "alt.uln");
        return alt.readings().stream().anyMatch(reading -> {
            Interval limit = UpperLimit.of(reading.ownRange(), reading.scale(), published);
            return limit != null
                    && !acute.isMissedBy(UpperLimit.times(reading.value().map(reading.scale()::toBase), limit), "1");
        });
    }

    private static double rounded(double bmi) {
        return BodyFormulas.BMI_SCALE.forComparing(Interval.point(bmi)).value().doubleValue();
    }
}
