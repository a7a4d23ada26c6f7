package org.myogate.ruleset;

import org.myogate.card.CallContext;
import org.myogate.ruleset.LiveRuleset.Live;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.PatientRecord;

/**
 * A call that was answered, for the shadow to answer it, too.
 *
 * @param live the rules that answered
 * @param record of the patient
 * @param asOf the moment it was judged for
 * @param context the call
 */
public record Answered(Live live, PatientRecord record, AsOf asOf, CallContext context) {

    @Override
    public String toString() {
        return "Answered[" + context + "]";
    }
}
