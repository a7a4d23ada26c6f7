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

    /** An editor's own file is no text, and a mounted volume holds all of them twice. */
    @Test
    void leavesOutWhatIsHiddenAndFollowsLinks(@TempDir Path elsewhere) throws IOException {
        write("..1/ruleset.yaml", "id: x");
        write("..1/terms/a.csv", "a");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..1"));
        Files.createSymbolicLink(folder.resolve("ruleset.yaml"), Path.of("..data/ruleset.yaml"));
        Files.createSymbolicLink(folder.resolve("terms"), Path.of("..data/terms"));
        Files.write(folder.resolve("..1/terms/.a.csv.swp"), new byte[] {(byte) 0xC3, (byte) 0x28});
        Path link = Files.createSymbolicLink(elsewhere.resolve("live"), folder);

        assertThat(RulesFiles.of(folder).texts()).containsOnlyKeys("ruleset.yaml", "terms/a.csv");
        assertThat(RulesFiles.of(link).texts()).containsOnlyKeys("ruleset.yaml", "terms/a.csv");
    }

    @Test
    void haveAHashOfEveryPathAndTextAndOfNothingElse() throws IOException {
        write("ruleset.yaml", "id: x");
        write("terms/a.csv", "ab");
        String before = RulesFiles.of(folder).hash();

        write("terms/.a.csv", "hidden");
        assertThat(RulesFiles.of(folder).hash()).isEqualTo(before).matches("[0-9a-f]{64}");
        write("terms/a.csv", "abc");
        assertThat(RulesFiles.of(folder).hash()).isNotEqualTo(before);
        write("terms/a.csv", "ab");
        assertThat(RulesFiles.of(folder).hash()).isEqualTo(before);
        Files.move(folder.resolve("terms/a.csv"), folder.resolve("terms/b.csv"));
        assertThat(RulesFiles.of(folder).hash()).isNotEqualTo(before);
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
