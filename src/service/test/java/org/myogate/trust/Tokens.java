package org.myogate.trust;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keys and tokens of made-up clients. */
public final class Tokens {

    public static final String ISS = "https://ehr.example.org";

    /** P-384, for ES384. */
    public static final ECKey EC = ec(Curve.P_384, "ec");
    /** Another P-384 of which nobody heard; it calls itself as {@link #EC} does. */
    static final ECKey STRANGER = ec(Curve.P_384, "ec");

    static final ECKey SMALL_EC = ec(Curve.P_256, "small");
    public static final RSAKey RSA = rsa("rsa");

    private Tokens() {}

    static ECKey ec(Curve curve, String kid) {
        try {
            return new ECKeyGenerator(curve).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey rsa(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file with the public halves of these keys. */
    public static Path jwks(Path file, JWK... keys) {
        try {
            return Files.writeString(
                    file, new JWKSet(List.of(keys)).toPublicJWKSet().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A good header for this algorithm and key. */
    public static JWSHeader.Builder header(JWSAlgorithm algorithm, String kid) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(kid);
    }

    /** The claims of a good token, made now and never used before. */
    public static JWTClaimsSet.Builder claims(String iss, String audience, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(iss)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString());
    }

    /** Signs. */
    public static String sign(JWSHeader header, JWTClaimsSet claims, JWK key) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(signer(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A good ES384 token of {@link #ISS}, with a change. */
    public static String good(String audience, Instant now, UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet claims = change.apply(claims(ISS, audience, now)).build();
        return sign(header(JWSAlgorithm.ES384, "ec").build(), claims, EC);
    }

    private static JWSSigner signer(JWK key) throws JOSEException {
        if (key instanceof ECKey ec) {
            return new ECDSASigner(ec);
        }
        return key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new MACSigner((OctetSequenceKey) key);
    }
}
