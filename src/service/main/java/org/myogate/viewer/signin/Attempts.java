package org.myogate.viewer.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The brake on guessing: after a few failures under a name each further try has to wait, longer each time, and all names
 * together have a limit, too. What it keeps is bounded. Safe for use by several threads.
 */
final class Attempts {

    /** Nobody mistypes more often, and a script that does is slow from then on. */
    static final int FREE = 5;
    /** Longer would let a stranger keep a colleague out. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    static final int ALL_MAX = 60;
    static final Duration WINDOW = Duration.ofMinutes(1);
    static final int NAMES_MAX = 10_000;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration FORGOTTEN = Duration.ofMinutes(30);
    private static final int DOUBLINGS_MAX = 10;

    private final InstantSource clock;
    private final Deque<Instant> failures = new ArrayDeque<>();
    private final Map<String, Failed> byName = new LinkedHashMap<>();

    private record Failed(int times, Instant last) {}

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Takes down a try as a failure before its password is looked at, so that many at once count as many.
     *
     * @return how long this name has to wait, zero when the password may be looked at
     */
    synchronized Duration begin(String name) {
        Instant now = clock.instant();
        forget(now);
        Duration wait = wait(name, now);
        if (wait.isZero()) {
            Failed before = byName.remove(name);
            if (byName.size() >= NAMES_MAX) {
                byName.remove(byName.keySet().iterator().next());
            }
            byName.put(name, new Failed(before == null ? 1 : before.times() + 1, now));
            failures.addLast(now);
        }
        return wait;
    }

    /** The password was right: it was no failure. */
    synchronized void good(String name) {
        byName.remove(name);
        failures.pollLast();
    }

    private Duration wait(String name, Instant now) {
        if (failures.size() >= ALL_MAX) {
            return Duration.between(now, failures.getFirst().plus(WINDOW));
        }
        Failed failed = byName.get(name);
        if (failed == null || failed.times() < FREE) {
            return Duration.ZERO;
        }
        Duration asked = FIRST_WAIT.multipliedBy(1L << Math.min(DOUBLINGS_MAX, failed.times() - FREE));
        Instant until = failed.last().plus(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
        return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }

    private void forget(Instant now) {
        while (!failures.isEmpty() && !now.isBefore(failures.getFirst().plus(WINDOW))) {
            failures.removeFirst();
        }
        byName.values().removeIf(failed -> !now.isBefore(failed.last().plus(FORGOTTEN)));
    }
}
