package org.myogate.hooks;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.myogate.Main;
import org.myogate.trust.KeyServer;
import org.myogate.trust.SeenTokens;
import org.myogate.trust.StoreUnreachable;
import org.myogate.trust.Tokens;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The whole application with tokens asked for and one page let in, started once for all tests of this JVM. */
final class TrustServer {

    /** A client whose keys are in a file; of its tenants only {@link #TENANT} may call, and only the services. */
    static final String ISS = Tokens.ISS;

    static final String TENANT = "north";

    /** A client whose keys are fetched; it may call everything. */
    static final String FETCHED_ISS = "https://other.example.org";

    /** As the sandbox of CDS Hooks calls itself; its keys are in a file. */
    static final String SANDBOX_ISS = "https://sandbox.cds-hooks.org";

    static final String ORIGIN = "https://ehr.example.org";
    /** A token with this id meets a store that is down. */
    static final String STORE_DOWN = "store-down";

    static final KeyServer KEYS = new KeyServer();

    private static final TrustServer RUNNING = new TrustServer();
    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TrustServer() {
        KEYS.has(Tokens.EC);
        try {
            Path home = Files.createDirectories(TestHome.named("test-home-trust"));
            String jwks = Tokens.jwks(home.resolve("jwks.json"), Tokens.EC, Tokens.RSA)
                    .toString();
            context = new SpringApplication(Main.class, Seams.class)
                    .run(
                            "--server.port=0",
                            "--myogate.home=" + home,
                            "--myogate.cors.origins=" + ORIGIN,
                            "--myogate.trust.mode=jwt",
                            "--myogate.trust.clients[0].iss=" + ISS,
                            "--myogate.trust.clients[0].jwks=" + jwks,
                            "--myogate.trust.clients[0].tenants=" + TENANT,
                            "--myogate.trust.clients[1].iss=" + FETCHED_ISS,
                            "--myogate.trust.clients[1].jku=" + KEYS.jku(),
                            "--myogate.trust.clients[1].paths=/",
                            "--myogate.trust.clients[2].iss=" + SANDBOX_ISS,
                            "--myogate.trust.clients[2].jwks=" + jwks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reaches into the running application only where its database has to fail. */
    static class Seams {

        @Bean
        FilterRegistrationBean<Filter> inFlight() {
            return InFlight.filter();
        }

        @Bean
        @Primary
        SeenTokens failing(@Qualifier("seenTokens") SeenTokens real) {
            return (iss, jti, until) -> {
                if (jti.equals(STORE_DOWN)) {
                    throw new StoreUnreachable(new IllegalStateException("the test has it so"));
                }
                return real.firstUse(iss, jti, until);
            };
        }
    }

    static URI uri(String path) {
        String port = RUNNING.context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A good token of the first client for this path. */
    static String token(String path) {
        return token(path, claims -> claims);
    }

    static String token(String path, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Tokens.good(uri(path).toString(), Instant.now(), claims -> change.apply(claims.claim("tenant", TENANT)));
    }

    /** A good token of the second client for this path. */
    static String tokenOfFetched(String path) {
        JWTClaimsSet claims =
                Tokens.claims(FETCHED_ISS, uri(path).toString(), Instant.now()).build();
        return Tokens.sign(Tokens.header(JWSAlgorithm.ES384, "ec").build(), claims, Tokens.EC);
    }

    static HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(uri(path)), headers);
    }

    static HttpResponse<String> post(String path, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    /** Asks the question that a browser asks before it calls. */
    static HttpResponse<String> preflight(String path, String origin, String method, String headers) {
        return send(
                HttpRequest.newBuilder(uri(path)).method("OPTIONS", BodyPublishers.noBody()),
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                headers);
    }

    static String raw(String request) {
        return TestServer.raw(uri("/").getPort(), request);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        try {
            HttpRequest built = (headers.length == 0 ? request : request.headers(headers)).build();
            return RUNNING.client.send(built, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
