package org.myogate.trust;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One check with two clients, and tokens for it. */
final class Checks {

    static final String HERE = "https://cds.example.org/cds-services/one";
    static final Target TARGET = new Target("/cds-services/one", Set.of(HERE));
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final String JKU = "https://ehr.example.org/jwks.json";
    static final String AT_JKU = "https://jku.example.org";

    private Checks() {}

    static Map<String, Client> clients() {
        FixedKeys keys = new FixedKeys(
                List.of(Tokens.EC.toPublicJWK(), Tokens.RSA.toPublicJWK(), Tokens.SMALL_EC.toPublicJWK()));
        Client fixed = new Client(
                new TrustSettings.Client(
                        Tokens.ISS,
                        "keys.json",
                        null,
                        List.of("typed-by-hand/"),
                        List.of("north"),
                        List.of(),
                        List.of("/cds-services")),
                keys);
        Client fetched = new Client(
                new TrustSettings.Client(
                        AT_JKU, null, JKU, List.of(), List.of(), List.of("https://fhir.example.org"), List.of("/")),
                keys);
        return Map.of(Tokens.ISS, fixed, AT_JKU, fetched);
    }

    static TokenCheck check(SeenTokens seen) {
        return new TokenCheck(
                Set.of(JWSAlgorithm.ES384, JWSAlgorithm.RS384),
                new TimeCheck(Duration.ofSeconds(60), Duration.ofHours(1), Duration.ofMinutes(10)),
                clients(),
                seen);
    }

    /** By itself: whatever other tests used up does not count. */
    static Verdict check(String token) {
        return check(new MemorySeenTokens(InstantSource.fixed(NOW)), token);
    }

    static Verdict check(SeenTokens seen, String token) {
        return check(seen).check(List.of("Bearer " + token), TARGET, NOW);
    }

    static UnaryOperator<JWTClaimsSet.Builder> north(UnaryOperator<JWTClaimsSet.Builder> change) {
        return claims -> change.apply(claims.claim("tenant", "north"));
    }

    static String good() {
        return changed(claims -> claims);
    }

    static String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return Tokens.good(HERE, NOW, north(change));
    }

    static String signed(JWSHeader header, JWK key) {
        JWTClaimsSet claims =
                north(c -> c).apply(Tokens.claims(Tokens.ISS, HERE, NOW)).build();
        return Tokens.sign(header, claims, key);
    }

    static String signed(JWSAlgorithm algorithm, String kid, JWK key) {
        return signed(Tokens.header(algorithm, kid).build(), key);
    }

    static String withJku(String jku) {
        JWSHeader header =
                Tokens.header(JWSAlgorithm.ES384, "ec").jwkURL(URI.create(jku)).build();
        return Tokens.sign(header, Tokens.claims(AT_JKU, HERE, NOW).build(), Tokens.EC);
    }

    static Date at(long secondsFromNow) {
        return Date.from(NOW.plusSeconds(secondsFromNow));
    }

    static String unsigned() {
        return new PlainJWT(Tokens.claims(Tokens.ISS, HERE, NOW).build()).serialize();
    }

    /** The classic: the public key, which everybody has, taken for a secret. */
    static String macOfThePublicKey() {
        OctetSequenceKey asSecret = new OctetSequenceKey.Builder(
                        Tokens.RSA.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))
                .build();
        return signed(JWSAlgorithm.HS256, "rsa", asSecret);
    }

    static String tampered() {
        String[] parts = good().split("\\.", -1);
        String payload = Base64URL.from(parts[1]).decodeToString().replace("north", "south");
        return parts[0] + "." + Base64URL.encode(payload) + "." + parts[2];
    }

    static String payload(String json) {
        String[] parts = good().split("\\.", -1);
        return parts[0] + "." + Base64URL.encode(json) + "." + parts[2];
    }

    static JWSHeader.Builder header() {
        return Tokens.header(JWSAlgorithm.ES384, "ec");
    }
}
