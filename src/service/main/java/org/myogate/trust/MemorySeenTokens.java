package org.myogate.trust;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * For one instance alone. It holds what came within the life of a token and nothing older: only what a client of ours has
 * signed gets here, so the clients bound it.
 */
final class MemorySeenTokens implements SeenTokens {

    private final InstantSource clock;
    private final Set<Id> seen = new HashSet<>();
    private final SortedMap<Instant, Set<Id>> byEnd = new TreeMap<>();

    private record Id(String iss, String jti) {}

    MemorySeenTokens(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized boolean firstUse(String iss, String jti, Instant until) {
        SortedMap<Instant, Set<Id>> ended = byEnd.headMap(clock.instant());
        ended.values().forEach(seen::removeAll);
        ended.clear();
        Id id = new Id(iss, jti);
        boolean first = seen.add(id);
        if (first) {
            byEnd.computeIfAbsent(until, end -> new HashSet<>()).add(id);
        }
        return first;
    }

    synchronized int size() {
        return seen.size();
    }
}
