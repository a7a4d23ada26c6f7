package org.myogate.index;

import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Formulas that read insulin beside glucose. Insulin in uIU/mL; glucose in the unit its name says; at 6.0 pmol/L to the
 * uIU/mL (Knopp 2019, doi 10.1177/1932296818805074).
 */
final class InsulinFormulas {

    /** What makes insulin say nothing of its resistance. */
    static final Refusal[] REFUSALS = {
        Refusal.ON_INSULIN, Refusal.T1D, Refusal.OTHER_DIABETES, Refusal.DIALYSIS, Refusal.PREGNANT
    };

    static final Definition HOMA_IR = Definition.of(
                    "HOMA_IR",
                    Draws.SAME_DRAW,
                    Set.of(Input.GLUCOSE, Input.INSULIN),
                    inputs -> homaIr(inputs.glucoseMmolPerL(), inputs.insulin()))
            .refusedBy(REFUSALS)
            .within(Limit.FPG_180);
    /** HOMA-IR on another scale, so it ends where HOMA-IR ends. */
    static final Definition QUICKI = Definition.of(
                    "QUICKI",
                    Draws.SAME_DRAW,
                    Set.of(Input.GLUCOSE, Input.INSULIN),
                    inputs -> quicki(inputs.glucoseMgPerDl(), inputs.insulin()))
            .refusedBy(REFUSALS)
            .within(Limit.FPG_180);

    /** Before the load, two hours after it, and what else there is between, at least once. */
    static final Definition MATSUDA = toleranceTest(
                    "Matsuda", InsulinFormulas::matsuda, TestPoint.BEFORE, TestPoint.AFTER_120)
            .taking(inputs(TestPoint.AFTER_30, TestPoint.AFTER_60, TestPoint.AFTER_90));
    /** From peak to lowest point, which takes every half hour to find. */
    static final Definition MUSCLE_IS =
            toleranceTest("MuscleIS", InsulinFormulas::muscleSensitivity, TestPoint.values());

    static final Definition HEPATIC_IR =
            toleranceTest("HepaticIR", InsulinFormulas::hepaticResistance, TestPoint.BEFORE, TestPoint.AFTER_30);

    private static final double HOMA_DIVISOR = 22.5;
    private static final double MATSUDA_NUMERATOR = 10_000;

    private InsulinFormulas() {}

    private static Definition toleranceTest(String name, ToDoubleFunction<Inputs> formula, TestPoint... points) {
        return Definition.of(name, Draws.SAME_TEST, inputs(points), formula)
                .refusedBy(REFUSALS)
                .within(Limit.FPG_180_OF_TEST);
    }

    private static Set<Input> inputs(TestPoint... points) {
        return Stream.of(points)
                .flatMap(point -> Stream.of(point.glucose(), point.insulin()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static double matsuda(Inputs inputs) {
        Curve curve = inputs.curve();
        Curve.Mean mean = inputs.tables().curveMean();
        return matsuda(
                curve.glucose().get(0),
                curve.insulin().get(0),
                curve.mean(curve.glucose(), mean),
                curve.mean(curve.insulin(), mean));
    }

    private static double muscleSensitivity(Inputs inputs) {
        Curve curve = inputs.curve();
        double meanInsulin = curve.mean(curve.insulin(), Curve.Mean.ARITHMETIC);
        return muscleSensitivity(curve.time(), Curve.array(curve.glucose()), meanInsulin);
    }

    private static double hepaticResistance(Inputs inputs) {
        Curve curve = inputs.curve();
        return hepaticResistance(
                curve.glucose().get(0),
                curve.glucose().get(1),
                curve.insulin().get(0),
                curve.insulin().get(1));
    }

    /** Matthews 1985, doi 10.1007/BF00280883. */
    static double homaIr(double glucoseMmolPerL, double insulin) {
        return glucoseMmolPerL * insulin / HOMA_DIVISOR;
    }

    /** Katz 2000, doi 10.1210/jcem.85.7.6661; decimal logarithms. */
    static double quicki(double glucoseMgPerDl, double insulin) {
        return 1 / (Math.log10(insulin) + Math.log10(glucoseMgPerDl));
    }

    /** Matsuda 1999, doi 10.2337/diacare.22.9.1462; glucose in mg/dL, means over the samples of one tolerance test. */
    static double matsuda(double fastingGlucose, double fastingInsulin, double meanGlucose, double meanInsulin) {
        return MATSUDA_NUMERATOR / Math.sqrt(fastingGlucose * fastingInsulin * meanGlucose * meanInsulin);
    }

    /** The mean of the original paper: each sample counts alike. */
    static double arithmeticMean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The mean over time, for samples at unequal distances. */
    static double trapezoidMean(double[] minutes, double[] values) {
        return areaUnder(minutes, values) / (minutes[minutes.length - 1] - minutes[0]);
    }

    /** Area under the curve by trapezoids, value times minutes. */
    static double areaUnder(double[] minutes, double[] values) {
        double area = 0;
        for (int i = 1; i < minutes.length; i++) {
            area += (minutes[i] - minutes[i - 1]) * (values[i] + values[i - 1]) / 2;
        }
        return area;
    }

    /**
     * Muscle insulin sensitivity: fall of glucose (mg/dL per min) from its peak to the lowest point after it, over mean
     * insulin. Zero where glucose never falls. Abdul-Ghani 2007, doi 10.2337/dc06-1519.
     */
    static double muscleSensitivity(double[] minutes, double[] glucoseMgPerDl, double meanInsulin) {
        int peak = 0;
        for (int i = 1; i < glucoseMgPerDl.length; i++) {
            peak = glucoseMgPerDl[i] > glucoseMgPerDl[peak] ? i : peak;
        }
        int nadir = peak;
        for (int i = peak + 1; i < glucoseMgPerDl.length; i++) {
            nadir = glucoseMgPerDl[i] < glucoseMgPerDl[nadir] ? i : nadir;
        }
        if (nadir == peak) {
            return 0;
        }
        double fall = glucoseMgPerDl[peak] - glucoseMgPerDl[nadir];
        return fall / (minutes[nadir] - minutes[peak]) / meanInsulin;
    }

    /** Hepatic insulin resistance over the first 30 minutes of a tolerance test, by the same paper. */
    static double hepaticResistance(double glucose0, double glucose30, double insulin0, double insulin30) {
        double[] minutes = {0, 30};
        return areaUnder(minutes, new double[] {glucose0, glucose30})
                * areaUnder(minutes, new double[] {insulin0, insulin30});
    }
}
