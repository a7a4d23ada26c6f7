package org.myogate.hooks;

import java.util.Locale;

/** The parts of a call whose time is taken apart, in their order. */
enum CallStage {
    /** From the bytes to a request. */
    READ,
    /** What prefetch lacks, from the EHR's FHIR server. */
    FETCH,
    /** From FHIR to facts. */
    SNAPSHOT,
    /** The rules. */
    EVALUATE,
    /** From the outcome to the answer. */
    CARDS;

    /** As it stands in metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
