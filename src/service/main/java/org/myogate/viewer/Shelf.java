package org.myogate.viewer;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what was pasted: in memory only, for a short time, under ids that nobody can guess. When it is full the oldest
 * goes. Safe for use by several threads.
 */
final class Shelf {

    static final int ENTRIES_MAX = 50;
    static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int ID_BYTES = 16;

    private final InstantSource clock;
    private final long bytesMax;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(Kept kept, Instant until) {}

    /** @param bytesMax of all that is kept together */
    Shelf(InstantSource clock, long bytesMax) {
        this.clock = clock;
        this.bytesMax = bytesMax;
    }

    /** Keeps it; the id under which it is found, 32 hexadecimal digits. */
    synchronized String put(Kept kept) {
        dropExpired();
        Iterator<Entry> oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext() && isTooMuch(kept.length())) {
            oldestFirst.next();
            oldestFirst.remove();
        }
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        String name = HexFormat.of().formatHex(id);
        entries.put(name, new Entry(kept, clock.instant().plus(LONGEST)));
        return name;
    }

    /** What is kept under this id; empty when it never was, or no more. */
    synchronized Optional<Kept> get(String id) {
        dropExpired();
        return Optional.ofNullable(entries.get(id)).map(Entry::kept);
    }

    /** Forgets it at once. */
    synchronized void remove(String id) {
        entries.remove(id);
    }

    private boolean isTooMuch(long more) {
        long bytes = entries.values().stream()
                .mapToLong(entry -> entry.kept().length())
                .sum();
        return entries.size() >= ENTRIES_MAX || bytes + more > bytesMax;
    }

    private void dropExpired() {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> !now.isBefore(entry.until()));
    }
}
