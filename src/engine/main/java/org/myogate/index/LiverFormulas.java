package org.myogate.index;

import java.util.Set;

/** Scores of fat and scarring in the liver. Enzymes in U/L, platelets in 10^9/L. */
final class LiverFormulas {

    static final Definition FLI = Definition.of(
                    "FLI",
                    Draws.NEAR,
                    Set.of(Input.TRIGLYCERIDES, Input.GGT, Input.WAIST, Input.BMI),
                    inputs -> fattyLiver(inputs.tgMgPerDl(), inputs.bmi(), inputs.base(Input.GGT), inputs.waistCm()))
            .refusedBy(Refusal.PREGNANT)
            .within(Limit.TG_DERIVATION);
    static final Definition HSI = Definition.of(
                    "HSI",
                    Draws.NEAR,
                    Set.of(Input.ALT, Input.AST, Input.BMI),
                    inputs -> steatosis(
                            inputs.base(Input.ALT),
                            inputs.base(Input.AST),
                            inputs.bmi(),
                            inputs.says(Question.DIABETES),
                            !inputs.isMale()))
            .asking(Question.DIABETES)
            .refusedBy(Refusal.PREGNANT)
            .within(Limit.SEX, Limit.ALT, Limit.AST, Limit.ACUTE_HEPATITIS);
    static final Definition FIB4 = Definition.of(
                    "FIB4",
                    Draws.NEAR,
                    Set.of(Input.ALT, Input.AST, Input.PLATELETS),
                    inputs -> fib4(
                            inputs.ageYears(),
                            inputs.base(Input.AST),
                            inputs.base(Input.ALT),
                            inputs.base(Input.PLATELETS)))
            .refusedBy(Refusal.PREGNANT)
            .within(Limit.AGE, Limit.ALT, Limit.AST, Limit.ACUTE_HEPATITIS);
    static final Definition NFS = Definition.of(
                    "NFS",
                    Draws.NEAR,
                    Set.of(Input.ALT, Input.AST, Input.PLATELETS, Input.ALBUMIN, Input.BMI),
                    LiverFormulas::fibrosis)
            .asking(Question.RAISED_GLUCOSE)
            .refusedBy(Refusal.DIALYSIS, Refusal.PREGNANT)
            .within(Limit.AGE, Limit.ALT, Limit.AST, Limit.ACUTE_HEPATITIS);

    private LiverFormulas() {}

    private static double fibrosis(Inputs inputs) {
        return fibrosis(
                inputs.ageYears(),
                inputs.bmi(),
                inputs.says(Question.RAISED_GLUCOSE),
                inputs.base(Input.AST),
                inputs.base(Input.ALT),
                inputs.base(Input.PLATELETS),
                inputs.base(Input.ALBUMIN));
    }

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
