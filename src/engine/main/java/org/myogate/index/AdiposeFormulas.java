package org.myogate.index;

import java.util.Set;

/** Formulas of the fat tissue's own signals. */
final class AdiposeFormulas {

    static final Definition ADIPO_IR = Definition.waiting("Adipo_IR", Set.of(Input.INSULIN), "nefa")
            .refusedBy(Refusal.ON_INSULIN, Refusal.T1D, Refusal.DIALYSIS, Refusal.PREGNANT);
    static final Definition ALR =
            Definition.waiting("ALR", Set.of(), "adipokines").refusedBy(Refusal.DIALYSIS);

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
