package org.myogate.viewer.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PasswordCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String name) {
        CommandLine line = ViewerCommand.line(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return line.execute("password", name);
    }

    @Test
    void printsALineThatTheServiceTakes(@TempDir Path folder) throws Exception {
        assertThat(run("correct horse battery\ncorrect horse battery\n", "anna"))
                .isZero();

        Path file = Files.writeString(folder.resolve("users"), out.toString(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Users users = Users.of(file);
        assertThat(out.toString(StandardCharsets.UTF_8)).matches("anna:\\$2y\\$12\\$\\S{53}\\R");
        assertThat(users.isRight("anna", "correct horse battery")).isTrue();
        assertThat(users.isRight("anna", "correct horse batterz")).isFalse();
    }

    @Test
    void printsNothingForWhatCannotBeUsed() {
        assertThat(run("correct horse battery\ncorrect horse batterz\n", "anna"))
                .isEqualTo(2);
        assertThat(run("too short\ntoo short\n", "anna")).isEqualTo(2);
        assertThat(run("x".repeat(73) + "\n" + "x".repeat(73) + "\n", "anna")).isEqualTo(2);
        assertThat(run("", "anna")).isEqualTo(2);
        assertThat(run("correct horse battery\ncorrect horse battery\n", "an:na"))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("differ", "at least 12")
                .doesNotContain("horse");
    }
}
