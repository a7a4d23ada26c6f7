package org.myogate.snapshot;

/** What a reader should know of a value that was accepted. */
public enum Flag {
    /** Beyond the soft bound of its marker. */
    UNUSUAL,
    /** The only reading where the specification asks for several. */
    SINGLE,
    /** The mean of several values, of one time or over time. */
    AVERAGED,
    /** Stated by the patient, not measured. */
    STATED,
    /** Taken in an emergency or inpatient encounter. */
    ACUTE_CARE,
    /** Its time stands on the specimen only. */
    TIME_FROM_SPECIMEN,
    /** Worked out from other values: LDL from the other lipids, filtration from creatinine. */
    CALCULATED,
    /** Nobody says whether it was measured or worked out from other values. */
    METHOD_UNSTATED,
    /** Differs by more than the tolerance from the value recomputed from its parts. */
    DISAGREES,
    /** Its unit leaves out what its code supplies. */
    UNIT_ASSUMED,
    /** From a haemolysed sample, which changes it. */
    HAEMOLYSED,
    /** Read by a code whose full name nobody saw, or that stands there from memory. */
    CODE_UNVERIFIED,
    /** Nobody recorded when: an active acute diagnosis without a date counts as today's. */
    DATE_ASSUMED
}
