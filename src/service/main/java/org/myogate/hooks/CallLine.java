package org.myogate.hooks;

import org.myogate.card.Answer;
import org.myogate.engine.Silence;
import org.myogate.intake.HookRequest;
import org.myogate.snapshot.Snapshot;

/**
 * All that the log may know of a call: no name, no value, no token.
 *
 * @param hookInstance the caller's UUID for this call
 * @param resources how many resources came
 * @param unusable how many of them could not be used
 * @param cards how many cards were answered
 * @param silence why there were none, {@code -} when there were
 * @param counts what metrics take from it
 */
record CallLine(String hookInstance, int resources, int unusable, int cards, String silence, CallCounts counts) {

    /** Under this name the line of a call stands on its request. */
    static final String ATTRIBUTE = CallLine.class.getName();

    static final String NO_SILENCE = "-";

    static final CallLine NONE = new CallLine("-", 0, 0, 0, NO_SILENCE, CallCounts.NONE);

    /** What is known once the request was read. */
    static CallLine of(HookRequest request, CallCounts counts) {
        return new CallLine(
                request.hookInstance(),
                request.record().entries().size(),
                request.record().unreadable().size(),
                0,
                NO_SILENCE,
                counts);
    }

    /** What is known at the end. */
    static CallLine of(HookRequest request, Snapshot snapshot, Answer answer, CallCounts counts) {
        Silence silence = answer.silence();
        return new CallLine(
                request.hookInstance(),
                request.record().entries().size(),
                snapshot.unusable().size(),
                answer.cards().size(),
                silence == null ? NO_SILENCE : silence.reason().name(),
                counts);
    }
}
