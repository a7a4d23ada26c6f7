package org.myogate.replay;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.myogate.card.Answer;
import org.myogate.card.CardComposer;
import org.myogate.card.UuidKey;
import org.myogate.engine.Outcome;
import org.myogate.engine.Ruleset;
import org.myogate.intake.HookRequest;
import org.myogate.ruleset.TakenCall;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.PatientRecord;

/** Evaluates one record and answers as the service would. */
interface Evaluator {

    /**
     * What it came to.
     *
     * @param outcome of the engine
     * @param answer of the service
     */
    record Evaluated(Outcome outcome, Answer answer) {}

    /**
     * Evaluates.
     *
     * @param call the request it came in, null for all else
     * @param isMomentAsked the moment is the one that stands in the request
     */
    Evaluated evaluate(PatientRecord record, @Nullable HookRequest call, AsOf asOf, boolean isMomentAsked);

    /** One compiled ruleset for all. @throws org.myogate.table.RulesetException when its card tables are wrong */
    static Evaluator with(Ruleset ruleset) {
        // Replay has no secret to keep: its ids need only be the same each time.
        UuidKey key = new UuidKey("the same ids in each replay".getBytes(StandardCharsets.US_ASCII));
        CardComposer composer = new CardComposer(ruleset, key);
        return (record, call, asOf, isMomentAsked) -> {
            Outcome outcome = ruleset.evaluate(ruleset.read(record, asOf));
            return new Evaluated(outcome, composer.compose(outcome, TakenCall.of(call, outcome, isMomentAsked)));
        };
    }
}
