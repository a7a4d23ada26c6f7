package org.myogate.index;

import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.myogate.snapshot.Scale;

/** Formulas that read triglycerides or cholesterol. Waist in cm, BMI in kg/m2; each lipid in the unit its name says. */
final class LipidFormulas {

    static final Definition TYG = fasting("TyG", LipidFormulas::tyg, Input.TRIGLYCERIDES, Input.GLUCOSE)
            .within(Limit.TG_DERIVATION);
    static final Definition TYG_BMI = fasting(
                    "TyG_BMI",
                    inputs -> tygBmi(tyg(inputs), inputs.bmi()),
                    Input.TRIGLYCERIDES,
                    Input.GLUCOSE,
                    Input.BMI)
            .within(Limit.TG_DERIVATION);
    static final Definition TYG_WC = fasting(
                    "TyG_WC",
                    inputs -> tygWaist(tyg(inputs), inputs.waistCm()),
                    Input.TRIGLYCERIDES,
                    Input.GLUCOSE,
                    Input.WAIST)
            .within(Limit.TG_DERIVATION);
    static final Definition TG_HDL = fasting(
                    "TG_HDL", inputs -> tgHdl(inputs.tgMgPerDl(), inputs.hdlMgPerDl()), Input.TRIGLYCERIDES, Input.HDL)
            .within(Limit.TG_DERIVATION);
    static final Definition METS_IR = fasting(
                    "METS_IR",
                    inputs -> metsIr(inputs.glucoseMgPerDl(), inputs.tgMgPerDl(), inputs.hdlMgPerDl(), inputs.bmi()),
                    Input.TRIGLYCERIDES,
                    Input.HDL,
                    Input.GLUCOSE,
                    Input.BMI)
            .within(Limit.TG_DERIVATION, Limit.HDL_OF_ONE);
    static final Definition SPISE = fasting(
                    "SPISE",
                    inputs -> spise(inputs.hdlMgPerDl(), inputs.tgMgPerDl(), inputs.bmi()),
                    Input.TRIGLYCERIDES,
                    Input.HDL,
                    Input.BMI)
            .within(Limit.TG_DERIVATION);
    static final Definition VAI = fasting(
                    "VAI", LipidFormulas::vai, Input.TRIGLYCERIDES, Input.HDL, Input.WAIST, Input.BMI)
            .refusedBy(Refusal.FIBRATE, Refusal.PREGNANT)
            .within(Limit.SEX, Limit.BMI_OVER_40, Limit.TG_OVER_279);
    static final Definition LAP = fasting("LAP", LipidFormulas::lap, Input.TRIGLYCERIDES, Input.WAIST)
            .in(Scale.of("cm.mmol/L", null))
            .within(Limit.SEX, Limit.TG_DERIVATION);
    static final Definition NON_HDL = Definition.of(
                    "nonHDL",
                    Draws.SAME_DAY,
                    Set.of(Input.TOTAL_CHOLESTEROL, Input.HDL),
                    inputs -> nonHdl(inputs.base(Input.TOTAL_CHOLESTEROL), inputs.hdlMgPerDl()))
            .in(Scale.of("mg/dL", null))
            .refusedBy(Refusal.PREGNANT);
    /** In either fasting state: what it is held against differs. */
    static final Definition REMNANT_C = Definition.of(
                    "remnantC",
                    Draws.SAME_DAY,
                    Set.of(Input.TOTAL_CHOLESTEROL, Input.HDL, Input.LDL),
                    inputs ->
                            remnant(inputs.base(Input.TOTAL_CHOLESTEROL), inputs.hdlMgPerDl(), inputs.base(Input.LDL)))
            .in(Scale.of("mg/dL", null))
            .refusedBy(Refusal.PREGNANT);

    private LipidFormulas() {}

    private static Definition fasting(String name, ToDoubleFunction<Inputs> formula, Input... inputs) {
        return Definition.of(name, Draws.SAME_DAY, Set.of(inputs), formula).refusedBy(Refusal.PREGNANT);
    }

