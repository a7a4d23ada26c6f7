package org.myogate.replay;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.myogate.intake.ReplayCase;
import org.myogate.replay.Evaluator.Evaluated;
import org.myogate.snapshot.AsOf;
import org.myogate.snapshot.PatientRecord;

/**
 * Evaluates each case with two rulesets, on as many threads as given, and hands on what differs in the order of the cases.
 * Of a long file only a few patients at a time are in memory.
 *
 * @param before the first ruleset of each case
 * @param after the second
 * @param moments the moment of each
 * @param differ what two evaluations of a case come to
 * @param messages takes what cannot be compared
 */
record Comparing(Evaluators before, Evaluators after, Moments moments, Differ differ, Messages messages) {

    private static final int AHEAD_PER_THREAD = 4;

    /** Lays two evaluations of one case side by side. */
    interface Differ {

        PatientChange between(String file, Evaluated before, Evaluated after);
    }

    /** The exit status of all that could not be compared; that something differs is no matter here. */
    int run(Iterator<ReplayCase> cases, int threads, Consumer<PatientChange> each) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Deque<IntSupplier> waiting = new ArrayDeque<>();
        int exit = Exit.GOOD;
        try {
            while (cases.hasNext()) {
                waiting.add(begin(cases.next(), pool, each));
                if (waiting.size() > threads * AHEAD_PER_THREAD) {
                    exit = Math.max(exit, waiting.remove().getAsInt());
                }
            }
        } catch (UncheckedIOException e) {
            waiting.add(() -> unreadable(e));
        } finally {
            while (!waiting.isEmpty()) {
                exit = Math.max(exit, waiting.remove().getAsInt());
            }
            pool.shutdownNow();
        }
        return exit;
    }

    private int unreadable(UncheckedIOException e) {
        messages.say("the rest cannot be read: " + e.getMessage());
        return Exit.UNUSABLE;
    }

    /** What is left to do for a case once it is its turn: say what was wrong with it, hand on what it came to. */
    private IntSupplier begin(ReplayCase one, ExecutorService pool, Consumer<PatientChange> each) {
        PatientRecord record = one.record();
        if (record == null) {
            return () -> problems(one);
        }
        String file = one.file().toString();
        try {
            AsOf asOf = moments.of(one);
            boolean isMomentAsked = moments.areAskedBy(one);
            Evaluator first = before.of(one);
            Evaluator second = after.of(one);
            Future<PatientChange> change = pool.submit(() -> differ.between(
                    file,
                    first.evaluate(record, one.request(), asOf, isMomentAsked),
                    second.evaluate(record, one.request(), asOf, isMomentAsked)));
            return () -> Math.max(problems(one), take(file, change, each));
        } catch (BadCase e) {
            return () -> {
                problems(one);
                e.tell(messages);
                return Exit.UNUSABLE;
            };
        }
    }

    private int problems(ReplayCase one) {
        one.problems().forEach(messages::say);
        return one.problems().isEmpty() ? Exit.GOOD : Exit.UNUSABLE;
    }

    private int take(String file, Future<PatientChange> change, Consumer<PatientChange> each) {
        try {
            each.accept(change.get());
            return Exit.GOOD;
        } catch (ExecutionException e) {
            messages.fault(file, e.getCause() == null ? e : e.getCause());
            return Exit.FAULT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }
}
