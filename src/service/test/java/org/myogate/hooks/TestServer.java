package org.myogate.hooks;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.myogate.Main;
import org.myogate.trust.Caller;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/** The whole application on a free port, started once for all tests of this JVM. */
public final class TestServer {

    /** A call with this hookInstance meets a fault whose message quotes the body. */
    static final String FAULTY = "deadbeef-0000-4000-8000-000000000001";
    /** A call with this hookInstance overflows the stack. */
    static final String ENDLESS = "deadbeef-0000-4000-8000-000000000002";

    /** Of a call that comes from a client we know. */
    static final String ISSUER_HEADER = "X-Test-Issuer";

    static final String SERVICE = "/cds-services/myogate-patient-view";

    private static final AtomicInteger READINESS_AT_FIRST = new AtomicInteger();
    private static final TestServer RUNNING = new TestServer();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestServer() {
        context = new SpringApplication(Main.class, Seams.class)
                .run("--server.port=0", "--myogate.fetch-deadline=20s", "--myogate.home=" + home());
    }

    /** Reaches into the running application only where a fault of ours has to be forced. */
    static class Seams {

        @Bean
        @Primary
        Answering faulty(@Qualifier("answering") Answering real, Environment environment) {
            return (call, body, log) -> {
                if (READINESS_AT_FIRST.get() == 0) {
                    READINESS_AT_FIRST.set(readiness(environment));
                }
                String text = new String(body, StandardCharsets.UTF_8);
                if (text.contains(FAULTY)) {
                    throw new IllegalStateException("cannot work with " + text);
                }
                return text.contains(ENDLESS) ? endless(text) : real.answer(call, body, log);
            };
        }

        @Bean
        FilterRegistrationBean<Filter> inFlight() {
            return InFlight.filter();
        }

        /** Stands in for the check of tokens: a caller is whom these headers name. */
        @Bean
        Filter callerOfHeaders() {
            return (request, response, chain) -> {
                String issuer = ((HttpServletRequest) request).getHeader(ISSUER_HEADER);
                if (issuer != null) {
                    request.setAttribute(Caller.class.getName(), new Caller(issuer, null, List.of()));
                }
                chain.doFilter(request, response);
            };
        }

        private static int readiness(Environment environment) {
            String port = environment.getRequiredProperty("local.server.port");
            URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
            try {
                return HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @SuppressWarnings("InfiniteRecursion") // the point of it
        private static String endless(String text) {
            return endless(text);
        }
    }

    public static int port() {
        return Integer.parseInt(RUNNING.context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The status of the readiness probe when the first call of the warm-up ran. */
    static int readinessDuringWarmUp() {
        port();
        return READINESS_AT_FIRST.get();
    }

    /** A part of the running application. */
    static <T> T bean(Class<T> type) {
        return RUNNING.context.getBean(type);
    }

    static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    /** Posts a body of JSON to the service. */
    public static HttpResponse<String> call(String body) {
        return call(BodyPublishers.ofString(body));
    }

    /** Posts a body of JSON to another service. */
    static HttpResponse<String> call(String service, String body) {
        return send(HttpRequest.newBuilder(uri("/cds-services/" + service))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Posts a body of JSON to any address. */
    public static HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> call(BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(SERVICE))
                .header("Content-Type", "application/json")
                .POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    RUNNING.client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            KeptAnswers.keep(response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends these characters as they are and reads until the server closes; for what no client would send. */
    static String raw(String request) {
        return raw(port(), request);
    }

    static String raw(int port, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what an earlier run recorded. */
    private static Path home() {
        try {
            FileSystemUtils.deleteRecursively(TestHome.named("test-home"));
            return Files.createDirectories(TestHome.named("test-home"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
