package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.myogate.trust.Tokens;

/** Tokens of each kind that a client may send, over a real port. */
class GoodTokenTest {

    private static final String SERVICE = TestServer.SERVICE;

    private static HttpResponse<String> call(String token) {
        return TrustServer.post(SERVICE, Calls.good().toString(), "Authorization", "Bearer " + token);
    }

    @Test
    @Tag("cds-hooks-88")
    void keysOfAClientAreFetched() {
        assertThat(call(TrustServer.tokenOfFetched(SERVICE)).statusCode()).isEqualTo(200);
    }

    /** As its source makes it: ES384, a jku in the header although its keys are exchanged as a file, five minutes. */
    @Test
    @Tag("cds-hooks-84")
    @Tag("cds-hooks-88")
    void aTokenAsTheSandboxSendsItIsGood() {
        JWSHeader header = Tokens.header(JWSAlgorithm.ES384, "ec")
                .jwkURL(URI.create("https://sandbox.cds-hooks.org/.well-known/jwks.json"))
                .build();
        JWTClaimsSet claims = Tokens.claims(
                        TrustServer.SANDBOX_ISS, TrustServer.uri(SERVICE).toString(), Instant.now())
                .build();

        assertThat(call(Tokens.sign(header, claims, Tokens.EC)).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("cds-hooks-87")
    void anRs384TokenIsGood() {
        JWTClaimsSet claims = Tokens.claims(
                        TrustServer.ISS, TrustServer.uri(SERVICE).toString(), Instant.now())
                .claim("tenant", TrustServer.TENANT)
                .build();
        JWSHeader header = Tokens.header(JWSAlgorithm.RS384, "rsa").build();

        assertThat(call(Tokens.sign(header, claims, Tokens.RSA)).statusCode()).isEqualTo(200);
    }
}
