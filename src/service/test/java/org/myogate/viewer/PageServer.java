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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.myogate.Main;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole application with settings of a test's own, spoken to as a browser without scripts and as an EHR. */
final class PageServer implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Path SAMPLES = Path.of("..", "..", "fhir-samples");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ConfigurableApplicationContext context;

    private PageServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static PageServer start(Path home, String... settings) {
        return start(List.of(Main.class), home, settings);
    }

    /** With parts of a test's own. */
    static PageServer start(List<Class<?>> sources, Path home, String... settings) {
        List<String> arguments =
                new ArrayList<>(List.of("--server.port=0", "--myogate.home=" + home, "--myogate.warm-up=1"));
        arguments.addAll(List.of(settings));
        return new PageServer(
                new SpringApplication(sources.toArray(Class[]::new)).run(arguments.toArray(String[]::new)));
    }

    /** The call of a sample, under a new hookInstance. */
    static ObjectNode sample(String name) {
        try {
            String text = Files.readString(SAMPLES.resolve(name).resolve("request.json"));
            return ((ObjectNode) JSON.readTree(text))
                    .put("hookInstance", UUID.randomUUID().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address(path))), headers);
    }

    /** The same with a Host header of a test's own, which no client sets. */
    String raw(String path, String host) {
        return RawHttp.get(port(), path, host);
    }

    HttpResponse<String> post(String path, String fields, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields, StandardCharsets.UTF_8)),
                headers);
    }

    /** Sends the form of the start page. */
    HttpResponse<String> paste(String text, String day) {
        return Browser.pasteTo(address("/view"), text, day);
    }

    /** What an EHR is answered that opens a chart. */
    JsonNode call(JsonNode body) {
        return JSON.readTree(json("/cds-services/myogate-patient-view", body).body());
    }

    HttpResponse<String> json(String path, JsonNode body) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        try {
            HttpRequest built = (headers.length == 0 ? request : request.headers(headers)).build();
            return CLIENT.send(built, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
