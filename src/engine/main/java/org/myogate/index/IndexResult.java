package org.myogate.index;

import java.util.List;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Source;

/** The outcome of one formula for one patient: a value, what it lacked, or why it refuses to be computed. */
public sealed interface IndexResult {

    /** Name in the replay line: {@code TyG}, {@code HOMA_IR}. */
    String name();

    /**
     * A value.
     *
     * @param measured the value as a fact under the index' name; dimensionless unless the index has a unit
     */
    record Computed(Measured measured) implements IndexResult {
        @Override
        public String name() {
            return measured.marker();
        }
    }

    /**
     * No value for want of inputs.
     *
     * @param missing words of {@code missing[].input}
     */
    record Lacking(String name, List<String> missing) implements IndexResult {
        public Lacking {
            missing = List.copyOf(missing);
        }
    }

    /**
     * No value because the formula does not hold for this patient.
     *
     * @param word one of the refusal words of the replay line
     * @param sources the facts that forbid it
     */
    record Refused(String name, String word, List<Source> sources) implements IndexResult {
        public Refused {
            sources = List.copyOf(sources);
        }
    }
}
