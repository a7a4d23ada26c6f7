package org.myogate.index;

import java.math.BigDecimal;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.ScaleRow;
import org.myogate.snapshot.Terms;
import org.myogate.table.Problems;

/**
 * The molar scales that some published formulas ask for; every value comes in on its base scale, mg/dL or uIU/mL.
 *
 * @param glucose of plasma glucose
 * @param triglycerides of triglycerides
 * @param hdl of HDL cholesterol
 * @param insulin of insulin, in pmol/L
 */
public record MolarScales(Scale glucose, Scale triglycerides, Scale hdl, Scale insulin) {

    private static final String MILLIMOLAR = "mmol/L";
    private static final String PICOMOLAR = "pmol/L";

    /** A quantity without its molar scale is a problem; what then comes back must not be used. */
    public static MolarScales of(Terms terms, Problems problems) {
        return new MolarScales(
                molar(terms, "glucose", MILLIMOLAR, problems),
                molar(terms, "triglycerides", MILLIMOLAR, problems),
                molar(terms, "hdl", MILLIMOLAR, problems),
                molar(terms, "insulin", PICOMOLAR, problems));
    }

    private static Scale molar(Terms terms, String quantity, String unit, Problems problems) {
        Terms.Quantity known = terms.quantities().get(quantity);
        if (known != null) {
            for (ScaleRow row : known.scales()) {
                if (row.scale().unit().equals(unit)) {
                    return row.scale();
                }
            }
        }
        problems.add("terms/units.csv", 0, "quantity '" + quantity + "' has no scale in " + unit);
        return Scale.NUMBER;
    }

    double glucoseMmolPerL(double mgPerDl) {
        return from(glucose, mgPerDl);
    }

    double triglyceridesMmolPerL(double mgPerDl) {
        return from(triglycerides, mgPerDl);
    }

    double hdlMmolPerL(double mgPerDl) {
        return from(hdl, mgPerDl);
    }

    double insulinPmolPerL(double uiuPerMl) {
        return from(insulin, uiuPerMl);
    }

    private static double from(Scale scale, double base) {
        return scale.fromBase(BigDecimal.valueOf(base)).doubleValue();
    }
}
