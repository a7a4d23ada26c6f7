package org.myogate.hooks;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.myogate.engine.Deadline;

/** The time of one call: what is left of it, and what each stage took. Belongs to that call's thread. */
final class CallClock implements Deadline {

    private final LongSupplier nanos;
    private final long start;
    private final long callNanos;
    private final long tryingNanos;
    private final Map<CallStage, Duration> stages = new EnumMap<>(CallStage.class);
    private long stageStart;

    /**
     * Starts.
     *
     * @param nanos as {@link System#nanoTime()}
     * @param call after which the call is given up
     * @param trying after which it is no longer tried out what missing values would change
     */
    CallClock(LongSupplier nanos, Duration call, Duration trying) {
        this.nanos = nanos;
        this.callNanos = call.toNanos();
        this.tryingNanos = trying.toNanos();
        this.start = nanos.getAsLong();
        this.stageStart = start;
    }

    /** Ends a stage, or a part of one; the next begins. */
    void passed(CallStage stage) {
        long now = nanos.getAsLong();
        stages.merge(stage, Duration.ofNanos(now - stageStart), Duration::plus);
        stageStart = now;
    }

    /** What each stage took that has ended. */
    Map<CallStage, Duration> stages() {
        return Map.copyOf(stages);
    }

    /** The same time without any for trying out: no card about an order says what a missing value would change. */
    Deadline withoutTrying() {
        return new Deadline() {
            @Override
            public boolean isTryingOver() {
                return true;
            }

            @Override
            public boolean isOver() {
                return CallClock.this.isOver();
            }
        };
    }

    @Override
    public boolean isTryingOver() {
        return nanos.getAsLong() - start > tryingNanos;
    }

    @Override
    public boolean isOver() {
        return nanos.getAsLong() - start > callNanos;
    }
}
