package org.myogate.trust;

import com.nimbusds.jose.Header;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token that can be read; nothing in it is proven yet.
 *
 * @param jwt as sent
 * @param claims its payload
 */
record Token(SignedJWT jwt, JWTClaimsSet claims) {

    private static final int PARTS = 3;

    /**
     * Reads a token.
     *
     * @param compact three parts in base64url
     * @throws ParseException when it is no signed token, or a claim has not the type it must have
     */
    static Token read(String compact) throws ParseException {
        Base64URL[] parts = JOSEObject.split(compact);
        if (parts.length != PARTS) {
            throw new ParseException("a signed token has three parts", 0);
        }
        for (Base64URL part : parts) {
            // The parser passes over what is no base64url; a token would then have many spellings.
            if (!Base64URL.encode(part.decode()).equals(part)) {
                throw new ParseException("a part is no base64url", 0);
            }
        }
        SignedJWT jwt = new SignedJWT(parts[0], parts[1], parts[2]);
        JWTClaimsSet claims = jwt.getJWTClaimsSet();
        claims.getStringClaim("tenant");
        return new Token(jwt, claims);
    }

    /** Whether it says that it is not signed at all, which cannot even be read as a signed one. */
    static boolean isUnsigned(String compact) {
        try {
            return !(Header.parse(JOSEObject.split(compact)[0]) instanceof JWSHeader);
        } catch (ParseException | RuntimeException e) {
            return false;
        }
    }

    /** What is wrong with the header by itself (cds-hooks 84, 86, 87); null for nothing. */
    @Nullable
    Reason headerFault(Set<JWSAlgorithm> algorithms) {
        JWSHeader header = jwt.getHeader();
        if (!algorithms.contains(header.getAlgorithm())) {
            return Reason.ALGORITHM;
        }
        if (!JOSEObjectType.JWT.equals(header.getType())) {
            return Reason.NO_TYPE_JWT;
        }
        Set<String> critical = header.getCriticalParams();
        if ((critical != null && !critical.isEmpty()) || !header.isBase64URLEncodePayload()) {
            return Reason.CRITICAL_HEADER;
        }
        return header.getKeyID() == null || header.getKeyID().isBlank() ? Reason.NO_KEY_ID : null;
    }

    /** Empty when it names none. */
    String iss() {
        return claims.getIssuer() == null ? "" : claims.getIssuer();
    }

    List<String> audiences() {
        return claims.getAudience();
    }

    @Nullable
    Instant exp() {
        return instant(claims.getExpirationTime());
    }

    @Nullable
    Instant iat() {
        return instant(claims.getIssueTime());
    }

    /** Not asked for by CDS Hooks; where it stands it counts (RFC 7519, 4.1.5). */
    @Nullable
    Instant nbf() {
        return instant(claims.getNotBeforeTime());
    }

    @Nullable
    String jti() {
        String jti = claims.getJWTID();
        return jti == null || jti.isBlank() ? null : jti;
    }

    @Nullable
    String tenant() {
        return claims.getClaim("tenant") instanceof String tenant ? tenant : null;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    @Override
    public String toString() {
        return "Token";
    }
}
