package org.myogate.viewer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps what was pasted or judged: in memory only, for a short time, under ids that nobody can guess. When it is full the oldest
 * goes. Safe for use by several threads.
 */
final class Shelf {

    static final int ENTRIES_MAX = 50;
    static final Duration LONGEST = Duration.ofMinutes(30);

    private final InstantSource clock;
    private final long bytesMax;
    private final int entriesMax;
    private final Duration longest;
    /** What expires first stands first: all are kept for the same time. */
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private long bytes;

    private record Entry(Kept kept, Instant until) {}

    /** @param bytesMax of all that is kept together */
    Shelf(InstantSource clock, long bytesMax) {
        this(clock, bytesMax, ENTRIES_MAX, LONGEST);
    }

    /**
     * @param bytesMax of all that is kept together
     * @param entriesMax of the same
     * @param longest for how long each is kept
     */
    Shelf(InstantSource clock, long bytesMax, int entriesMax, Duration longest) {
        this.clock = clock;
        this.bytesMax = bytesMax;
        this.entriesMax = entriesMax;
        this.longest = longest;
    }

    /** For how long each is kept. */
    Duration longest() {
        return longest;
    }

    /** Whether there is room at all for one of this length. */
    boolean holds(long length) {
        return length <= bytesMax;
    }

    /** Keeps it; the id under which it is found, 32 hexadecimal digits. */
    synchronized String put(Kept kept) {
        Instant now = clock.instant();
        drop(entry -> !now.isBefore(entry.until()));
        drop(entry -> entries.size() >= entriesMax || bytes + kept.length() > bytesMax);
        String id = Unguessable.name();
        entries.put(id, new Entry(kept, now.plus(longest)));
        bytes += kept.length();
        return id;
    }

    /** What is kept under this id; empty when it never was, or no more. */
    synchronized Optional<Kept> get(String id) {
        Instant now = clock.instant();
        drop(entry -> !now.isBefore(entry.until()));
        return Optional.ofNullable(entries.get(id)).map(Entry::kept);
    }

    /** Forgets it at once. */
    synchronized void remove(String id) {
        Entry entry = entries.remove(id);
        if (entry != null) {
            bytes -= entry.kept().length();
        }
    }

    /** From the oldest on, as long as they are such. */
    private void drop(Predicate<Entry> isSuch) {
        Iterator<Entry> oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext()) {
            Entry entry = oldestFirst.next();
            if (!isSuch.test(entry)) {
                return;
            }
            oldestFirst.remove();
            bytes -= entry.kept().length();
        }
    }
}
