package org.myogate.ruleset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.myogate.replay.Commands;

/** A site with a rules folder of its own, which it edits while the service runs. */
public class SiteFolder {

    /** The shipped cut-off from which on a waist-to-height ratio is a high one. */
    public static final String HIGH = "whtr.high,>=,0.60,";

    public static final String CUTOFFS = "thresholds/visceral.csv";
    public static final String RATIO_IS_HIGH = "visceral-adiposity/S+ ANTHRO: waist-to-height ratio in the high band";

    private static final Path SHIPPED = Path.of("..", "..", "rules");
    private static final Path SAMPLES = Path.of("..", "..", "fhir-samples");
    private static final int TRIES = 6000;

    private final Path folder;

    /** Copies the shipped rules, and a few samples to keep a swap short. */
    public SiteFolder(Path folder) {
        this.folder = folder;
        copy(SHIPPED, rules());
        for (String sample : List.of("waist-missing-and-deciding", "anorexia-nervosa")) {
            copy(SAMPLES.resolve(sample), samples().resolve(sample));
        }
    }

    public final Path rules() {
        return folder.resolve("rules");
    }

    public final Path samples() {
        return folder.resolve("samples");
    }

    public Path home() {
        return folder.resolve("home");
    }

    /** Another copy of the shipped rules. */
    public Path copied(String name) {
        copy(SHIPPED, folder.resolve(name));
        return folder.resolve(name);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void edit(String file, String from, String to) throws IOException {
        edit(rules(), file, from, to);
    }

    public static void edit(Path rules, String file, String from, String to) throws IOException {
        String text = Files.readString(rules.resolve(file));
        if (!text.contains(from)) {
            throw new AssertionError(file + " holds no " + from);
        }
        Files.writeString(rules.resolve(file), text.replace(from, to));
    }

    /** Settings of a service that looks often and waits little. */
    public List<String> settings(String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--myogate.rules=" + rules(),
                "--myogate.samples=" + samples(),
                "--myogate.warm-up=5",
                "--myogate.watch.interval=200ms",
                "--myogate.watch.settle=150ms"));
        settings.addAll(List.of(more));
        return settings;
    }

    /** What a command on the site's rules says, both streams, and its exit at the end. */
    public String command(String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> line = new ArrayList<>(List.of("rules"));
        line.addAll(List.of(words));
        line.addAll(List.of("--home", home().toString()));
        int exit = Commands.run(line.toArray(String[]::new), stream, stream);
        return said.toString(StandardCharsets.UTF_8) + "exit " + exit;
    }

    /** Waits, as long as it takes within reason. */
    public static void await(String what, Callable<Boolean> condition) throws Exception {
        for (int tries = 0; !condition.call(); tries++) {
            if (tries == TRIES) {
                throw new AssertionError("never came: " + what);
            }
            Thread.sleep(20);
        }
    }
}
