package org.myogate.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One client as configured, with its keys. */
final class Client {

    private final TrustSettings.Client settings;
    private final Set<String> audiences;
    private final ClientKeys keys;

    Client(TrustSettings.Client settings, ClientKeys keys) {
        this.settings = settings;
        this.audiences =
                settings.audiences().stream().map(Addresses::withoutSlash).collect(Collectors.toUnmodifiableSet());
        this.keys = keys;
    }

    /** Whether a token made for this audience may be used for this target. */
    boolean accepts(String audience, Target target) {
        String plain = Addresses.withoutSlash(audience);
        return target.audiences().contains(plain) || audiences.contains(plain);
    }

    /** Whether this tenant may call; null for a token that names none. */
    boolean serves(@Nullable String tenant) {
        return settings.tenants().isEmpty()
                || (tenant != null && settings.tenants().contains(tenant));
    }

    /** Whether it may call this path. */
    boolean mayCall(String path) {
        return settings.paths().stream()
                .map(Addresses::withoutSlash)
                .anyMatch(base -> path.equals(base) || path.startsWith(base + "/"));
    }

    /**
     * What is wrong with the signature, null when it is by a key of this client. A {@code jku} in the token is never
     * fetched: it may only repeat the configured one (cds-hooks 88); with keys from a file it says nothing.
     */
    @Nullable
    Reason signatureFault(SignedJWT jwt) {
        JWSHeader header = jwt.getHeader();
        if (settings.jku() != null
                && header.getJWKURL() != null
                && !header.getJWKURL().toString().equals(settings.jku())) {
            return Reason.FOREIGN_JKU;
        }
        List<JWK> named = keys.withId(header.getKeyID());
        if (named.isEmpty()) {
            return keys.areReachable() ? Reason.UNKNOWN_KEY : Reason.KEYS_UNREACHABLE;
        }
        Optional<JWK> fitting = named.stream()
                .filter(key -> PublicKeys.fits(key, header.getAlgorithm()))
                .findFirst();
        if (fitting.isEmpty()) {
            return Reason.KEY_MISMATCH;
        }
        return isSignedBy(fitting.get(), jwt) ? null : Reason.SIGNATURE;
    }

    private static boolean isSignedBy(JWK key, SignedJWT jwt) {
        try {
            return jwt.verify(PublicKeys.verifier(key));
        } catch (JOSEException e) {
            return false;
        }
    }

    Caller caller(@Nullable String tenant) {
        return new Caller(settings.iss(), tenant, settings.fhirServers());
    }
}
