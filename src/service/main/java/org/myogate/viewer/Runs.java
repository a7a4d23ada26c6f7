package org.myogate.viewer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.myogate.intake.BadInput;
import org.myogate.ruleset.LiveRuleset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The replays of the page: a few, in memory only, for a short time, run one after another on a thread of their own so that
 * pages and calls go on. Safe for use by several threads.
 */
final class Runs {

    static final Duration LONGEST = Duration.ofMinutes(30);
    static final int RUNS_MAX = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final long BYTES_MAX = 256L << 20;
    private static final int PART_OF_MEMORY = 8;
    private static final int UNAVAILABLE = 503;

    private final InstantSource clock;
    private final Replaying replaying;
    private final ZoneId zone;
    private final long bytesMax = Math.min(BYTES_MAX, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(RUNS_MAX), Runs::thread);

    Runs(InstantSource clock, Replaying replaying, ZoneId zone) {
        this.clock = clock;
        this.replaying = replaying;
        this.zone = zone;
        worker.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "replay-page");
        thread.setDaemon(true);
        return thread;
    }

    /** The most bytes that one run may be handed. */
    long bytesMax() {
        return bytesMax;
    }

    /** A new one that takes files; the one that nobody touched for the longest time goes where there are too many. */
    synchronized Run open(LiveRuleset.Live live) {
        dropExpired();
        if (runs.size() >= RUNS_MAX) {
            runs.values().stream()
                    .min((one, other) -> one.changed().compareTo(other.changed()))
                    .ifPresent(oldest -> remove(oldest.id()));
        }
        String id = Unguessable.name();
        Instant now = clock.instant();
        Run run = new Run(id, live, replaying.under(live.ruleset(), zone, now), bytesMax, now);
        runs.put(id, run);
        return run;
    }

    /** @throws BadInput with 503 when too many wait already */
    void start(Run run) {
        run.waiting();
        try {
            worker.execute(() -> work(run));
        } catch (RejectedExecutionException e) {
            run.stop();
            throw new BadInput(UNAVAILABLE, "transient", "Too many replays wait already. Try again later.", "");
        }
    }

    private static void work(Run run) {
        try {
            run.run();
        } catch (RuntimeException | StackOverflowError e) {
            // By type only: the message may quote a patient's data. Closed under its hands, it is forgotten, not
            // faulty.
            LOG.warn("a replay ended early: {}", e.getClass().getName());
            run.message("The replay ended early by a fault in Myogate. Its log says more.");
        }
    }

    /** What goes by this id; empty when it never was, or is no more. */
    synchronized Optional<Run> get(String id) {
        dropExpired();
        Optional<Run> run = Optional.ofNullable(runs.get(id));
        run.ifPresent(each -> each.touch(clock.instant()));
        return run;
    }

    /** Forgets it at once. */
    synchronized void remove(String id) {
        Run run = runs.remove(id);
        if (run != null) {
            run.close();
        }
    }

    private void dropExpired() {
        Instant oldest = clock.instant().minus(LONGEST);
        runs.values().stream()
                .filter(run -> run.changed().isBefore(oldest) && !run.isBusy())
                .map(Run::id)
                .toList()
                .forEach(this::remove);
    }
}
