package org.myogate.hooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.myogate.Main;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The whole application with settings of a test's own; a call may be held in the middle of its evaluation. */
final class OwnServer implements AutoCloseable {

    /** A call with this hookInstance stays in its evaluation until {@link #release()}. */
    static final String HELD = "deadbeef-0000-4000-8000-000000000003";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ConfigurableApplicationContext context;
    private final Gate gate;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private OwnServer(ConfigurableApplicationContext context) {
        this.context = context;
        this.gate = context.getBean(Gate.class);
    }

    static OwnServer start(Path home, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--myogate.home=" + home));
        arguments.addAll(List.of(settings));
        return new OwnServer(new SpringApplication(Main.class, Seam.class).run(arguments.toArray(String[]::new)));
    }

    /** Where calls are held. */
    static final class Gate {

        private final Semaphore arrived = new Semaphore(0);
        private final CountDownLatch open = new CountDownLatch(1);

        private void pass() {
            arrived.release();
            try {
                if (!open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody released the call");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    static class Seam {

        @Bean
        Gate gate() {
            return new Gate();
        }

        @Bean
        @Primary
        Answering held(@Qualifier("answering") Answering real, Gate gate) {
            return (call, body, log) -> {
                boolean isHeld = new String(body, StandardCharsets.UTF_8).contains(HELD);
                AtomicBoolean passed = new AtomicBoolean(!isHeld);
                return real.answer(call, body, line -> {
                    // Its first line tells that the call was read: it has its rules by then, and no answer yet.
                    if (passed.compareAndSet(false, true)) {
                        gate.pass();
                    }
                    log.accept(line);
                });
            };
        }
    }

    /** Sends a call that is held, and waits until it is. */
    CompletableFuture<HttpResponse<String>> hold() throws InterruptedException {
        String body = Calls.good(call -> call.put("hookInstance", HELD));
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(post(body), BodyHandlers.ofString());
        if (!gate.arrived.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the call was not evaluated");
        }
        return answer;
    }

    void release() {
        gate.open.countDown();
    }

    HttpResponse<String> call(String body) throws IOException, InterruptedException {
        return client.send(post(body), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }

    private HttpRequest post(String body) {
        return HttpRequest.newBuilder(uri(TestServer.SERVICE))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
