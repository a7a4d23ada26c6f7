package org.myogate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFilesTest {

    @TempDir
    Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void readsEveryFileUnderItsPath() throws IOException {
        write("ruleset.yaml", "id: x");
        write("terms/a.csv", "\u00b5");
        write("terms/deep/b.csv", "b");
        write("state/a.drl", "a");

        RulesFiles files = RulesFiles.of(folder);

        assertThat(files.texts()).containsOnlyKeys("ruleset.yaml", "state/a.drl", "terms/a.csv", "terms/deep/b.csv");
        assertThat(files.text("terms/a.csv")).isEqualTo("\u00b5");
        assertThat(files.in("terms", ".csv")).containsExactly("terms/a.csv", "terms/deep/b.csv");
    }

    @Test
    void refusesAFolderThatIsNone() {
        assertThatThrownBy(() -> RulesFiles.of(folder))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining("ruleset.yaml");
        assertThatThrownBy(() -> RulesFiles.of(folder.resolve("nowhere")))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void refusesAFileThatIsNoUtf8() throws IOException {
        write("ruleset.yaml", "id: x");
        Files.write(folder.resolve("a.csv"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThatThrownBy(() -> RulesFiles.of(folder))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining("a.csv:0");
    }

    @Test
    void namesAFileThatIsMissing() throws IOException {
        write("ruleset.yaml", "id: x");

        assertThatThrownBy(() -> RulesFiles.of(folder).text("terms/a.csv"))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining("terms/a.csv:0 is missing");
    }

    @Test
    void findsTheRulesThatTheJarCarries() {
        assertThat(RulesFiles.bundled().texts()).containsKeys("ruleset.yaml", "terms/analytes.csv");
    }
}
