package org.myogate.trust;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes clients of what is configured, and refuses what would let in nobody or the wrong one. */
final class Clients {

    private final TrustSettings settings;
    private final Set<JWSAlgorithm> algorithms;
    private final KeyFetch fetch;
    private final InstantSource clock;

    private Clients(TrustSettings settings, Set<JWSAlgorithm> algorithms, InstantSource clock) {
        this.settings = settings;
        this.algorithms = algorithms;
        this.fetch = KeyFetch.of(settings.keys());
        this.clock = clock;
    }

    /**
     * All clients, by issuer.
     *
     * @throws BadTrust when there is none, or one of them cannot be used as it is
     */
    static Map<String, Client> of(TrustSettings settings, Set<JWSAlgorithm> algorithms, InstantSource clock) {
        if (settings.clients().isEmpty()) {
            throw new BadTrust("myogate.trust.mode is jwt, but myogate.trust.clients names nobody who may call.");
        }
        Clients clients = new Clients(settings, algorithms, clock);
        Map<String, Client> byIssuer = new LinkedHashMap<>();
        for (int i = 0; i < settings.clients().size(); i++) {
            String where = "myogate.trust.clients[" + i + "]";
            TrustSettings.Client client = settings.clients().get(i);
            if (byIssuer.put(client.iss(), clients.client(client, where)) != null) {
                throw new BadTrust(where + ".iss: " + client.iss() + " is there already; an issuer is one client.");
            }
        }
        return byIssuer;
    }

    private Client client(TrustSettings.Client client, String where) {
        if (client.iss().isBlank()) {
            throw new BadTrust(where + ".iss is missing: the issuer that the tokens of this client name.");
        }
        for (String path : client.paths()) {
            if (!path.startsWith("/")) {
                throw new BadTrust(where + ".paths: " + path + " must begin with a slash.");
            }
        }
        String jwks = named(client.jwks());
        String jku = named(client.jku());
        if (jwks != null && jku == null) {
            return new Client(client, FixedKeys.in(jwks, algorithms, where + ".jwks"));
        }
        if (jku != null && jwks == null) {
            URI url = secure(jku, where + ".jku");
            return new Client(client, new FetchedKeys(url, fetch, settings.keys(), algorithms, clock));
        }
        throw new BadTrust(where + " needs either jwks, a file with its public keys, or jku, their address.");
    }

    /** Who can change the keys on their way can be every client. */
    private static URI secure(String jku, String where) {
        return Urls.http(jku)
                .filter(url -> "https".equals(url.getScheme()) || Urls.isLoopback(url))
                .orElseThrow(
                        () -> new BadTrust(where + ": " + jku + " must be an https address (http on loopback only)."));
    }

    private static @Nullable String named(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws BadTrust for a limit that would let no token pass, or no key set */
    static void checkLimits(TrustSettings settings) {
        List.of(
                        Map.entry(
                                "max-life",
                                !settings.maxLife().isNegative()
                                        && !settings.maxLife().isZero()),
                        Map.entry(
                                "max-age",
                                !settings.maxAge().isNegative()
                                        && !settings.maxAge().isZero()),
                        Map.entry("clock-skew", !settings.clockSkew().isNegative()),
                        Map.entry("store-timeout", settings.storeTimeout().toSeconds() > 0),
                        Map.entry("keys.timeout", settings.keys().timeout().toMillis() > 0),
                        Map.entry("keys.max-age", !settings.keys().maxAge().isNegative()),
                        Map.entry(
                                "keys.refetch-after",
                                !settings.keys().refetchAfter().isNegative()),
                        Map.entry(
                                "keys.max-size", fits(settings.keys().maxSize().toBytes())))
                .forEach(limit -> {
                    if (!limit.getValue()) {
                        throw new BadTrust("myogate.trust." + limit.getKey() + " is out of its range.");
                    }
                });
    }

    private static boolean fits(long bytes) {
        return bytes > 0 && bytes <= Integer.MAX_VALUE;
    }
}
