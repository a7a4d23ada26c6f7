package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeyTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndKept() throws IOException {
        Path home = folder.resolve("a").resolve("home");
        InstallationKey.in(home);
        String first = Files.readString(home.resolve("card.key"));

        InstallationKey.in(home);

        assertThat(first).matches("[0-9a-f]{64}\n");
        assertThat(home.resolve("card.key")).hasContent(first.strip());
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).as("nothing is left beside it").hasSize(1);
        }
    }

    @Test
    void differsBetweenInstallations() throws IOException {
        List<Path> homes = List.of(folder.resolve("one"), folder.resolve("two"));
        homes.forEach(InstallationKey::in);

        assertThat(Files.readString(homes.get(0).resolve("card.key")))
                .isNotEqualTo(Files.readString(homes.get(1).resolve("card.key")));
    }

    @Test
    void canBeReadByItsOwnerOnly() throws IOException {
        Path home = folder.resolve("home");
        InstallationKey.in(home);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("card.key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileThatHoldsNoKeyEndsTheStartWithoutBeingQuoted() throws IOException {
        Files.writeString(folder.resolve("card.key"), "0123456789 not a key");

        assertThatThrownBy(() -> InstallationKey.in(folder))
                .isInstanceOf(UnusableHome.class)
                .hasMessageContaining(folder.toString())
                .hasMessageNotContaining("0123456789");
    }

    @Test
    void aHomeThatIsAFileEndsTheStart() throws IOException {
        Path home = Files.writeString(folder.resolve("home"), "");

        assertThatThrownBy(() -> InstallationKey.in(home)).isInstanceOf(UnusableHome.class);
    }
}
