package org.myogate.fetch;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.myogate.intake.FhirAccess;
import org.myogate.intake.FhirAccess.Grant;
import org.myogate.intake.JsonReader;
import org.myogate.intake.PrefetchKey;
import org.myogate.intake.PrefetchKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Completes the prefetch of a call (CDS Hooks 34 to 42) within one deadline. Safe to share; keeps nothing of a call. */
public final class Completion {

    /** As many requests at a time as a browser would have open to one server, and two more. */
    private static final int LANES = 8;

    private static final String TOKEN = "{{context.patientId}}";

    private final HttpClient client;
    private final JsonReader json;
    private final Duration deadline;
    private final long bytesMax;

    /**
     * @param json bounds each answer
     * @param deadline for all that is read in one call
     * @param bytesMax of all answers of one call together
     * @param executor runs what there is to do when an answer comes
     */
    public Completion(JsonReader json, Duration deadline, long bytesMax, Executor executor) {
        this.json = json;
        this.deadline = deadline;
        this.bytesMax = bytesMax;
        this.client = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(deadline)
                .executor(executor)
                .build();
    }

    /**
     * The call with every key of ours that it lacked: as an answer of the server, or as an OperationOutcome where there was
     * none. Lists that broke off go on where they broke off.
     *
     * @param call as sent; it stays as it is
     * @param keys of the service, in order
     * @param servers that this caller may name
     */
    public JsonNode complete(JsonNode call, List<PrefetchKey> keys, FhirAccess access, FhirServers servers) {
        Map<String, JsonNode> found = new ConcurrentHashMap<>();
        List<PrefetchKey> wanted = keys.stream()
                .filter(key -> isWanted(key, call.path("prefetch")))
                .toList();
        if (wanted.isEmpty()) {
            return call;
        }
        String token = access.token();
        if (token != null && servers.permits(access.server())) {
            FhirReader reader = new FhirReader(client, json, access.server(), token, deadline, bytesMax);
            Queue<Reading> waiting = wanted.stream()
                    .filter(key -> access.grant(type(key), letter(key)) != Grant.NONE)
                    .map(key -> new Reading(key, call.path("prefetch").path(key.key()), access.patientId()))
                    .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
            await(lanes(reader, waiting, found), reader);
        }
        return filled(call, wanted, Map.copyOf(found), access);
    }

    /** It is absent, or breaks off where a whole list was asked for; what the client tried in vain is not asked again. */
    private static boolean isWanted(PrefetchKey key, JsonNode prefetch) {
        JsonNode value = prefetch.path(key.key());
        return value.isMissingNode() || (PrefetchKeys.isWholeList(key.key()) && isCutShort(value));
    }

    private static boolean isCutShort(JsonNode value) {
        return value.path("resourceType").stringValue("").equals("Bundle") && Pages.hasNext(value);
    }

    private static List<CompletableFuture<Void>> lanes(
            FhirReader reader, Queue<Reading> waiting, Map<String, JsonNode> found) {
        List<CompletableFuture<Void>> lanes = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            lanes.add(lane(reader, waiting, found));
        }
        return lanes;
    }

    private static CompletableFuture<Void> lane(
            FhirReader reader, Queue<Reading> waiting, Map<String, JsonNode> found) {
        Reading next = waiting.poll();
        return next == null
                ? CompletableFuture.completedFuture(null)
                : next.by(reader, found).thenCompose(done -> lane(reader, waiting, found));
    }

    private void await(List<CompletableFuture<Void>> lanes, FhirReader reader) {
        try {
            CompletableFuture.allOf(lanes.toArray(CompletableFuture[]::new))
                    .get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            // What has come by now is what there is; the rest is told as not to be had.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reader.stop();
        }
    }

    private static JsonNode filled(
            JsonNode call, List<PrefetchKey> wanted, Map<String, JsonNode> found, FhirAccess access) {
        ObjectNode filled = (ObjectNode) call.deepCopy();
        ObjectNode prefetch = filled.path("prefetch") instanceof ObjectNode sent ? sent : filled.putObject("prefetch");
        for (PrefetchKey key : wanted) {
            JsonNode answer = found.get(key.key());
            if (answer == null) {
                // A first page that the client sent stays what it was: cut short.
                if (!prefetch.has(key.key())) {
                    prefetch.set(key.key(), Pages.failure());
                }
            } else {
                boolean isPart = access.grant(type(key), letter(key)) == Grant.PART
                        && answer.path("resourceType").stringValue("").equals("Bundle");
                prefetch.set(key.key(), isPart ? Pages.heldBack(answer) : answer);
            }
        }
        return filled;
    }

    private static String type(PrefetchKey key) {
        return key.query().split("[?/]", 2)[0];
    }

    private static char letter(PrefetchKey key) {
        return key.query().contains("?") ? 's' : 'r';
    }

    /**
     * One thing to read.
     *
     * @param sent what the client sent under this key: nothing, or the first page
     */
    private record Reading(PrefetchKey key, JsonNode sent, String patientId) {

        CompletableFuture<Void> by(FhirReader reader, Map<String, JsonNode> found) {
            if (sent.isMissingNode()) {
                boolean isWhole = PrefetchKeys.isWholeList(key.key());
                return reader.read(query(), isWhole, answer -> found.put(key.key(), answer));
            }
            return reader.further(sent, 1, answer -> found.put(key.key(), answer));
        }

        private String query() {
            String[] parts = key.query().replace(TOKEN, patientId).split("\\?", 2);
            return parts.length == 1 ? parts[0] : parts[0] + "?" + encoded(parts[1]);
        }

        private static String encoded(String parameters) {
            return List.of(parameters.split("&")).stream()
                    .map(parameter -> parameter.split("=", 2))
                    .map(pair -> pair[0] + "=" + (pair.length == 1 ? "" : encodedValue(pair[1])))
                    .collect(Collectors.joining("&"));
        }

        private static String encodedValue(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",");
        }

        @Override
        public String toString() {
            return "Reading[" + key.key() + "]";
        }
    }
}
