package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a token leaves in the log: why it was refused, and nothing that could be used again. */
@Tag("cds-hooks-90")
class TrustLogTest {

    private static final String SERVICE = TestServer.SERVICE;
    private static final String MARK = "Zyxwvutsr";
    private static final String OTHER_SIGNATURE = Base64URL.encode(new byte[96]).toString();

    /** Logging is set up anew at each start. */
    @BeforeAll
    static void start() {
        TrustServer.uri("/");
        TestServer.port();
    }

    private final CapturedLog log = CapturedLog.open();

    @AfterEach
    void close() {
        log.close();
    }

    private static void call(String token) {
        String body = Calls.good(call -> call.put("about", MARK));
        TrustServer.post(SERVICE, body, "Authorization", "Bearer " + token);
    }

    @Test
    void aRefusalLeavesItsReasonAndWhoseTokenItWas() throws InterruptedException {
        call(TrustServer.token(SERVICE, claims -> claims.jwtID("id-7").audience("https://x.example.org")));

        assertThat(log.after(1).lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("WARN")
                        .contains(
                                "status=401",
                                "reason=audience",
                                "iss=" + TrustServer.ISS,
                                "tenant=" + TrustServer.TENANT,
                                "jti=id-7"))
                .anySatisfy(line -> assertThat(line).contains("service=myogate-patient-view", "status=401"));
    }

    @Test
    void aClaimThatWouldPassForMoreThanItIsIsNotQuoted() throws InterruptedException {
        call(TrustServer.token(SERVICE, claims -> claims.jwtID("7\nWARN forged").claim("tenant", "a b")));
        call(TrustServer.token(
                SERVICE, claims -> claims.issuer("https://" + MARK).jwtID(MARK)));
        call(TrustServer.token(SERVICE, claims -> claims.jwtID("x".repeat(81)).claim("tenant", "a reason=b")));

        assertThat(log.after(3))
                .contains("tenant=? jti=?", "reason=unknown-issuer iss=- tenant=- jti=-")
                .doesNotContain("forged", "reason=b", "xxxx", MARK);
    }

    @Test
    @Tag("cds-hooks-43")
    void noPartOfATokenIsLogged() throws InterruptedException, ParseException {
        Instant now = Instant.now();
        List<UnaryOperator<JWTClaimsSet.Builder>> changes = List.of(
                claims -> claims,
                claims -> claims.claim("name", MARK).subject(MARK),
                claims -> claims.issuer(MARK),
                claims -> claims.audience(MARK),
                claims -> claims.claim("tenant", "south"),
                claims -> claims.jwtID(TrustServer.STORE_DOWN),
                claims -> claims.expirationTime(Date.from(now.minusSeconds(900))));
        List<String> parts = new ArrayList<>();
        for (UnaryOperator<JWTClaimsSet.Builder> change : changes) {
            String token = TrustServer.token(SERVICE, change);
            SignedJWT jwt = SignedJWT.parse(token);
            parts.add(jwt.getParsedParts()[0].toString());
            parts.add(jwt.getParsedParts()[1].toString());
            parts.add(jwt.getParsedParts()[2].toString());
            call(token);
            call(token);
            call(token.substring(0, token.lastIndexOf('.') + 1) + OTHER_SIGNATURE);
        }
        call(MARK);
        TrustServer.post(SERVICE, "{}", "Authorization", MARK);
        TrustServer.get("/cds-services/" + MARK, "Authorization", "Bearer " + MARK);

        assertThat(log.after(3 * changes.size() + 3))
                .contains("reason=replayed", "reason=signature", "reason=tenant", "reason=store-unreachable")
                .doesNotContain(parts)
                .doesNotContain(MARK, "Bearer", "Practitioner/7");
    }
}
