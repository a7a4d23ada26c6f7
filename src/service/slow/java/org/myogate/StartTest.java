package org.myogate;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.record.RecordDatabase;

/** A start that must fail, in a process of its own: what the operator sees, and the exit status. */
@Tag("slow")
class StartTest {

    private static final Path RULES = Path.of("..", "..", "rules");

    @TempDir
    Path folder;

    @Test
    void namesEveryMistakeInTheRulesByFileAndLineAndEndsWith3() throws Exception {
        Path rules = copyOfRules();
        Path table = rules.resolve("terms").resolve("analytes.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(table));
        lines.add("X,NO-SUCH-GROUP,waist,P12M,,newest,any,any,any,waist,vital,,,policy,");
        Files.write(table, lines);
        Files.writeString(rules.resolve("finding").resolve("broken.drl"), "package rules\nrule \"broken\"\nwhen\n");

        Ended start = start("--myogate.rules=" + rules, "--myogate.home=" + folder.resolve("home"));

        assertThat(start.exit).as(start.err).isEqualTo(3);
        assertThat(start.out).isEmpty();
        assertThat(start.err.lines())
                .anySatisfy(line -> assertThat(line).startsWith("terms/analytes.csv:" + lines.size() + " "))
                .anySatisfy(line -> assertThat(line).startsWith("finding/broken.drl:"))
                .noneSatisfy(line -> assertThat(line).contains("Exception"))
                .noneSatisfy(line -> assertThat(line).startsWith("\tat "));
    }

    @Test
    void saysWhichSettingOfTheRulesetIsNotKnownAndEndsWith2() throws Exception {
        Ended start = start("--myogate.settings.wast.set=ASIAN", "--myogate.home=" + folder.resolve("home"));

        assertThat(start.exit).as(start.err).isEqualTo(2);
        assertThat(start.err)
                .contains("myogate.settings: ", "has no setting 'wast.set'; did you mean 'waist.set'?")
                .doesNotContain("\tat ");
    }

    @Test
    void saysWhichSettingMeansNothingAndEndsWith2() throws Exception {
        Ended start = start("--myogate.max-calls=0", "--myogate.home=" + folder.resolve("home"));

        assertThat(start.exit).as(start.err).isEqualTo(2);
        assertThat(start.err)
                .contains("myogate.max-calls must be more than nothing")
                .doesNotContain("\tat ");
    }

    @Test
    void saysWhichHomeCannotBeUsed() throws Exception {
        Path home = Files.writeString(folder.resolve("home"), "a file where a folder should be");

        Ended start = start("--myogate.home=" + home);

        assertThat(start.exit).isEqualTo(2);
        assertThat(start.err).contains("myogate.home " + home).doesNotContain("\tat ");
    }

    @Test
    void asksForTrustWhereOthersCanCallAndEndsWith2() throws Exception {
        Ended start = start("--server.address=0.0.0.0", "--myogate.home=" + folder.resolve("home"));

        assertThat(start.exit).as(start.err).isEqualTo(2);
        assertThat(start.err)
                .contains("server.address 0.0.0.0", "myogate.trust.mode is not set", "jwt", "off")
                .doesNotContain("\tat ");
    }

    @Test
    void saysWhichClientCannotBeTrustedAndEndsWith2() throws Exception {
        Ended start = start(
                "--myogate.trust.mode=jwt",
                "--myogate.trust.clients[0].iss=https://ehr.example.org",
                "--myogate.trust.clients[0].jwks=" + folder.resolve("absent.json"),
                "--myogate.home=" + folder.resolve("home"));

        assertThat(start.exit).as(start.err).isEqualTo(2);
        assertThat(start.err)
                .contains("myogate.trust.clients[0].jwks: ", "absent.json cannot be read")
                .doesNotContain("\tat ");
    }

    @Test
    void namesTheLineOfAUserWithoutAHashAndEndsWith2() throws Exception {
        Path users = Files.writeString(folder.resolve("users"), "# who may look\nanna:secret\n");
        Files.setPosixFilePermissions(users, PosixFilePermissions.fromString("rw-------"));

        Ended start = start(
                "--myogate.home=" + folder.resolve("home"),
                "--myogate.viewer.sign-in=password",
                "--myogate.viewer.users=" + users);

        assertThat(start.exit).as(start.err).isEqualTo(2);
        assertThat(start.err).contains("\n" + users + ":2 holds no bcrypt hash").doesNotContain("\tat ", "secret");
    }

    /** The file of the record is open in this process, as it would be in another Myogate. */
    @Test
    void saysThatAnotherMyogateRunsOnTheHomeAndEndsWith2() throws Exception {
        Path home = folder.resolve("home");
        try (HikariDataSource other = new RecordDatabase(null, null, null, home).open(Duration.ofSeconds(5))) {
            assertThat(other.isRunning()).isTrue();

            Ended start = start("--myogate.home=" + home);

            assertThat(start.exit).as(start.err).isEqualTo(2);
            assertThat(start.err)
                    .contains("\nmyogate.home " + home + ": another Myogate runs on this folder")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void saysWhenTheDatabaseCannotBeReachedAndEndsWith2() throws Exception {
        Ended start = start(
                "--myogate.home=" + folder.resolve("home"),
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/record",
                "--spring.datasource.password=tardis");

        assertThat(start.exit).as(start.err).isEqualTo(2);
        assertThat(start.err)
                .contains("\nthe database of spring.datasource.url cannot be opened")
                .doesNotContain("\tat ", "tardis");
    }

    private record Ended(int exit, String out, String err) {}

    private Ended start(String... settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--server.port=0"));
        command.addAll(List.of(settings));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Ended(
                process.waitFor(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private Path copyOfRules() throws IOException {
        Path copy = folder.resolve("rules");
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(RULES.relativize(file).toString()));
            }
        }
        return copy;
    }
}
