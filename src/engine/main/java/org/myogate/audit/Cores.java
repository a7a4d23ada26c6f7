package org.myogate.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things on all cores; the results in the order of the things. */
final class Cores {

    private Cores() {}

    static <T, R> List<R> map(List<T> things, Progress progress, Function<T, R> action) {
        ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<R>> pending = new ArrayList<>();
            for (T thing : things) {
                pending.add(cores.submit(() -> {
                    R result = action.apply(thing);
                    progress.step();
                    return result;
                }));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> each : pending) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            cores.shutdownNow();
        }
    }
}
