package org.myogate.fetch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.myogate.intake.BadInput;
import org.myogate.intake.JsonReader;
import org.myogate.trust.LimitedBody;
import tools.jackson.databind.JsonNode;

/** Reads for one call from one server, with one token that is kept nowhere else. */
final class FhirReader {

    private static final int OK = 200;
    /** A list of more pages is longer than any record a clinician would look through. */
    private static final int PAGES_MAX = 20;

    private static final String BUNDLE = "Bundle";

    private final HttpClient client;
    private final JsonReader json;
    private final URI server;
    private final String token;
    private final Duration patience;
    private final AtomicLong bytesLeft;
    private final Queue<CompletableFuture<?>> sent = new ConcurrentLinkedQueue<>();

    FhirReader(HttpClient client, JsonReader json, URI server, String token, Duration patience, long bytesMax) {
        this.client = client;
        this.json = json;
        this.server = server;
        this.token = token;
        this.patience = patience;
        this.bytesLeft = new AtomicLong(bytesMax);
    }

    /**
     * Reads one answer and hands it on, and again with each further page; an error is handed on as an OperationOutcome.
     *
     * @param query relative to the server
     * @param isWhole whether further pages are wanted
     */
    CompletableFuture<Void> read(String query, boolean isWhole, Consumer<JsonNode> found) {
        String type = query.contains("?") ? BUNDLE : query.substring(0, query.indexOf('/'));
        return send(address(query), type).thenCompose(answer -> {
            found.accept(answer.orElseGet(Pages::failure));
            return answer.isPresent() && isWhole ? further(answer.get(), 1, found) : done();
        });
    }

    /** The pages after one that came; what fails on the way leaves a list that is marked as cut short. */
    CompletableFuture<Void> further(JsonNode sofar, int pages, Consumer<JsonNode> found) {
        URI next = Pages.next(sofar, server).orElse(null);
        if (next == null || pages >= PAGES_MAX || !FhirServers.isSameOrigin(server, next)) {
            return done();
        }
        return send(next, BUNDLE).thenCompose(page -> {
            if (page.isEmpty()) {
                return done();
            }
            JsonNode joined = Pages.joined(sofar, page.get());
            found.accept(joined);
            return further(joined, pages + 1, found);
        });
    }

    /** Gives up whatever has not come yet. */
    void stop() {
        sent.forEach(request -> request.cancel(true));
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    /** Empty for whatever is no such resource; it never fails. */
    private CompletableFuture<Optional<JsonNode>> send(URI address, String type) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .version(
                        "https".equalsIgnoreCase(address.getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .header("Accept", "application/fhir+json")
                .header("Authorization", "Bearer " + token)
                .timeout(patience)
                .build();
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(request, head -> new LimitedBody(bytesLeft));
        sent.add(response);
        return response.thenApply(this::parsed)
                .handle((answer, failure) -> failure == null
                        ? Optional.of(answer)
                                .filter(json -> json.path("resourceType")
                                        .stringValue("")
                                        .equals(type))
                        : Optional.empty());
    }

    /** Only 200 is an answer: what is forbidden, moved or broken is unknown, never empty. */
    private JsonNode parsed(HttpResponse<byte[]> response) {
        if (response.statusCode() != OK) {
            throw new BadInput(response.statusCode(), "processing", "The FHIR server did not answer.", "");
        }
        return json.read(response.body());
    }

    private URI address(String query) {
        String base = server.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + query);
    }
}
