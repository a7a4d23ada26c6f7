package org.myogate.index;

import java.util.Set;
import org.myogate.snapshot.Scale;

/** Filtration from creatinine. */
final class KidneyFormulas {

    /** UCUM unit of filtration over body surface. */
    static final String UNIT = "mL/min/{1.73_m2}";

    static final Scale SCALE = Scale.of(UNIT, null);

    static final Definition EGFR = Definition.of(
                    "eGFR",
                    Draws.SAME_DAY,
                    Set.of(Input.CREATININE),
                    inputs -> inputs.isMale()
                            ? filtrationMale(inputs.base(Input.CREATININE), inputs.ageYears())
                            : filtrationFemale(inputs.base(Input.CREATININE), inputs.ageYears()))
            .in(SCALE)
            .within(Limit.SEX, Limit.AGE, Limit.ADULT);

    private KidneyFormulas() {}

    /** CKD-EPI 2021 for men, mL/min/1.73 m2, without a term of race: Inker 2021, doi 10.1056/NEJMoa2102953. */
    static double filtrationMale(double creatinineMgPerDl, double ageYears) {
        return filtration(creatinineMgPerDl / 0.9, -0.302, ageYears);
    }

    /** The same for women. */
    static double filtrationFemale(double creatinineMgPerDl, double ageYears) {
        return 1.012 * filtration(creatinineMgPerDl / 0.7, -0.241, ageYears);
    }

    private static double filtration(double ratio, double alpha, double ageYears) {
        return 142
                * Math.pow(Math.min(ratio, 1), alpha)
                * Math.pow(Math.max(ratio, 1), -1.200)
                * Math.pow(0.9938, ageYears);
    }
}
