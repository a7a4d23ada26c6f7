package org.myogate.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.myogate.trust.Checks.HERE;
import static org.myogate.trust.Checks.at;
import static org.myogate.trust.Checks.changed;
import static org.myogate.trust.Checks.check;
import static org.myogate.trust.Checks.good;
import static org.myogate.trust.Checks.header;
import static org.myogate.trust.Checks.macOfThePublicKey;
import static org.myogate.trust.Checks.payload;
import static org.myogate.trust.Checks.signed;
import static org.myogate.trust.Checks.tampered;
import static org.myogate.trust.Checks.unsigned;
import static org.myogate.trust.Checks.withJku;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a token can be bad. */
class BadTokenTest {

    static Stream<Arguments> headers() {
        JWSHeader untyped =
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("ec").build();
        return Stream.of(
                arguments("alg none", Reason.ALGORITHM, unsigned()),
                arguments("alg HS256", Reason.ALGORITHM, macOfThePublicKey()),
                arguments("alg RS256", Reason.ALGORITHM, signed(JWSAlgorithm.RS256, "rsa", Tokens.RSA)),
                arguments("alg ES256", Reason.ALGORITHM, signed(JWSAlgorithm.ES256, "small", Tokens.SMALL_EC)),
                arguments("no typ", Reason.NO_TYPE_JWT, signed(untyped, Tokens.EC)),
                arguments(
                        "another typ",
                        Reason.NO_TYPE_JWT,
                        signed(header().type(new JOSEObjectType("at+jwt")).build(), Tokens.EC)),
                arguments("no kid", Reason.NO_KEY_ID, signed(JWSAlgorithm.ES384, null, Tokens.EC)),
                arguments("blank kid", Reason.NO_KEY_ID, signed(JWSAlgorithm.ES384, " ", Tokens.EC)),
                arguments(
                        "crit",
                        Reason.CRITICAL_HEADER,
                        signed(
                                header().customParam("exotic", 1)
                                        .criticalParams(Set.of("exotic"))
                                        .build(),
                                Tokens.EC)),
                arguments("unknown kid", Reason.UNKNOWN_KEY, signed(JWSAlgorithm.ES384, "other", Tokens.EC)),
                arguments("EC token, RSA key", Reason.KEY_MISMATCH, signed(JWSAlgorithm.ES384, "rsa", Tokens.EC)),
                arguments("RSA token, EC key", Reason.KEY_MISMATCH, signed(JWSAlgorithm.RS384, "ec", Tokens.RSA)),
                arguments("another curve", Reason.KEY_MISMATCH, signed(JWSAlgorithm.ES384, "small", Tokens.EC)),
                arguments("foreign key", Reason.SIGNATURE, signed(JWSAlgorithm.ES384, "ec", Tokens.STRANGER)),
                arguments("tampered", Reason.SIGNATURE, tampered()),
                arguments("foreign jku", Reason.FOREIGN_JKU, withJku("https://evil.example.org/jwks.json")));
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                arguments("no iss", Reason.UNKNOWN_ISSUER, changed(c -> c.issuer(null))),
                arguments("unknown iss", Reason.UNKNOWN_ISSUER, changed(c -> c.issuer(Tokens.ISS + "/"))),
                arguments("no aud", Reason.AUDIENCE, changed(c -> c.audience((String) null))),
                arguments("another aud", Reason.AUDIENCE, changed(c -> c.audience("https://cds.example.org"))),
                arguments("aud of another service", Reason.AUDIENCE, changed(c -> c.audience(HERE + "-more"))),
                arguments("no exp", Reason.NO_EXP, changed(c -> c.expirationTime(null))),
                arguments(
                        "expired",
                        Reason.EXPIRED,
                        changed(c -> c.issueTime(at(-400)).expirationTime(at(-60)))),
                arguments("no iat", Reason.NO_IAT, changed(c -> c.issueTime(null))),
                arguments("iat ahead", Reason.IAT_IN_FUTURE, changed(c -> c.issueTime(at(61)))),
                arguments("iat long ago", Reason.IAT_TOO_OLD, changed(c -> c.issueTime(at(-661)))),
                arguments("exp too far", Reason.EXP_TOO_FAR, changed(c -> c.expirationTime(at(3601)))),
                arguments("nbf ahead", Reason.NOT_YET_VALID, changed(c -> c.notBeforeTime(at(61)))),
                arguments("no jti", Reason.NO_JTI, changed(c -> c.jwtID(null))),
                arguments("blank jti", Reason.NO_JTI, changed(c -> c.jwtID(" "))),
                arguments("another tenant", Reason.TENANT, changed(c -> c.claim("tenant", "south"))),
                arguments("no tenant", Reason.TENANT, changed(c -> c.claim("tenant", null))));
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                        "",
                        ".",
                        "..",
                        "...",
                        "x",
                        "a.b.c",
                        good() + ".x",
                        good().replace('.', ' '),
                        payload("7"),
                        payload("{\"aud\":7}"),
                        good() + "x",
                        good() + "=",
                        good() + "!",
                        payload("{"),
                        payload("{\"exp\":\"soon\"}"),
                        payload("{\"jti\":{}}"),
                        payload("{\"tenant\":7}"))
                .map(token -> arguments(token, Reason.MALFORMED, token));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"headers", "claims", "malformed"})
    @Tag("cds-hooks-84")
    @Tag("cds-hooks-86")
    @Tag("cds-hooks-87")
    @Tag("cds-hooks-88")
    @Tag("cds-hooks-89")
    void isRefused(String what, Reason reason, String token) {
        assertThat(check(token))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
