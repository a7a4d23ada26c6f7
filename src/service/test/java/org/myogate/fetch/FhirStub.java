package org.myogate.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A FHIR server on a free port that answers what it was told, an empty searchset otherwise, and keeps what it was asked. */
public final class FhirStub implements AutoCloseable {

    private static final String EMPTY = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /**
     * One request.
     *
     * @param target path below the base and query, decoded
     */
    public record Asked(String target, Map<String, List<String>> headers) {}

    private record Reply(int status, String body, Map<String, String> headers, CountDownLatch gate) {}

    public FhirStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/fhir/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
    }

    /** @param target how the request begins: {@code Condition?}, {@code Patient/1} */
    public FhirStub on(String target, String body) {
        return on(target, 200, body);
    }

    public FhirStub on(String target, int status, String body, String... headers) {
        Map<String, String> sent = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            sent.put(headers[i], headers[i + 1]);
        }
        replies.put(target, new Reply(status, body, sent, new CountDownLatch(0)));
        return this;
    }

    /** Answers only when the latch is open. */
    public FhirStub holding(String target, CountDownLatch gate) {
        replies.put(target, new Reply(200, EMPTY, Map.of(), gate));
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public List<String> targets() {
        return asked.stream().map(Asked::target).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String raw = exchange.getRequestURI().toString().substring("/fhir/".length());
        String target = URLDecoder.decode(raw, StandardCharsets.UTF_8);
        asked.add(new Asked(target, Map.copyOf(exchange.getRequestHeaders())));
        Reply reply = replies.entrySet().stream()
                .filter(entry -> target.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
                .map(Map.Entry::getValue)
                .orElse(new Reply(200, EMPTY, Map.of(), new CountDownLatch(0)));
        try {
            reply.gate().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
