package org.myogate.ruleset;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.myogate.engine.Deadline;
import org.myogate.engine.Outcome;
import org.myogate.ruleset.LiveRuleset.Live;
import org.myogate.ruleset.Spoken.Difference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A second ruleset that answers the calls of the live one once more, without showing its cards. It works on a thread of its
 * own after the answer was sent: no call waits for it, and what it cannot keep up with it lets go.
 */
public final class Shadow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);

    /** Each may hold a whole record. */
    private static final int WAITING = 16;

    /** Both rulesets are asked alike; what a missing value would change is not compared, and costs most. */
    private static final Deadline WITHOUT_TRYING = new Deadline() {
        @Override
        public boolean isTryingOver() {
            return true;
        }

        @Override
        public boolean isOver() {
            return false;
        }
    };

    private final BlockingQueue<Answered> waiting = new ArrayBlockingQueue<>(WAITING);
    private final ShadowCounts counts = new ShadowCounts();
    private final AtomicLong compared = new AtomicLong();
    private final AtomicLong equal = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final RulesetListener listener;
    private final InstantSource clock;
    private final Thread thread = new Thread(this::work, "shadow");
    private volatile @Nullable Live shadow;

    /** Begins to work at once; nothing is compared until there are rules. */
    @SuppressWarnings("ThreadPriorityCheck") // a wish, on which nothing relies
    Shadow(RulesetListener listener, InstantSource clock) {
        this.listener = listener;
        this.clock = clock;
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    void exchange(Live next) {
        shadow = next;
    }

    /** What runs beside now, null for none. */
    @Nullable
    Live get() {
        return shadow;
    }

    /** Takes a call to compare when there is room for it; never waits, never throws. */
    public void offer(Answered answered) {
        if (shadow != null && !waiting.offer(answered)) {
            dropped.incrementAndGet();
        }
    }

    /** What is counted by rule; empty until a call was compared. */
    public Optional<ShadowReport> report() {
        return counts.report();
    }

    /** Calls that both rulesets were asked, since the start. */
    public long compared() {
        return compared.get();
    }

    /** Of them those in which no rule differed. */
    public long equal() {
        return equal.get();
    }

    /** Calls that one of the two could not answer on this thread. */
    public long failed() {
        return failed.get();
    }

    /** Calls that came while too many were waiting. */
    public long dropped() {
        return dropped.get();
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                compare(waiting.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                // The first of a run tells enough, and by type and place only.
                if (failed.getAndIncrement() == 0) {
                    LOG.error("the shadow cannot answer a call: {}", Refused.place(e));
                }
            }
        }
    }

    private void compare(Answered answered) {
        Live beside = shadow;
        if (beside == null) {
            return;
        }
        List<Difference> differences = spoken(answered.live(), answered).differences(spoken(beside, answered));
        if (counts.add(answered.live().label(), beside.label(), differences, clock.instant())) {
            listener.countsAnew();
        }
        compared.incrementAndGet();
        if (differences.isEmpty()) {
            equal.incrementAndGet();
        }
        differences.forEach(each -> listener.differs(each.kind().word(), each.rule()));
    }

    /** The live rules are asked once more, too: the call may have run out of time, or have been told to be quiet. */
    private static Spoken spoken(Live rules, Answered answered) {
        Outcome outcome =
                rules.ruleset().evaluate(rules.ruleset().read(answered.record(), answered.asOf()), WITHOUT_TRYING);
        return Spoken.of(outcome, rules.cards().compose(outcome, answered.context()));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