    private static double tyg(Inputs inputs) {
        return tyg(inputs.tgMgPerDl(), inputs.glucoseMgPerDl());
    }

    private static double vai(Inputs inputs) {
        return inputs.isMale()
                ? vaiMale(inputs.waistCm(), inputs.bmi(), inputs.tgMmolPerL(), inputs.hdlMmolPerL())
                : vaiFemale(inputs.waistCm(), inputs.bmi(), inputs.tgMmolPerL(), inputs.hdlMmolPerL());
    }

    private static double lap(Inputs inputs) {
        return inputs.isMale()
                ? lapMale(inputs.waistCm(), inputs.tgMmolPerL())
                : lapFemale(inputs.waistCm(), inputs.tgMmolPerL());
    }

    /** Simental-Mendia 2008, doi 10.1089/met.2008.0034; natural logarithm, the division inside it. */
    static double tyg(double tgMgPerDl, double glucoseMgPerDl) {
        return Math.log(tgMgPerDl * glucoseMgPerDl / 2);
    }

    /** Er 2016, doi 10.1371/journal.pone.0149731. */
    static double tygBmi(double tyg, double bmi) {
        return tyg * bmi;
    }

    /** Lim 2019, doi 10.1371/journal.pone.0212963. */
    static double tygWaist(double tyg, double waistCm) {
        return tyg * waistCm;
    }

    /** McLaughlin 2003, doi 10.7326/0003-4819-139-10-200311180-00007; both in mg/dL. */
    static double tgHdl(double tgMgPerDl, double hdlMgPerDl) {
        return tgMgPerDl / hdlMgPerDl;
    }

    /** Bello-Chavolla 2018, doi 10.1530/EJE-17-0883; all in mg/dL. Undefined at an HDL of 1 mg/dL. */
    static double metsIr(double glucoseMgPerDl, double tgMgPerDl, double hdlMgPerDl, double bmi) {
        return Math.log(2 * glucoseMgPerDl + tgMgPerDl) * bmi / Math.log(hdlMgPerDl);
    }

    /** Paulmichl 2016, doi 10.1373/clinchem.2016.257436; both in mg/dL. */
    static double spise(double hdlMgPerDl, double tgMgPerDl, double bmi) {
        return 600 * Math.pow(hdlMgPerDl, 0.185) / (Math.pow(tgMgPerDl, 0.2) * Math.pow(bmi, 1.338));
    }

    /** Amato 2010, doi 10.2337/dc09-1825, for men; both lipids in mmol/L. */
    static double vaiMale(double waistCm, double bmi, double tgMmolPerL, double hdlMmolPerL) {
        return waistCm / (39.68 + 1.88 * bmi) * (tgMmolPerL / 1.03) * (1.31 / hdlMmolPerL);
    }

    /** The same for women. */
    static double vaiFemale(double waistCm, double bmi, double tgMmolPerL, double hdlMmolPerL) {
        return waistCm / (36.58 + 1.89 * bmi) * (tgMmolPerL / 0.81) * (1.52 / hdlMmolPerL);
    }

    /**
     * Kahn 2005, doi 10.1186/1471-2261-5-26, for men; in cm x mmol/L. A waist at or below the constant counts as one
     * more than it, as in that paper, so that the product never falls below zero.
     */
    static double lapMale(double waistCm, double tgMmolPerL) {
        return (waistCm <= 65 ? 1 : waistCm - 65) * tgMmolPerL;
    }

    /** The same for women. */
    static double lapFemale(double waistCm, double tgMmolPerL) {
        return (waistCm <= 58 ? 1 : waistCm - 58) * tgMmolPerL;
    }

    /** In the unit of its parts. */
    static double nonHdl(double totalCholesterol, double hdl) {
        return totalCholesterol - hdl;
    }

    /** Varbo 2013, doi 10.1016/j.jacc.2012.08.1026. Says nothing new where LDL was calculated from triglycerides. */
    static double remnant(double totalCholesterol, double hdl, double ldl) {
        return totalCholesterol - hdl - ldl;
    }
}
