package org.myogate.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.myogate.trust.Checks.AT_JKU;
import static org.myogate.trust.Checks.HERE;
import static org.myogate.trust.Checks.JKU;
import static org.myogate.trust.Checks.NOW;
import static org.myogate.trust.Checks.TARGET;
import static org.myogate.trust.Checks.at;
import static org.myogate.trust.Checks.changed;
import static org.myogate.trust.Checks.clients;
import static org.myogate.trust.Checks.good;
import static org.myogate.trust.Checks.header;
import static org.myogate.trust.Checks.north;
import static org.myogate.trust.Checks.signed;
import static org.myogate.trust.Checks.withJku;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which ways a token is good, how often, and what for. */
class TokenCheckTest {

    private final SeenTokens seen = new MemorySeenTokens(InstantSource.fixed(NOW));

    private Verdict check(String token) {
        return Checks.check(seen, token);
    }

    private Verdict check(Target target, String... authorization) {
        return Checks.check(seen).check(List.of(authorization), target, NOW);
    }

    static Stream<Arguments> goodOnes() {
        return Stream.of(
                arguments("ES384", good()),
                arguments("RS384", signed(JWSAlgorithm.RS384, "rsa", Tokens.RSA)),
                arguments(
                        "typ in small letters",
                        signed(header().type(new JOSEObjectType("jwt")).build(), Tokens.EC)),
                arguments("aud among others", changed(c -> c.audience(List.of("https://other.example.org", HERE)))),
                arguments("aud with a slash", changed(c -> c.audience(HERE + "/"))),
                arguments("aud as configured", changed(c -> c.audience("typed-by-hand"))),
                arguments("just not expired", changed(c -> c.issueTime(at(-300)).expirationTime(at(-59)))),
                arguments("clock ahead within bounds", changed(c -> c.issueTime(at(60)))),
                arguments("as old as may be", changed(c -> c.issueTime(at(-660)))),
                arguments("as long as may be", changed(c -> c.expirationTime(at(3600)))),
                arguments("claims we do not know", changed(c -> c.subject("x").claim("scope", List.of("a")))),
                arguments("own jku", withJku(JKU)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goodOnes")
    @Tag("cds-hooks-83")
    @Tag("cds-hooks-85")
    @Tag("cds-hooks-87")
    void isTrusted(String what, String token) {
        assertThat(check(token)).isInstanceOf(Verdict.Trusted.class);
    }

    /** Its ES384 token carries a jku although the keys were exchanged beforehand. */
    @Test
    @Tag("cds-hooks-88")
    void ignoresAJkuWhereKeysAreInAFile() {
        JWSHeader header = header().jwkURL(URI.create("https://sandbox.cds-hooks.org/.well-known/jwks.json"))
                .build();

        assertThat(check(signed(header, Tokens.EC))).isInstanceOf(Verdict.Trusted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer ", "BEARER ", "Bearer  "})
    void takesTheSchemeInAnyLetters(String scheme) {
        assertThat(check(TARGET, scheme + good())).isInstanceOf(Verdict.Trusted.class);
    }

    @Test
    void asksForExactlyOneBearerToken() {
        assertThat(check(TARGET)).isEqualTo(Verdict.Refused.of(Reason.NO_TOKEN));
        assertThat(check(TARGET, good())).isEqualTo(Verdict.Refused.of(Reason.NO_TOKEN));
        assertThat(check(TARGET, "Basic " + good())).isEqualTo(Verdict.Refused.of(Reason.NO_TOKEN));
        assertThat(check(TARGET, "Bearer " + good(), "Bearer " + good()))
                .isEqualTo(Verdict.Refused.of(Reason.SEVERAL_TOKENS));
        assertThat(check(TARGET, "Bearer " + good() + ", Bearer " + good()))
                .isEqualTo(Verdict.Refused.of(Reason.MALFORMED));
    }

    @Test
    @Tag("cds-hooks-89")
    void letsATokenInOnce() {
        String token = good();

        assertThat(check(token)).isInstanceOf(Verdict.Trusted.class);
        assertThat(check(token))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.REPLAYED));
    }

    /** Otherwise anybody could use up the ids of others. */
    @Test
    @Tag("cds-hooks-89")
    void doesNotUseUpTheIdOfATokenThatIsRefused() {
        UnaryOperator<JWTClaimsSet.Builder> sameId = c -> c.jwtID("one-id");
        JWTClaimsSet claims =
                north(sameId).apply(Tokens.claims(Tokens.ISS, HERE, NOW)).build();
        check(Tokens.sign(header().build(), claims, Tokens.STRANGER));
        check(changed(c -> c.jwtID("one-id").claim("tenant", "south")));
        check(new Target("/record", Set.of(HERE)), "Bearer " + changed(sameId));

        assertThat(check(changed(sameId))).isInstanceOf(Verdict.Trusted.class);
    }

    /** Who has not proved who they are, learns nothing of tenants. */
    @Test
    void tellsTenantsApartOnlyBehindTheSignature() {
        JWTClaimsSet claims =
                Tokens.claims(Tokens.ISS, HERE, NOW).claim("tenant", "south").build();

        assertThat(check(Tokens.sign(header().build(), claims, Tokens.STRANGER)))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.SIGNATURE));
    }

    @Test
    void refusesAPathThatTheClientMayNotCall() {
        Target other = new Target("/cds-services-more", Set.of(HERE));

        assertThat(check(other, "Bearer " + good()))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PATH));
    }

    @Test
    void letsNobodyInWhileItCannotBeToldWhatWasUsed() {
        TokenCheck unsure = new TokenCheck(
                Set.of(JWSAlgorithm.ES384),
                new TimeCheck(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(1)),
                clients(),
                (iss, jti, until) -> {
                    throw new StoreUnreachable(new IllegalStateException());
                });

        assertThat(unsure.check(List.of("Bearer " + good()), TARGET, NOW))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.STORE_UNREACHABLE));
    }

    @Test
    void namesWhoCalled() {
        assertThat(check(withJku(JKU)))
                .isEqualTo(new Verdict.Trusted(new Caller(AT_JKU, null, List.of("https://fhir.example.org"))));
        assertThat(check(good())).isEqualTo(new Verdict.Trusted(new Caller(Tokens.ISS, "north", List.of())));
    }

    @Test
    @Tag("cds-hooks-90")
    void namesTheIssuerInARefusalOnlyWhenItIsKnown() {
        assertThat(check(changed(c -> c.issuer("https://nobody.example.org"))))
                .isEqualTo(Verdict.Refused.of(Reason.UNKNOWN_ISSUER));
        assertThat(check(changed(c -> c.jwtID("an-id").audience("x"))))
                .isEqualTo(new Verdict.Refused(Reason.AUDIENCE, Tokens.ISS, "north", "an-id"));
    }
}
