package org.myogate.index;

import java.util.Set;

/** Scores of fat and scarring in the liver. Enzymes in U/L, platelets in 10^9/L. */
final class LiverFormulas {

    static final Definition FLI = Definition.waiting("FLI", Set.of(Input.WAIST, Input.BMI, Input.TRIGLYCERIDES), "ggt")
            .refusedBy(Refusal.PREGNANT);
    static final Definition HSI = Definition.waiting("HSI", Set.of(Input.BMI), "alt", "ast");
    static final Definition FIB4 = Definition.waiting("FIB4", Set.of(), "alt", "ast", "platelets");
    static final Definition NFS = Definition.waiting("NFS", Set.of(Input.BMI), "alt", "ast", "platelets", "albumin")
            .refusedBy(Refusal.DIALYSIS);

    private LiverFormulas() {}

    /** Fatty liver index, 0 to 100: Bedogni 2006, doi 10.1186/1471-230X-6-33. Triglycerides in mg/dL. */
    static double fattyLiver(double tgMgPerDl, double bmi, double ggt, double waistCm) {
        double logit = 0.953 * Math.log(tgMgPerDl) + 0.139 * bmi + 0.718 * Math.log(ggt) + 0.053 * waistCm - 15.745;
        return 100 / (1 + Math.exp(-logit));
    }

    /** Hepatic steatosis index: Lee 2010, doi 10.1016/j.dld.2009.08.002. */
    static double steatosis(double alt, double ast, double bmi, boolean diabetes, boolean female) {
        return 8 * alt / ast + bmi + (diabetes ? 2 : 0) + (female ? 2 : 0);
    }

    /** Sterling 2006, doi 10.1002/hep.21178. */
    static double fib4(double ageYears, double ast, double alt, double platelets) {
        return ageYears * ast / (platelets * Math.sqrt(alt));
    }

    /** NAFLD fibrosis score: Angulo 2007, doi 10.1002/hep.21496. Albumin in g/dL. */
    static double fibrosis(
            double ageYears,
            double bmi,
            boolean raisedGlucoseOrDiabetes,
            double ast,
            double alt,
            double platelets,
            double albuminGPerDl) {
        return -1.675
                + 0.037 * ageYears
                + 0.094 * bmi
                + (raisedGlucoseOrDiabetes ? 1.13 : 0)
                + 0.99 * ast / alt
                - 0.013 * platelets
                - 0.66 * albuminGPerDl;
    }
}
