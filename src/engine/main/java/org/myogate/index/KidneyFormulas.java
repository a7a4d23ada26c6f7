package org.myogate.index;

import java.util.Set;

/** Filtration from creatinine. */
final class KidneyFormulas {

    static final Definition EGFR = Definition.waiting("eGFR", Set.of(), "creatinine");

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
