package org.myogate.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks others over HTTP, as any stranger would: without a token, and without following redirects. */
final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final InstantSource clock;
    private final Map<String, Duration> ahead = new LinkedHashMap<>();

    Web(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What came back.
     *
     * @param status of HTTP, 0 when nothing came
     * @param body as text
     * @param trouble why nothing came, empty when something did
     */
    record Reply(int status, @Nullable HttpHeaders headers, String body, String trouble) {

        private static final int GOOD = 200;

        boolean isGood() {
            return status == GOOD;
        }

        /** The status, or why there is none. */
        String says() {
            return status == 0 ? trouble : "answers " + status;
        }

        Optional<String> header(String name) {
            return headers == null ? Optional.empty() : headers.firstValue(name);
        }
    }

    /** @param headers names and values in turn */
    Reply get(URI address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().firstValue("Date").ifPresent(date -> noteDate(address, date));
            return new Reply(response.statusCode(), response.headers(), response.body(), "");
        } catch (IOException e) {
            return silence(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return silence("interrupted");
        }
    }

    private static Reply silence(String why) {
        return new Reply(0, null, "", "cannot be reached (" + why + ")");
    }

    /** Whether anything at all comes from there. */
    boolean answers(@Nullable URI address) {
        return address != null
                && get(address.resolve("/actuator/health/liveness")).status() > 0;
    }

    /** How far the clock of this machine is ahead of each host that was asked and told its time. */
    Map<String, Duration> ahead() {
        return ahead;
    }

    private void noteDate(URI address, String date) {
        try {
            Instant theirs = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
            ahead.put(address.getHost(), Duration.between(theirs, clock.instant()));
        } catch (DateTimeException e) {
            // A host that cannot tell its time is no witness.
        }
    }
}
