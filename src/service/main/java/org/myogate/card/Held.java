package org.myogate.card;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.myogate.snapshot.Cutoff;
import org.myogate.snapshot.Measured;
import org.myogate.snapshot.Truth;

/**
 * A value and the cut-off it was held against.
 *
 * @param measured the value
 * @param cutoffs none where the value was only matched
 */
record Held(Measured measured, List<Cutoff> cutoffs) {

    /** Cut-offs that stand in where a laboratory states no range end so. */
    private static final String UPPER_LIMIT = ".uln";

    Held {
        cutoffs = List.copyOf(cutoffs);
    }

    /** Pairs what a rule matched with what it joined: in order where both are as many, else by unit. */
    static List<Held> pair(List<Measured> measured, List<Cutoff> cutoffs) {
        if (measured.size() == cutoffs.size()) {
            return IntStream.range(0, measured.size())
                    .mapToObj(i -> new Held(measured.get(i), List.of(cutoffs.get(i))))
                    .toList();
        }
        return measured.stream()
                .map(value -> new Held(value, fitting(value, cutoffs)))
                .toList();
    }

    private static List<Cutoff> fitting(Measured value, List<Cutoff> cutoffs) {
        return cutoffs.stream()
                .filter(cutoff -> value.against(cutoff) != Truth.UNKNOWN)
                .toList();
    }

    boolean isMet() {
        return cutoffs.stream().allMatch(measured::reaches);
    }

    /** Whether the laboratory's own range decided in place of a published upper limit. */
    boolean isByOwnRange(Cutoff cutoff) {
        return cutoff.id().endsWith(UPPER_LIMIT) && measured.ownRange() != null;
    }

    /** Rows of the cut-offs in the value's own unit. */
    List<Cutoff.Bound> bounds() {
        return cutoffs.stream()
                .filter(cutoff -> !isByOwnRange(cutoff))
                .flatMap(cutoff -> cutoff.in(measured.unit()).stream())
                .toList();
    }

    /** The numbers a printed value must not seem to cross. */
    List<BigDecimal> cuts() {
        return bounds().stream().map(Cutoff.Bound::value).toList();
    }
}
