package org.myogate.index;

import java.util.List;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Measurement;
import org.myogate.snapshot.Unmeasured;

/** Body mass index as medicine classes read it: by a weight of the last months, else unknown (D25). */
public final class RecentBmi {

    public static final String NAME = "BMI.6m";
    public static final String UNIT = "kg/m2";

    private static final String INDEX = "BMI";

    private RecentBmi() {}

    /** @param indices the body mass index among them */
    public static Measurement of(List<IndexResult> indices, AsOf asOf, IndexTables tables) {
        for (IndexResult index : indices) {
            if (index.name().equals(INDEX) && index instanceof IndexResult.Computed computed) {
                Measured bmi = computed.measured();
                return asOf.within(bmi.when(), tables.pairing().bodyMassForClasses())
                        ? new Measured(
                                NAME,
                                bmi.value(),
                                bmi.scale(),
                                bmi.when(),
                                bmi.sources(),
                                bmi.fasting(),
                                false,
                                bmi.flags())
                        : new Unmeasured(NAME, Unmeasured.Reason.STALE, bmi.sources());
            }
        }
        return new Unmeasured(NAME, Unmeasured.Reason.MISSING, List.of());
    }
}
