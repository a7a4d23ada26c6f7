package org.myogate.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Interval;
import org.myogate.snapshot.Person.Sex;
import org.myogate.snapshot.Source;

/** Where the values themselves lie outside of what a formula was derived on; in the order in which they are asked. */
enum Limit {
    /** One coefficient per sex, and the two results never agree. */
    SEX("domain", null),
    /** From here on beta cells fail, and a low insulin no longer says that it works. */
    FPG_180("fpg-180", Input.GLUCOSE),
    /** Amato 2011, doi 10.1186/1476-511X-10-183. */
    BMI_OVER_40("bmi-over-40", Input.BMI),
    /** The same paper; mg/dL. */
    TG_OVER_279("tg-over-279", Input.TRIGLYCERIDES),
    /** Beyond the triglycerides on which any of these formulas was derived. */
    TG_DERIVATION("domain", Input.TRIGLYCERIDES),
    /** Divides by the logarithm of HDL, mg/dL: Bello-Chavolla 2018, doi 10.1530/EJE-17-0883. */
    HDL_OF_ONE("domain", Input.HDL);

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
            case SEX -> inputs.sex() == Sex.UNKNOWN;
            case FPG_180 -> reaches(inputs.of(Input.GLUCOSE), cutoffs, "homa.fpg-limit");
            case BMI_OVER_40 -> rounded(inputs.bmi()) > 40;
            case TG_OVER_279 -> inputs.tgMgPerDl() > 279;
            case TG_DERIVATION -> reaches(inputs.of(Input.TRIGLYCERIDES), cutoffs, "tg.derivation-limit");
            case HDL_OF_ONE -> inputs.hdlMgPerDl() <= 1;
        };
    }

    List<Source> sources(Inputs inputs) {
        return culprit == null ? List.of() : inputs.of(culprit).sources();
    }

    private static boolean reaches(Value value, Map<String, Cutoff> cutoffs, String id) {
        Cutoff cutoff = cutoffs.get(id);
        if (cutoff == null) {
            throw new IllegalStateException("no cut-off '" + id + "'");
        }
        return value.reaches(cutoff);
    }

    private static double rounded(double bmi) {
        return BodyFormulas.BMI_SCALE.forComparing(Interval.point(bmi)).value().doubleValue();
    }
}
