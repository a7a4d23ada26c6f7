package org.myogate.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds of used tokens wherever they are kept. */
@Tag("cds-hooks-89")
abstract class SeenTokensContract {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123456789Z");

    private Instant now = NOW;
    private final InstantSource clock = () -> now;

    /** An empty store. */
    abstract SeenTokens store(InstantSource clock);

    /** How many ids are kept. */
    abstract int size(SeenTokens store);

    @Test
    void aTokenIsNewOnce() {
        SeenTokens store = store(clock);

        assertThat(store.firstUse("a", "1", NOW.plusSeconds(60))).isTrue();
        assertThat(store.firstUse("a", "1", NOW.plusSeconds(60))).isFalse();
        assertThat(store.firstUse("a", "1", NOW.plusSeconds(600))).isFalse();
    }

    @Test
    void idsOfTwoIssuersAreTwo() {
        SeenTokens store = store(clock);

        assertThat(store.firstUse("a", "1", NOW.plusSeconds(60))).isTrue();
        assertThat(store.firstUse("b", "1", NOW.plusSeconds(60))).isTrue();
        assertThat(store.firstUse("a", "2", NOW.plusSeconds(60))).isTrue();
        assertThat(store.firstUse("b", "1", NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void anIdOfAnyLengthAndContentIsKept() {
        SeenTokens store = store(clock);
        String odd = "'); DROP TABLE seen_token; -- \u0000\uD83E\uDDEC" + "x".repeat(5000);

        assertThat(store.firstUse(odd, odd, NOW.plusSeconds(60))).isTrue();
        assertThat(store.firstUse(odd, odd, NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void whatEndedIsForgottenAndWhatDidNotIsKept() {
        SeenTokens store = store(clock);
        for (int i = 0; i < 5; i++) {
            store.firstUse("a", "short" + i, NOW.plusSeconds(60));
        }
        store.firstUse("a", "long", NOW.plusSeconds(600));

        now = NOW.plusSeconds(120);
        store.firstUse("a", "later", now.plusSeconds(60));

        assertThat(size(store)).isEqualTo(2);
        assertThat(store.firstUse("a", "long", NOW.plusSeconds(600))).isFalse();
    }

    @Test
    void ofManyAtOnceOneIsFirst() throws InterruptedException, ExecutionException {
        SeenTokens store = store(clock);
        Callable<Boolean> use = () -> store.firstUse("a", "1", NOW.plusSeconds(60));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> uses = threads.invokeAll(Collections.nCopies(32, use));
            int first = 0;
            for (Future<Boolean> each : uses) {
                first += each.get() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }
}
