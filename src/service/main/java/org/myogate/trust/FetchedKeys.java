package org.myogate.trust;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys that a client keeps at its {@code jku} (cds-hooks 88). A key that is not known makes us look again, so that a
 * client may change its keys; but never sooner than a set time after the last look, so that nobody can make us knock at
 * that door with made-up ids. A look that fails leaves the keys as they are.
 */
final class FetchedKeys implements ClientKeys {

    private static final Logger LOG = LoggerFactory.getLogger(FetchedKeys.class);

    private final URI jku;
    private final KeyFetch fetch;
    private final TrustSettings.Keys settings;
    private final Set<JWSAlgorithm> algorithms;
    private final InstantSource clock;

    private volatile List<JWK> keys = List.of();
    private volatile boolean reachable = true;
    private Instant fetchedAt = Instant.MIN;
    private Instant triedAt = Instant.MIN;
    private @Nullable CompletableFuture<Void> inFlight;

    FetchedKeys(
            URI jku, KeyFetch fetch, TrustSettings.Keys settings, Set<JWSAlgorithm> algorithms, InstantSource clock) {
        this.jku = jku;
        this.fetch = fetch;
        this.settings = settings;
        this.algorithms = Set.copyOf(algorithms);
        this.clock = clock;
    }

    /** Waits for the network only when no key of this name is known; keys that grew old are renewed beside the call. */
    @Override
    public List<JWK> withId(String kid) {
        List<JWK> known = named(kid);
        CompletableFuture<Void> look = look(known.isEmpty());
        if (!known.isEmpty() || look == null) {
            return known;
        }
        look.join();
        return named(kid);
    }

    @Override
    public boolean areReachable() {
        return reachable;
    }

    private List<JWK> named(String kid) {
        return keys.stream().filter(key -> kid.equals(key.getKeyID())).toList();
    }

    /** The look that is under way, or a new one when there is need and it is time; null when there is none. */
    private synchronized @Nullable CompletableFuture<Void> look(boolean keyIsMissing) {
        Instant now = clock.instant();
        if (inFlight != null && !inFlight.isDone()) {
            return inFlight;
        }
        boolean old = isPast(fetchedAt, settings.maxAge(), now);
        if (!(keyIsMissing || old) || !isPast(triedAt, settings.refetchAfter(), now)) {
            return null;
        }
        triedAt = now;
        inFlight = fetch.fetch(jku).handle((set, failure) -> {
            take(set, failure, now);
            return null;
        });
        return inFlight;
    }

    private static boolean isPast(Instant since, Duration span, Instant now) {
        return since.equals(Instant.MIN) || !now.isBefore(since.plus(span));
    }

    private synchronized void take(@Nullable JWKSet set, @Nullable Throwable failure, Instant now) {
        List<JWK> usable = set == null ? List.of() : PublicKeys.usable(set, algorithms);
        reachable = !usable.isEmpty();
        if (usable.isEmpty()) {
            LOG.warn("no keys from {}: {}; {} known ones stay", jku, why(failure), keys.size());
            return;
        }
        keys = usable;
        fetchedAt = now;
        LOG.info("keys from {}: {}", jku, usable.size());
    }

    private static String why(@Nullable Throwable failure) {
        if (failure == null) {
            return "none in the set is usable";
        }
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause.getClass().getSimpleName();
    }
}
