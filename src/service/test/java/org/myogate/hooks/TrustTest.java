package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, over a real port. */
class TrustTest {

    private static final String SERVICE = TestServer.SERVICE;
    private static final String FEEDBACK = SERVICE + "/feedback";

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static HttpResponse<String> call(String token) {
        return TrustServer.post(SERVICE, Calls.good().toString(), bearer(token));
    }

    private static void isRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
        assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
        WireChecks.refusal(response.body());
    }

    @Test
    @Tag("cds-hooks-82")
    @Tag("cds-hooks-83")
    void aCallNeedsAToken() {
        isRefused(TrustServer.post(SERVICE, Calls.good().toString()));

        HttpResponse<String> answer = call(TrustServer.token(SERVICE));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        WireChecks.answer(answer.body());
    }

    @Test
    @Tag("cds-hooks-82")
    void discoveryIsOpen() {
        assertThat(TrustServer.get("/cds-services").statusCode()).isEqualTo(200);
    }

    /** The tokens of a client that sends them with every request are not even looked at. */
    @Test
    @Tag("cds-hooks-83")
    void discoveryIsOpenToAnyTokenToo() {
        assertThat(TrustServer.get("/cds-services", bearer("nonsense")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsOpen(String path) {
        assertThat(TrustServer.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/error",
                "/record/rules",
                "/actuator",
                "/actuator/prometheus",
                "/actuator/health/../prometheus",
                "/actuator/health/%2e%2e/prometheus",
                "/actuator/health/liveness;/../../prometheus",
                "/cds-services;/myogate-patient-view",
                "/cds-services/",
                "/cds-services/myogate-patient-view",
                "/cds-services/no-such-service",
                "//cds-services",
                "/what-comes-later"
            })
    void allElseIsGuarded(String path) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

        assertThat(TrustServer.raw(request)).startsWith("HTTP/1.1 401");
    }

    @Test
    void aClientThatMayCallEverythingReadsTheMetrics() {
        String path = "/actuator/prometheus";

        assertThat(TrustServer.get(path, bearer(TrustServer.tokenOfFetched(path)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(TrustServer.get(path, bearer(TrustServer.token(path))).statusCode())
                .isEqualTo(403);
    }

    @Test
    @Tag("cds-hooks-79")
    void feedbackIsGuardedAndTakesTheTokenOfItselfAndOfItsService() {
        isRefused(TrustServer.post(FEEDBACK, "{}"));
        isRefused(TrustServer.post(FEEDBACK, "{}", bearer(TrustServer.token("/cds-services"))));

        assertThat(TrustServer.post(FEEDBACK, "{}", bearer(TrustServer.token(FEEDBACK)))
                        .statusCode())
                .isNotIn(401, 403);
        assertThat(TrustServer.post(FEEDBACK, "{}", bearer(TrustServer.token(SERVICE)))
                        .statusCode())
                .isNotIn(401, 403);
    }

    @Test
    @Tag("cds-hooks-85")
    void aTokenForFeedbackIsNoneForTheCall() {
        isRefused(call(TrustServer.token(FEEDBACK)));
    }

    @Test
    @Tag("cds-hooks-89")
    void aTokenServesOnce() {
        String token = TrustServer.token(SERVICE);

        assertThat(call(token).statusCode()).isEqualTo(200);
        isRefused(call(token));
    }

    @Test
    void aTenantThatMayNotCallIsForbidden() {
        HttpResponse<String> response = call(TrustServer.token(SERVICE, claims -> claims.claim("tenant", "south")));

        assertThat(response.statusCode()).isEqualTo(403);
        WireChecks.refusal(response.body());
        assertThat(response.body()).doesNotContain("tenant", "south");
    }

    @Test
    @Tag("cds-hooks-89")
    void nobodyIsLetInWhileItCannotBeToldWhichTokensWereUsed() {
        HttpResponse<String> response =
                call(TrustServer.token(SERVICE, claims -> claims.jwtID(TrustServer.STORE_DOWN)));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        WireChecks.refusal(response.body());
    }

    /** Each reason that a caller could tell apart would help somebody who guesses (section H, 401). */
    @Test
    void everyRefusalHasTheSameBody() {
        String used = TrustServer.token(SERVICE);
        call(used);
        Map<String, HttpResponse<String>> refusals = new LinkedHashMap<>();
        refusals.put("none", TrustServer.post(SERVICE, Calls.good().toString()));
        refusals.put("malformed", call("nonsense"));
        refusals.put("basic", TrustServer.post(SERVICE, "{}", "Authorization", "Basic YTpi"));
        refusals.put("replayed", call(used));
        refusals.put("unknown issuer", call(TrustServer.token(SERVICE, c -> c.issuer("https://x.example.org"))));
        refusals.put("audience", call(TrustServer.token("/cds-services")));
        refusals.put("expired", call(TrustServer.token(SERVICE, c -> c.expirationTime(Date.from(Instant.EPOCH)))));
        refusals.put("no jti", call(TrustServer.token(SERVICE, c -> c.jwtID(null))));
        refusals.put("tampered", call(TrustServer.token(SERVICE).replaceFirst("\\.[^.]*$", ".AAAA")));
        refusals.put("another address", TrustServer.get("/record/rules"));

        assertThat(refusals).allSatisfy((why, response) -> isRefused(response));
        assertThat(refusals.values().stream().map(HttpResponse::body).distinct())
                .hasSize(1);
    }

    @Test
    void twoAuthorizationHeadersAreNone() {
        String head =
                "POST " + SERVICE + " HTTP/1.1\r\nHost: " + TrustServer.uri("/").getAuthority()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n"
                        + "Authorization: Bearer " + TrustServer.token(SERVICE) + "\r\n";

        assertThat(TrustServer.raw(head + "\r\n{}")).startsWith("HTTP/1.1 400");
        assertThat(TrustServer.raw(head + "Authorization: Bearer " + TrustServer.token(SERVICE) + "\r\n\r\n{}"))
                .startsWith("HTTP/1.1 401");
    }
}
