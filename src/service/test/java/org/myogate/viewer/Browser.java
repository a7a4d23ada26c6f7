package org.myogate.viewer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.myogate.hooks.TestServer;

/** Speaks to the pages of the one application of the tests, as a browser without scripts would. */
final class Browser {

    private static final String BOUNDARY = "----form-of-the-start-page";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Browser() {}

    static HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** Sends the form of the start page. */
    static HttpResponse<String> paste(String text, String day) {
        return send(form(pasted(text, day)));
    }

    /** The same to another server. */
    static HttpResponse<String> pasteTo(String address, String text, String day) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(pasted(text, day))));
    }

    private static String pasted(String text, String day) {
        return part("text", text) + part("day", day) + "--" + BOUNDARY + "--\r\n";
    }

    /** Sends the form with a chosen file. */
    static HttpResponse<String> drop(String text) {
        String file = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + text + "\r\n";
        return send(form(part("text", "") + part("day", "") + file + "--" + BOUNDARY + "--\r\n"));
    }

    /** Sends files, text by name, as a form with a choice of several does. */
    static HttpResponse<String> files(String path, Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        files.forEach((name, text) -> body.append("--" + BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n")
                .append("Content-Type: application/json\r\n\r\n")
                .append(text)
                .append("\r\n"));
        return send(form(path, body + "--" + BOUNDARY + "--\r\n"));
    }

    private static HttpRequest.Builder form(String body) {
        return form("/view", body);
    }

    private static HttpRequest.Builder form(String path, String body) {
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body));
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** Sends fields as a form does. */
    static HttpResponse<String> post(String path, String fields, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields, StandardCharsets.UTF_8));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Where the answer sends the browser. */
    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + TestServer.port() + path))
                .header("Accept", "text/html");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
