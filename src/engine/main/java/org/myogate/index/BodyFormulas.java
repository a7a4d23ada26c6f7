package org.myogate.index;

import java.util.Set;
import org.myogate.snapshot.Scale;

/** Ratios of body measures. */
final class BodyFormulas {

    /** Compared to one decimal, half up. */
    static final Scale BMI_SCALE = Scale.of("kg/m2", 1);

    static final Definition BMI =
            Definition.of("BMI", Draws.SAME_DAY, Set.of(Input.BMI), Inputs::bmi).in(BMI_SCALE);
    static final Definition WHTR = Definition.of(
                    "WHtR",
                    Draws.SAME_DAY,
                    Set.of(Input.WAIST, Input.HEIGHT),
                    inputs -> waistToHeight(inputs.waistCm(), inputs.heightCm()))
            .refusedBy(Refusal.PREGNANT);
    static final Definition WHR = Definition.of(
                    "WHR",
                    Draws.SAME_DAY,
                    Set.of(Input.WAIST, Input.HIP),
                    inputs -> waistToHip(inputs.waistCm(), inputs.base(Input.HIP)))
            .refusedBy(Refusal.PREGNANT);

    private static final double CM_PER_M = 100;

    private BodyFormulas() {}

    /** kg/m2. */
    static double bmi(double weightKg, double heightCm) {
        double heightM = heightCm / CM_PER_M;
        return weightKg / (heightM * heightM);
    }

    /** Appendicular lean mass in kg over height squared. */
    static double leanMass(double appendicularKg, double heightCm) {
        return bmi(appendicularKg, heightCm);
    }

    /** Both in one unit. */
    static double waistToHeight(double waist, double height) {
        return waist / height;
    }

    /** Both in one unit. */
    static double waistToHip(double waist, double hip) {
        return waist / hip;
    }
}
