package org.myogate.engine;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.myogate.snapshot.Cutoff;

/** The first result of one step, given again where the step would start from the same. */
final class Memo<T> {

    private final AtomicReference<@Nullable First<T>> first = new AtomicReference<>();

    /**
     * What came of it the first time.
     *
     * @param from all that it is worked out of, the cut-offs apart
     * @param asked the cut-offs that were looked at
     */
    private record First<T>(List<Object> from, Map<String, Cutoff> asked, T result) {

        boolean isOf(List<Object> others, Map<String, Cutoff> cutoffs) {
            return from.equals(others)
                    && asked.entrySet().stream()
                            .allMatch(each -> each.getValue().equals(cutoffs.get(each.getKey())));
        }
    }

    T result(List<Object> from, Map<String, Cutoff> cutoffs, Function<Map<String, Cutoff>, T> work) {
        First<T> before = first.get();
        if (before != null && before.isOf(from, cutoffs)) {
            return before.result();
        }
        Watched watched = new Watched(cutoffs);
        T result = work.apply(watched);
        first.compareAndSet(null, new First<>(from, watched.asked, result));
        return result;
    }

    /** The cut-offs, and which of them were asked for. */
    private static final class Watched extends AbstractMap<String, Cutoff> {

        private final Map<String, Cutoff> cutoffs;
        private final Map<String, Cutoff> asked = new HashMap<>();

        Watched(Map<String, Cutoff> cutoffs) {
            this.cutoffs = cutoffs;
        }

        @Override
        public @Nullable Cutoff get(Object id) {
            Cutoff cutoff = cutoffs.get(id);
            if (cutoff != null) {
                asked.put(cutoff.id(), cutoff);
            }
            return cutoff;
        }

        @Override
        public Set<Entry<String, Cutoff>> entrySet() {
            asked.putAll(cutoffs);
            return cutoffs.entrySet();
        }
    }
}
