package org.myogate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the image runs, without an engine: the layers of the packaged jar, started with the very command line of the
 * Dockerfile and asked with its health check. Needs {@code ./mvnw package} before, and takes a JDK 25 where there is one.
 */
@Tag("slow")
class LayersTest {

    private static final Path JAR = Path.of("target", "myogate.jar");
    private static final Path DOCKERFILE = Path.of("..", "..", "docker", "Dockerfile");
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
        TreeMap<String, Long> before = files(app);

        Process service = start(command("ENTRYPOINT", app, port), work, port);
        try {
            for (int tries = 0; run(command("CMD", app, port), work) != 0; tries++) {
                assertThat(service.isAlive()).as(log()).isTrue();
                assertThat(tries).as(log()).isLessThan(120);
                TimeUnit.SECONDS.sleep(1);
            }
            assertThat(folder.resolve("home").resolve("card.key")).exists();
        } finally {
            service.destroy();
            assertThat(service.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }

        assertThat(service.exitValue()).as(log()).isEqualTo(SIGTERM);
        assertThat(files(app)).isEqualTo(before);
        assertThat(files(work)).isEmpty();
        assertThat(run(command("CMD", app, port), work)).isEqualTo(1);
        assertThat(log().lines())
                .filteredOn(line -> line.startsWith("{"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(JsonMapper.shared()
                                .readTree(line)
                                .path("service")
                                .path("name")
                                .stringValue())
                        .isEqualTo("myogate"));
        assertThat(log().lines()).allMatch(line -> line.startsWith("{"));
    }

    /** As the Dockerfile does, all layers in one folder. */
    private Path layers() throws IOException, InterruptedException {
        Path layers = folder.resolve("layers");
        assertThat(run(
                        List.of(
                                java(),
                                "-Djarmode=tools",
                                "-jar",
                                JAR.toAbsolutePath().toString(),
                                "extract",
                                "--layers",
                                "--destination",
                                layers.toString()),
                        folder))
                .isZero();
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

    private static TreeMap<String, Long> files(Path folder) throws IOException {
        TreeMap<String, Long> sizes = new TreeMap<>();
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
        try (Stream<Path> installed = Files.list(Path.of("/usr/lib/jvm"))) {
            return installed
                    .filter(home -> home.getFileName().toString().contains("25"))
                    .map(home -> home.resolve("bin").resolve("java"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .map(Path::toString)
                    .orElse(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        } catch (java.nio.file.NoSuchFileException e) {
            return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        }
    }
}
