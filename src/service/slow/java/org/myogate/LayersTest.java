package org.myogate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the image runs, without an engine: the layers of the packaged jar, started with the very command line of the
 * Dockerfile and asked with its health check. Needs {@code ./mvnw package} before, and takes a JDK 25 where there is one.
 */
@Tag("slow")
class LayersTest {

    private static final Path JAR = Path.of("target", "myogate.jar");
    private static final Path DOCKERFILE = Path.of("..", "..", "docker", "Dockerfile");
    private static final Path SAMPLE =
            Path.of("..", "..", "fhir-samples", "waist-missing-and-deciding", "request.json");
    private static final String HOOK_INSTANCE = "a220ffd1-8bb6-55dd-b97a-f8936da8cf40";
    private static final int SIGTERM = 143;

    @TempDir
    Path folder;

    @Test
    void startFromAnywhereWriteOnlyToTheirHomeAndEndInOrder() throws Exception {
        assertThat(JAR).as("run ./mvnw package before").exists();
        Path app = layers();
        Path work = Files.createDirectories(folder.resolve("work"));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Map<String, Long> before = files(app);

        Process service = start(command("ENTRYPOINT", app, port), work, port);
        try {
            for (int tries = 0; run(command("CMD", app, port), work) != 0; tries++) {
                assertThat(service.isAlive()).as(log()).isTrue();
                assertThat(tries).as(log()).isLessThan(120);
                TimeUnit.SECONDS.sleep(1);
            }
            assertThat(folder.resolve("home").resolve("card.key")).exists();
            assertThat(call(port)).isEqualTo(200);
        } finally {
            service.destroy();
            assertThat(service.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(service.exitValue()).as(log()).isEqualTo(SIGTERM);
        assertThat(files(app)).isEqualTo(before);
        assertThat(files(work)).isEmpty();
        assertThat(run(command("CMD", app, port), work)).isEqualTo(1);
        theLogIsJsonAndTellsOfTheCallButNotOfThePatient();
    }

    private void theLogIsJsonAndTellsOfTheCallButNotOfThePatient() throws IOException {
        List<JsonNode> lines =
                log().lines().map(line -> JsonMapper.shared().readTree(line)).toList();

        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.at("/service/name").stringValue()).isEqualTo("myogate"));
        assertThat(lines)
                .filteredOn(line -> line.has("hookInstance"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.get("hookInstance").stringValue()).isEqualTo(HOOK_INSTANCE);
                    assertThat(line.get("cdsService").stringValue()).isEqualTo("myogate-patient-view");
                    assertThat(line.get("status").toString()).contains("200");
                    assertThat(line.has("ms")).isTrue();
                });
        assertThat(log()).doesNotContain("waist-missing", "Observation/");
    }

    private static int call(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/cds-services/myogate-patient-view"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofFile(SAMPLE))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    /** As the Dockerfile does, all layers in one folder. */
    private Path layers() throws IOException, InterruptedException {
        Path layers = folder.resolve("layers");
        String extract = "-Djarmode=tools -jar " + JAR.toAbsolutePath() + " extract --layers --destination " + layers;
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(List.of(extract.split(" ")));
        assertThat(run(command, folder)).isZero();
        Path app = Files.createDirectories(folder.resolve("app"));
        for (String copied : found("COPY --from=build /build/layers/([\\w-]+)/ /app/")) {
            Path layer = layers.resolve(copied);
            try (Stream<Path> files = Files.walk(layer)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = app.resolve(layer.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.move(file, target);
                }
            }
        }
        return app;
    }

    /** A command line of the Dockerfile, in its JSON form, with the paths of this test. */
    private List<String> command(String instruction, Path app, int port) throws IOException {
        String json = found(instruction + " (\\[.*])").get(0);
        List<String> words = new ArrayList<>();
        JsonMapper.shared().readTree(json).forEach(word -> words.add(word.stringValue()));
        words.replaceAll(word -> word.replace("/app/", app + "/").replace(":8080/", ":" + port + "/"));
        words.set(0, java());
        return words;
    }

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(DOCKERFILE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Process start(List<String> command, Path work, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        builder.environment().put("MYOGATE_HOME", folder.resolve("home").toString());
        builder.environment().put("MYOGATE_TRUST_MODE", "off");
        builder.environment().put("MYOGATE_WARM_UP", "20");
        builder.environment().put("SERVER_ADDRESS", "0.0.0.0");
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private static int run(List<String> command, Path work) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private static Map<String, Long> files(Path folder) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(
                        folder.relativize(file).toString(),
                        Files.getLastModifiedTime(file).toMillis());
            }
        }
        return sizes;
    }

    /** The image ships 25; where that is not installed, the JDK of the build has to do. */
    private static String java() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        try (Stream<Path> installed = Files.isDirectory(all) ? Files.list(all) : Stream.empty()) {
            return installed
                    .filter(home -> home.getFileName().toString().contains("25"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(Path.of(System.getProperty("java.home"), "bin", "java"))
                    .toString();
        }
    }
}
