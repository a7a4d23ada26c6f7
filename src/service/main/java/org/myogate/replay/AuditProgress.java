package org.myogate.replay;

import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.myogate.audit.Progress;

/** Shows on standard error how far a check or a pin is; its results come at the end, so nothing else moves. */
final class AuditProgress implements Progress, AutoCloseable {

    private final Surroundings around;
    private @Nullable ProgressBar bar;

    AuditProgress(Surroundings around) {
        this.around = around;
    }

    @Override
    public synchronized void begin(String task, int steps) {
        close();
        if (around.wantsProgress().getAsBoolean() || Terminal.isErrorWatched()) {
            bar = Terminal.bar(around.err(), task, steps).build();
        }
    }

    @Override
    public synchronized void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
