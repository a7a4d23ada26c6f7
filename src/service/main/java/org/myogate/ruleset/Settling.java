package org.myogate.ruleset;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a folder holds something new that has come to rest: a folder that is being copied changes from look to look.
 * Nobody but its own thread may look.
 */
final class Settling {

    private final Path folder;
    private final long settleNanos;
    private final LongSupplier nanos;
    private @Nullable String handled;
    private @Nullable String seen;
    private long since;

    /**
     * Watches.
     *
     * @param settle how long the content stays unchanged before it counts
     * @param nanos as {@link System#nanoTime()}
     * @param handled identity of the content that is no news, null when all is
     */
    Settling(Path folder, Duration settle, LongSupplier nanos, @Nullable String handled) {
        this.folder = folder;
        this.settleNanos = settle.toNanos();
        this.nanos = nanos;
        this.handled = handled;
    }

    Path folder() {
        return folder;
    }

    /** What is there now. */
    Found look() {
        Found found = Found.in(folder);
        if (!found.identity().equals(seen)) {
            seen = found.identity();
            since = nanos.getAsLong();
        }
        return found;
    }

    /** What is there now, if it has settled and was not given out the last time. */
    Optional<Found> news(Found looked) {
        boolean isSettled = nanos.getAsLong() - since >= settleNanos;
        if (!isSettled || looked.identity().equals(handled)) {
            return Optional.empty();
        }
        handled = looked.identity();
        return Optional.of(looked);
    }
}
