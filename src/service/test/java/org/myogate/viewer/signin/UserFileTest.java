package org.myogate.viewer.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.ruleset.BadSettings;

/** Which files of users are taken. */
class UserFileTest {

    /** Of "password" by other programs than ours. */
    private static final String OTHERS = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("users"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    }

    @Test
    void takesEveryKindOfBcryptAndPassesOverCommentsAndBlankLines() throws IOException {
        Path file = file("# who may look\n\na:" + OTHERS + "\nb:" + OTHERS.replace("$2a$", "$2y$") + "\r\nc:"
                + OTHERS.replace("$2a$", "$2b$") + "\n");

        assertThat(UserFile.read(file)).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void namesEveryMistakeByLineAndQuotesNone() throws IOException {
        Path file = file("anna:secret\nbert:$apr1$abc$defghijklmnopqrstuv\n" + OTHERS + "\na b:" + OTHERS + "\nc:"
                + OTHERS + "\nc:" + OTHERS + "\nd:" + OTHERS.replace("$10$", "$05$") + "\n");

        assertThatThrownBy(() -> UserFile.read(file))
                .isInstanceOf(BadSettings.class)
                .message()
                .satisfies(message -> assertThat(message.lines().map(line -> line.replace(file.toString(), "F")))
                        .satisfiesExactly(
                                line -> assertThat(line).startsWith("F:1 holds no bcrypt hash"),
                                line -> assertThat(line).startsWith("F:2 holds no bcrypt hash"),
                                line -> assertThat(line).startsWith("F:3 is not name:hash"),
                                line -> assertThat(line).startsWith("F:4 is not name:hash"),
                                line -> assertThat(line).startsWith("F:6 names a user whom an earlier line"),
                                line -> assertThat(line).startsWith("F:7 has a bcrypt cost")))
                .doesNotContain("secret", "apr1", "anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw--w--w-", "rwxrwxrwx"})
    void refusesWhatEverybodyCanReadOrWrite(String permissions) throws IOException {
        Path file = file("a:" + OTHERS);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> UserFile.read(file))
                .isInstanceOf(BadSettings.class)
                .hasMessage(file + ":1 can be read or written by everybody on this machine; chmod 600 it");
    }

    @Test
    void refusesWhatIsNotThereAndWhatNamesNobody() throws IOException {
        Path absent = folder.resolve("absent");
        assertThatThrownBy(() -> UserFile.read(absent))
                .isInstanceOf(BadSettings.class)
                .hasMessageStartingWith(absent + ":1 cannot be read");
        Path empty = file("# nobody yet\n");
        assertThatThrownBy(() -> UserFile.read(empty))
                .isInstanceOf(BadSettings.class)
                .hasMessageStartingWith(empty + ":1 names no user");
    }

    @Test
    void onlyTheWholePasswordOfTheUserIsRight() throws IOException {
        String long72 = "x".repeat(72);
        String hash = new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(10).encode(long72);
        Users users = Users.of(file("anna:" + hash + "\n"));

        assertThat(users.isRight("anna", long72)).isTrue();
        assertThat(users.isRight("anna", long72 + "y")).isFalse();
        assertThat(users.isRight("anna", "")).isFalse();
        assertThat(users.isRight("nobody", long72)).isFalse();
    }
}
