package org.myogate.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Keys at a real server. */
@Tag("cds-hooks-88")
class FetchedKeysTest {

    private static final ECKey OLD = Tokens.ec(Curve.P_384, "old");
    private static final ECKey NEW = Tokens.ec(Curve.P_384, "new");

    private final KeyServer server = new KeyServer();
    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");

    @AfterEach
    void close() {
        server.close();
    }

    private FetchedKeys keys(Duration timeout) {
        TrustSettings.Keys settings =
                new TrustSettings.Keys(timeout, DataSize.ofBytes(10_000), Duration.ofSeconds(30), Duration.ofHours(1));
        return new FetchedKeys(server.jku(), KeyFetch.of(settings), settings, Set.of(JWSAlgorithm.ES384), () -> now);
    }

    private FetchedKeys keys() {
        return keys(Duration.ofSeconds(20));
    }

    @Test
    void areFetchedOnceAndKept() {
        server.has(OLD, NEW);
        FetchedKeys keys = keys();

        assertThat(keys.withId("old")).hasSize(1);
        assertThat(keys.withId("old")).hasSize(1);
        assertThat(keys.withId("new")).hasSize(1);
        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void aKeyThatIsNotKnownMakesUsLookAgain() {
        server.has(OLD);
        FetchedKeys keys = keys();
        keys.withId("old");
        server.has(NEW);
        now = now.plus(Duration.ofSeconds(30));

        assertThat(keys.withId("new")).hasSize(1);
        assertThat(keys.withId("old")).isEmpty();
        assertThat(keys.areReachable()).isTrue();
    }

    @Test
    void butNotSoonerThanASetTimeAfterTheLastLook() {
        server.has(OLD);
        FetchedKeys keys = keys();
        keys.withId("old");
        server.has(NEW);
        now = now.plus(Duration.ofSeconds(29));
        for (int i = 0; i < 20; i++) {
            assertThat(keys.withId("made-up-" + i)).isEmpty();
        }

        assertThat(server.asked()).isEqualTo(1);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(keys.withId("new")).hasSize(1);
        assertThat(server.asked()).isEqualTo(2);
    }

    @Test
    void aLookThatFailsLeavesThem() {
        server.has(OLD);
        FetchedKeys keys = keys();
        keys.withId("old");
        List<Runnable> failures = List.of(
                () -> server.says(500, ""),
                () -> server.says(200, "<html>"),
                () -> server.says(200, "{\"keys\":[]}"),
                () -> server.says(200, "x".repeat(10_001)),
                () -> server.answers(exchange -> exchange.close()));
        for (Runnable failure : failures) {
            failure.run();
            now = now.plus(Duration.ofMinutes(1));

            assertThat(keys.withId("new")).isEmpty();
            assertThat(keys.areReachable()).isFalse();
            assertThat(keys.withId("old")).hasSize(1);
        }
        server.has(NEW);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(keys.withId("new")).hasSize(1);
        assertThat(keys.areReachable()).isTrue();
    }

    @Test
    void noRedirectIsFollowed() {
        server.answers(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/elsewhere")) {
                KeyServer.send(exchange, 200, new JWKSet(OLD).toPublicJWKSet().toString());
            } else {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                KeyServer.send(exchange, 302, "");
            }
        });

        assertThat(keys().withId("old")).isEmpty();
        assertThat(server.asked()).isEqualTo(1);
    }

    /** A server that trickles must not hold a call. */
    @Test
    void aServerThatNeverEndsIsGivenUp() {
        CountDownLatch done = new CountDownLatch(1);
        server.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            KeyServer.await(done);
        });

        FetchedKeys keys = keys(Duration.ofMillis(300));
        assertThat(keys.withId("old")).isEmpty();
        assertThat(keys.areReachable()).isFalse();
        done.countDown();
    }

    @Test
    void secretsAndKeysForOtherSignaturesAreNotTaken() {
        server.says(200, new JWKSet(List.of(OLD, Tokens.SMALL_EC.toPublicJWK(), NEW.toPublicJWK())).toString(false));
        FetchedKeys keys = keys();

        assertThat(keys.withId("old")).isEmpty();
        assertThat(keys.withId("small")).isEmpty();
        assertThat(keys.withId("new")).hasSize(1);
    }

    /** So that a key that its client has withdrawn is not trusted for ever. */
    @Test
    void areRenewedWhenTheyGrewOldWithoutHoldingTheCall() {
        server.has(OLD);
        FetchedKeys keys = keys();
        keys.withId("old");
        CountDownLatch held = new CountDownLatch(1);
        server.answers(exchange -> {
            KeyServer.await(held);
            KeyServer.send(exchange, 200, new JWKSet(NEW).toPublicJWKSet().toString());
        });
        now = now.plus(Duration.ofHours(1));

        assertThat(keys.withId("old"))
                .as("answered while the server is still busy")
                .hasSize(1);
        held.countDown();
        assertThat(keys.withId("new")).hasSize(1);
        assertThat(keys.withId("old")).isEmpty();
    }

    @Test
    void manyCallsAtOnceMakeOneLook() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        server.answers(exchange -> {
            KeyServer.await(held);
            KeyServer.send(exchange, 200, new JWKSet(OLD).toPublicJWKSet().toString());
        });
        FetchedKeys keys = keys();
        Callable<Integer> call = () -> keys.withId("old").size();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> calls =
                    Collections.nCopies(8, call).stream().map(threads::submit).toList();
            held.countDown();
            for (Future<Integer> each : calls) {
                assertThat(each.get()).isEqualTo(1);
            }
            assertThat(server.asked()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }
}
