package org.myogate.index;

import java.math.BigDecimal;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.ScaleRow;
import org.myogate.snapshot.Terms;
import org.myogate.table.Problems;

/**
 * The scales in mmol/L that some published formulas ask for; every value comes in on the base scale, mg/dL.
 *
 * @param glucose of plasma glucose
 * @param triglycerides of triglycerides
 * @param hdl of HDL cholesterol
 */
public record MolarScales(Scale glucose, Scale triglycerides, Scale hdl) {

    private static final String MOLAR = "mmol/L";

    /** A quantity without a scale in mmol/L is a problem; what then comes back must not be used. */
    public static MolarScales of(Terms terms, Problems problems) {
        return new MolarScales(
                molar(terms, "glucose", problems),
                molar(terms, "triglycerides", problems),
                molar(terms, "hdl", problems));
    }

    private static Scale molar(Terms terms, String quantity, Problems problems) {
        Terms.Quantity known = terms.quantities().get(quantity);
        if (known != null) {
            for (ScaleRow row : known.scales()) {
                if (row.scale().unit().equals(MOLAR)) {
                    return row.scale();
                }
            }
        }
        problems.add("terms/units.csv", 0, "quantity '" + quantity + "' has no scale in " + MOLAR);
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

    private static double from(Scale scale, double base) {
        return scale.fromBase(BigDecimal.valueOf(base)).doubleValue();
    }
}
