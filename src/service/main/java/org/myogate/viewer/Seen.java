package org.myogate.viewer;

import org.jspecify.annotations.Nullable;
import org.myogate.card.Answer;
import org.myogate.card.Telling;
import org.myogate.engine.Outcome;
import org.myogate.intake.HookRequest;
import org.myogate.ruleset.LiveRuleset;
import org.myogate.snapshot.PatientRecord;

/**
 * One patient, looked at.
 *
 * @param record as it was read
 * @param request the call it came as, null for all else
 * @param telling what it came to, in words
 * @param answer what an EHR is answered
 * @param live the rules it was looked at with
 */
record Seen(
        PatientRecord record, @Nullable HookRequest request, Telling telling, Answer answer, LiveRuleset.Live live) {

    Outcome outcome() {
        return telling.outcome();
    }

    /** The same with measures of the body, where they are hidden. */
    Seen withBody() {
        return new Seen(record, request, telling.withBody(), answer, live);
    }

    @Override
    public String toString() {
        return "Seen[" + record + "]";
    }
}
