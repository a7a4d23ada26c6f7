package org.myogate.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.When;

/**
 * What stands behind something that is said: the values shown, and the sources.
 *
 * @param held values with their cut-offs, the one that decides first
 * @param sources ids in {@code evidence/}, the leading one first
 */
record Basis(List<Held> held, List<String> sources) {

    static final Basis NONE = new Basis(List.of(), List.of());

    Basis {
        held = held.stream().distinct().toList();
        sources = sources.stream().distinct().toList();
    }

    static Basis of(List<Held> held, List<String> sources) {
        List<String> all = new ArrayList<>();
        held.stream()
                .flatMap(h -> h.bounds().stream())
                .map(Cutoff.Bound::source)
                .forEach(all::add);
        all.addAll(sources);
        return new Basis(held, all);
    }

    /** Days of the oldest and the newest value shown; null where none is. */
    Card.@Nullable Span span(Phrases phrases) {
        List<When> times =
                held.stream().map(Held::measured).map(Measured::when).sorted().toList();
        return times.isEmpty()
                ? null
                : new Card.Span(phrases.date(times.get(0)), phrases.date(times.get(times.size() - 1)));
    }

    static Basis all(Stream<Basis> bases) {
        List<Held> held = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        bases.forEach(basis -> {
            held.addAll(basis.held());
            sources.addAll(basis.sources());
        });
        return new Basis(held, sources);
    }
}
