package org.myogate.intake;

import java.math.BigDecimal;
import org.myogate.snapshot.Concept;
import org.myogate.snapshot.Scale;
import org.myogate.snapshot.Terms;

/** One thing that is assumed to be otherwise in a record. */
public sealed interface Change {

    /**
     * A value.
     *
     * @param use what is measured
     * @param number on {@code scale}
     * @param scale one of those of its quantity
     */
    record Value(Terms.Analyte use, BigDecimal number, Scale scale) implements Change {

        @Override
        public String toString() {
            return "Value[" + use.id() + "]";
        }
    }

    /**
     * A yes or no.
     *
     * @param concept one that {@link Amendment#canAnswer} accepts
     * @param holds whether it is so
     */
    record Answer(Concept concept, boolean holds) implements Change {

        @Override
        public String toString() {
            return "Answer[" + concept.id() + "]";
        }
    }
}
