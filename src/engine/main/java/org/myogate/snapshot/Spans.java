package org.myogate.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Stretches of time, arranged so that one look tells whether a time lies in or near any of them. */
final class Spans {

    /** One stretch, both ends in it. */
    record Span(Instant start, Instant end) {}

    /** By each start the latest end of all spans that began by then. */
    private final NavigableMap<Instant, Instant> latestEndByStart = new TreeMap<>();

    Spans(List<Span> spans) {
        List<Span> byStart = new ArrayList<>(spans);
        byStart.sort(Comparator.comparing(Span::start));
        Instant latestEnd = Instant.MIN;
        for (Span span : byStart) {
            latestEnd = span.end().isAfter(latestEnd) ? span.end() : latestEnd;
            latestEndByStart.put(span.start(), latestEnd);
        }
    }

    boolean reach(When when, Duration margin) {
        Map.Entry<Instant, Instant> begun =
                latestEndByStart.floorEntry(when.latest().plus(margin));
        return begun != null && !when.earliest().isAfter(begun.getValue().plus(margin));
    }
}
