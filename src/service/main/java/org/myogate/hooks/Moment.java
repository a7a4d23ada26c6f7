package org.myogate.hooks;

import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.myogate.intake.BadInput;
import org.myogate.snapshot.AsOf;

/**
 * The moment a call looks from: the clock's, unless the caller may set it and does.
 *
 * @param clock the only clock of the service
 * @param zone what a local day is
 * @param callerMaySet whether {@code extension["org.myogate.asOf"]} counts; otherwise it is an extension like any other
 *     that means nothing here
 */
record Moment(InstantSource clock, ZoneId zone, boolean callerMaySet) {

    private static final String WHERE = "extension[\"org.myogate.asOf\"]";
    /** The years that a FHIR date can say. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    /**
     * The moment of one call.
     *
     * @param fromCaller what the caller set, null when it set nothing
     * @throws BadInput with 400 when the caller may set it and what it set is no moment
     */
    AsOf of(@Nullable String fromCaller) {
        if (fromCaller == null || !callerMaySet) {
            return new AsOf(clock.instant(), zone);
        }
        try {
            AsOf asOf = AsOf.parse(fromCaller, zone);
            int year = asOf.day().getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return asOf;
            }
        } catch (IllegalArgumentException e) {
            // Told below, without the text that came.
        }
        throw new BadInput(400, "value", "As-of is neither a date (2026-11-23) nor an instant with offset.", WHERE);
    }
}
