package org.myogate.index;

import java.util.Set;

/** Formulas of the fat tissue's own signals. */
final class AdiposeFormulas {

    static final Definition ADIPO_IR = Definition.of(
                    "Adipo_IR",
                    Draws.SAME_DRAW,
                    Set.of(Input.NEFA, Input.INSULIN),
                    inputs -> adipoIr(inputs.base(Input.NEFA), inputs.insulinPmolPerL()))
            .refusedBy(InsulinFormulas.REFUSALS);
    static final Definition ALR = Definition.of(
                    "ALR",
                    Draws.SAME_DRAW,
                    Set.of(Input.ADIPONECTIN, Input.LEPTIN),
                    inputs -> adiponectinToLeptin(inputs.base(Input.ADIPONECTIN), inputs.base(Input.LEPTIN)))
            .refusedBy(Refusal.DIALYSIS, Refusal.PREGNANT);

    private AdiposeFormulas() {}

    /** mmol/L x pmol/L: Gastaldelli 2007, doi 10.1053/j.gastro.2007.04.068. */
    static double adipoIr(double fattyAcidsMmolPerL, double insulinPmolPerL) {
        return fattyAcidsMmolPerL * insulinPmolPerL;
    }

    /** ug/mL over ng/mL: Fruehbeck 2019, doi 10.3390/nu11020454. */
    static double adiponectinToLeptin(double adiponectinUgPerMl, double leptinNgPerMl) {
        return adiponectinUgPerMl / leptinNgPerMl;
    }
}
