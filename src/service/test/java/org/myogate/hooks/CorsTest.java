package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a page in a browser gets to see. */
@Tag("cds-hooks-92")
class CorsTest {

    private static final String SERVICE = TestServer.SERVICE;
    private static final String ORIGIN = TrustServer.ORIGIN;

    private static void isForThePage(HttpResponse<String> response) {
        assertThat(response.headers().allValues("Access-Control-Allow-Origin"))
                .as(response.toString())
                .containsExactly(ORIGIN);
        assertThat(String.join(",", response.headers().allValues("Vary"))).contains("Origin");
        assertThat(response.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    private static HttpResponse<String> call(String path, String body, String token) {
        return TrustServer.post(path, body, "Origin", ORIGIN, "Authorization", "Bearer " + token);
    }

    /** The two questions that the sandbox of CDS Hooks asks. */
    @Test
    void aPreflightNeedsNoToken() {
        HttpResponse<String> discovery = TrustServer.preflight("/cds-services", ORIGIN, "GET", "authorization");
        HttpResponse<String> call = TrustServer.preflight(SERVICE, ORIGIN, "POST", "authorization,content-type");

        assertThat(List.of(discovery, call)).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(200);
            isForThePage(response);
        });
        assertThat(call.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("POST");
        assertThat(call.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("authorization", "content-type");
    }

    @Test
    void anAnswerIsForThePage() {
        HttpResponse<String> discovery = TrustServer.get("/cds-services", "Origin", ORIGIN);
        HttpResponse<String> answer = call(SERVICE, Calls.good().toString(), TrustServer.token(SERVICE));

        assertThat(List.of(discovery, answer)).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(200);
            isForThePage(response);
        });
    }

    /** Else the page learns nothing but that something failed. */
    @Test
    void aRefusalIsForThePageToo() {
        String absent = "/cds-services/no-such-service";
        Map<Integer, HttpResponse<String>> refusals = Map.of(
                400, call(SERVICE, "{", TrustServer.token(SERVICE)),
                401, TrustServer.post(SERVICE, "{}", "Origin", ORIGIN),
                403, call(SERVICE, "{}", TrustServer.token(SERVICE, c -> c.claim("tenant", "south"))),
                404, call(absent, "{}", TrustServer.token(absent)),
                503, call(SERVICE, "{}", TrustServer.token(SERVICE, c -> c.jwtID(TrustServer.STORE_DOWN))));

        assertThat(refusals).allSatisfy((status, response) -> {
            assertThat(response.statusCode()).isEqualTo(status);
            isForThePage(response);
            WireChecks.refusal(response.body());
        });
    }

    @Test
    void anotherPageIsRefusedAndSeesNothing() {
        String other = ORIGIN + ".evil.example.org";
        HttpResponse<String> preflight = TrustServer.preflight(SERVICE, other, "POST", "authorization");
        HttpResponse<String> call = TrustServer.post(
                SERVICE, "{}", "Origin", other, "Authorization", "Bearer " + TrustServer.token(SERVICE));

        assertThat(List.of(preflight, call)).allSatisfy(response -> {
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            WireChecks.refusal(response.body());
        });
    }

    @Test
    void onlyWhatACallNeedsIsAllowed() {
        assertThat(TrustServer.preflight(SERVICE, ORIGIN, "DELETE", "authorization")
                        .statusCode())
                .isEqualTo(403);
        assertThat(TrustServer.preflight(SERVICE, ORIGIN, "POST", "x-other").statusCode())
                .isEqualTo(403);
        assertThat(TrustServer.get("/actuator/health", "Origin", ORIGIN)
                        .headers()
                        .map())
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void whereNoPageIsNamedNoPageIsTold() {
        HttpRequest.Builder get =
                HttpRequest.newBuilder(TestServer.uri("/cds-services")).header("Origin", ORIGIN);
        HttpRequest.Builder preflight = HttpRequest.newBuilder(TestServer.uri(SERVICE))
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", ORIGIN, "Access-Control-Request-Method", "POST");

        assertThat(List.of(TestServer.send(get), TestServer.send(preflight)))
                .allSatisfy(response -> assertThat(response.headers().map().keySet())
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control")));
    }
}
