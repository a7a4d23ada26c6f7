package org.myogate.snapshot;

import org.myogate.snapshot.Terms.Analyte;
import org.myogate.snapshot.Terms.Care;

/** Which readings a use of a measurement may take its value from. */
final class Serving {

    private Serving() {}

    /** Readings a use may take its value from, by specimen, care and fasting. */
    static boolean serves(Analyte use, Reading reading) {
        boolean care = use.setting() == Care.ANY
                || (use.setting() == Care.OUTPATIENT && reading.setting() != Reading.Setting.ACUTE_CARE)
                || reading.setting() == Reading.Setting.WELL;
        return care
                && specimenServes(use, reading)
                && (!use.fastingRequired() || use.fasting().admits(reading));
    }

    static boolean specimenServes(Analyte use, Reading reading) {
        return !use.plasmaOnly() || !isOutsidePlasma(reading);
    }

    static boolean isOutsidePlasma(Reading reading) {
        return reading.specimen().equals("blood") || reading.specimen().equals("capillary");
    }
}
