package org.myogate.ruleset;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of a running service: those that are live, the shadow, and the thread that looks for others. */
public final class Rulesets implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rulesets.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LiveRuleset live;
    private final WatchSettings settings;
    private final @Nullable RulesWatch rulesWatch;
    private final @Nullable ShadowWatch shadowWatch;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread watcher = new Thread(this::work, "rules-watch");

    /**
     * Where rules are found and kept.
     *
     * @param rules the watched folder, null for the rules of the jar
     * @param shadow the watched folder of the shadow, null for none
     * @param home folder of what is written
     */
    public record Places(@Nullable Path rules, @Nullable Path shadow, Path home) {}

    /**
     * Loads the first rules; nothing is watched yet.
     *
     * @throws org.myogate.table.RulesetException naming every problem with file and line
     * @throws BadSettings when the rules are sound and only the settings do not fit them
     */
    public Rulesets(
            Places places,
            Loading loading,
            Trial trial,
            WatchSettings settings,
            InstantSource clock,
            RulesetListener listener) {
        Shelf shelf = new Shelf(places.home());
        Path folder = places.rules();
        Opening opening = folder == null ? Opening.ofTheJar(loading) : Opening.of(folder, loading, shelf);
        Preparation preparation = new Preparation(loading, trial);
        this.live = new LiveRuleset(opening.live());
        this.settings = settings;
        Swapper swapper = new Swapper(live, preparation, shelf, clock, listener);
        swapper.opened(opening);
        this.rulesWatch = folder == null
                ? null
                : new RulesWatch(
                        new Settling(folder, settings.settle(), System::nanoTime, opening.seen()),
                        swapper,
                        shelf,
                        shelf.pin().orElse(null),
                        settings.rules());
        Path beside = places.shadow();
        this.shadowWatch = beside == null
                ? null
                : new ShadowWatch(
                        new Settling(beside, settings.settle(), System::nanoTime, null),
                        preparation,
                        live,
                        new Shadow(listener, clock),
                        clock,
                        listener);
    }

    /** What answers. */
    public LiveRuleset live() {
        return live;
    }

    /** What runs beside; empty where no folder was named for it. */
    public Optional<Shadow> shadow() {
        return Optional.ofNullable(shadowWatch).map(ShadowWatch::shadow);
    }

    /** Begins to watch. */
    public void watch() {
        if (rulesWatch != null || shadowWatch != null) {
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    private void work() {
        try {
            do {
                look();
            } while (!stopping.await(settings.interval().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever happens, the next look comes. */
    private void look() {
        try {
            if (rulesWatch != null) {
                rulesWatch.look();
            }
            if (shadowWatch != null) {
                shadowWatch.look();
            }
        } catch (Exception | StackOverflowError | LinkageError e) {
            LOG.error("the rules cannot be watched: {}", Refused.place(e));
        }
    }

    /** What has begun is finished: a copy that is half kept helps nobody. */
    @Override
    public void close() {
        stopping.countDown();
        shadow().ifPresent(Shadow::close);
        try {
            watcher.join(PATIENCE.toMillis());
            if (watcher.isAlive()) {
                LOG.warn("rules that were being loaded are given up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
