package org.myogate.trust;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Fetches a key set over HTTP. No redirect is followed: the address was chosen by the operator, not by whoever answers.
 *
 * @param client that follows no redirects
 * @param timeout until the last byte
 * @param maxBytes the longest set
 */
record KeyFetch(HttpClient client, Duration timeout, int maxBytes) {

    private static final int OK = 200;

    static KeyFetch of(TrustSettings.Keys settings) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
        return new KeyFetch(
                client, settings.timeout(), Math.toIntExact(settings.maxSize().toBytes()));
    }

    /** The set at this address; fails with an {@link IOException} as cause when there is none. */
    CompletableFuture<JWKSet> fetch(URI jku) {
        HttpRequest request = HttpRequest.newBuilder(jku)
                .timeout(timeout)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
        CompletableFuture<HttpResponse<byte[]>> sent = client.sendAsync(request, head -> new LimitedBody(maxBytes));
        // The request's own timeout ends with the headers; a body may still trickle.
        return sent.thenApply(KeyFetch::keys)
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((set, failure) -> sent.cancel(true));
    }

    private static JWKSet keys(HttpResponse<byte[]> response) {
        if (response.statusCode() != OK) {
            throw new CompletionException(new IOException("status " + response.statusCode()));
        }
        try {
            return JWKSet.parse(new String(response.body(), StandardCharsets.UTF_8));
        } catch (ParseException | RuntimeException e) {
            throw new CompletionException(new IOException("no JWK Set"));
        }
    }
}
