package org.myogate.hooks;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How many calls are evaluated at once. The rest is refused instead of queued: an EHR that waits shows a late card or none,
 * and one that is told may ask again. What has begun is finished.
 */
final class Capacity {

    /** Longer than most evaluations take, so that a burst just over the limit still gets through. */
    private static final long LONGEST_WAIT_MS = 100;

    private final int calls;
    private final Semaphore free;

    /** @param calls at once, at least 1 */
    Capacity(int calls) {
        this.calls = calls;
        this.free = new Semaphore(calls, true);
    }

    /**
     * Does this piece of work when there is room for it.
     *
     * @throws org.myogate.intake.BadInput with 503 when there is none
     */
    <T> T within(Supplier<T> work) {
        if (!hasRoom()) {
            throw Refusal.busy().ending();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean hasRoom() {
        try {
            return free.tryAcquire(LONGEST_WAIT_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Calls that are evaluated now. */
    int taken() {
        return calls - free.availablePermits();
    }
}
