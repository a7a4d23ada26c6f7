package org.myogate.engine;

import java.util.List;
import org.myogate.index.IndexResult;
import org.myogate.snapshot.Measurement;

/**
 * What follows from the record without any rule.
 *
 * @param worked what was measured and worked out
 * @param found the states
 */
record Known(Worked worked, Steps.Found found) {

    /**
     * Numbers.
     *
     * @param indices one per index
     * @param age of the patient
     * @param measurements the snapshot's, and those that were worked out
     */
    record Worked(List<IndexResult> indices, Measurement age, List<Measurement> measurements) {}

    List<Measurement> measurements() {
        return worked.measurements();
    }
}
