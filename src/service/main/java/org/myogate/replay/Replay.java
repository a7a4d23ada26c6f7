package org.myogate.replay;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.myogate.intake.FileProblem;
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
 * @param report what to write
 * @param out takes the results
 * @param check holds them against what was expected
 * @param messages takes the rest
 */
record Replay(
        Evaluators evaluators,
        Moments moments,
        Report report,
        PrintStream out,
        ExpectedCheck check,
        Messages messages) {

    /** The exit status: the worst of all cases. */
    int run(Iterator<ReplayCase> cases) {
        int exit = Exit.GOOD;
        try {
            while (cases.hasNext() && !out.checkError()) {
                exit = Math.max(exit, guarded(cases.next()));
            }
        } catch (UncheckedIOException e) {
            messages.say("the rest cannot be read: " + e.getMessage());
            exit = Math.max(exit, Exit.UNUSABLE);
        }
        return Math.max(exit, check.finish());
    }

    private int guarded(ReplayCase one) {
        for (FileProblem problem : one.problems()) {
            messages.say(problem.file().toString(), problem.line(), problem.message());
        }
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
        String file = one.file().toString();
        AsOf asOf = moments.of(one);
        boolean isMomentAsked = moments.given() == null && one.asOf() != null;
        Evaluated evaluated = evaluators.of(one).evaluate(record, one.request(), asOf, isMomentAsked);
        ObjectNode line = LineWriter.tree(file, evaluated.outcome(), evaluated.answer());
        out.print(report.of(file, evaluated, line));
        out.flush();
        return check.check(file, line);
    }
}
