package org.myogate.replay;

import java.io.UncheckedIOException;
import java.util.Iterator;
import org.myogate.intake.ReplayCase;
import org.myogate.replay.Evaluator.Evaluated;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.PatientRecord;
import tools.jackson.databind.node.ObjectNode;

/**
 * Evaluates cases one after another, each written before the next is read: memory holds one at a time. What one case
 * does wrong, or what we do wrong with it, does not keep the others from their answer.
 *
 * @param evaluators the ruleset of each, by its settings
 * @param moments the moment of each
 * @param results takes what each comes to
 * @param check holds them against what was expected
 * @param messages takes the rest
 */
record Replay(Evaluators evaluators, Moments moments, Results results, ExpectedCheck check, Messages messages) {

    /** Where results go. */
    interface Results {

        /** Nobody listens any more: what is left need not be evaluated. */
        boolean isGone();

        /** @param line the same result as JSON */
        void take(ReplayCase one, Evaluated evaluated, ObjectNode line);
    }

    /** The exit status: the worst of all cases. */
    int run(Iterator<ReplayCase> cases) {
        int exit = Exit.GOOD;
        try {
            while (cases.hasNext() && !results.isGone()) {
                exit = Math.max(exit, guarded(cases.next()));
            }
        } catch (UncheckedIOException e) {
            messages.say("the rest cannot be read: " + e.getMessage());
            exit = Math.max(exit, Exit.UNUSABLE);
        }
        return Math.max(exit, check.finish());
    }

    private int guarded(ReplayCase one) {
        one.problems().forEach(messages::say);
        int read = one.problems().isEmpty() ? Exit.GOOD : Exit.UNUSABLE;
        PatientRecord record = one.record();
        if (record == null) {
            return read;
        }
        try {
            return Math.max(read, answer(one, record));
        } catch (BadCase e) {
            e.tell(messages);
            return Exit.UNUSABLE;
        } catch (RuntimeException | StackOverflowError e) {
            messages.fault(one.file().toString(), e);
            return Exit.FAULT;
        }
    }

    private int answer(ReplayCase one, PatientRecord record) {
        AsOf asOf = moments.of(one);
        boolean isMomentAsked = moments.areAskedBy(one);
        Evaluated evaluated = evaluators.of(one).evaluate(record, one.request(), asOf, isMomentAsked);
        ObjectNode line = LineWriter.tree(one.file().toString(), evaluated.outcome(), evaluated.answer());
        results.take(one, evaluated, line);
        return check.check(one.file(), line);
    }
}
