package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.table.RulesFiles;

class CommandsTest extends CommandRun {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "replay --help",
                "replay run --help",
                "replay compare --help",
                "rules --help",
                "rules check --help",
                "rules pin --help"
            })
    void aQuestionIsAnsweredOnStandardOutput(String question) {
        assertThat(run(question.split(" "))).isEqualTo(Exit.GOOD);
        assertThat(text(out)).contains("myogate").endsWith("\n");
        assertThat(text(err)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "explain x.json",
                "replay",
                "replay --colour x.json",
                "replay --format xml x.json",
                "replay --as-of yesterday x.json",
                "replay --as-of 2026-02-30 x.json",
                "replay --as-of 2026-11-23T10:00:00 x.json",
                "replay --zone Mars/Base x.json",
                "replay --set waist.set x.json",
                "replay --set waist.sett=ASIAN x.json",
                "rules",
                "replay a.json run b.json",
                "replay --format json run b.json",
                "replay a.json compare --rules x b.json",
                "replay explain x.json",
                "replay explain --rule EX-04",
                "rules pin --sample 0",
                "rules pin --sample many",
                "rules pin a b",
                "rules check a b"
            })
    void aCommandLineThatCannotBeUsedEndsWithTwo(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(Exit.UNUSABLE);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isNotEmpty();
    }

    @Test
    void aResultThatNobodyCouldTakeIsNotGood() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThat(Commands.run(new String[] {"--version"}, new PrintStream(full), new PrintStream(err)))
                .isEqualTo(Exit.FAULT);
    }

    @Test
    void aSlipOfTheKeyboardIsAnsweredWithWhatWasMeant() {
        run("rules", "chekc");

        assertThat(text(err)).contains("rules check").endsWith("Try myogate rules --help\n");
    }

    @Test
    void rulesThatDoNotCompileAreRefusedWithAPathThatCanBeOpened() throws IOException {
        Path rules = copyOfRules();
        Path gates = rules.resolve("gate/exercise-stop.drl");
        Files.writeString(gates, Files.readString(gates).replaceFirst("(?m)^then$", "than"));

        assertThat(run("rules", "check", rules.toString())).isEqualTo(Exit.RULESET_REFUSED);
        assertThat(text(err)).contains(gates + ":");
        assertThat(text(out)).isEmpty();
        assertThat(run("replay", "--rules", rules.toString(), "x.json")).isEqualTo(Exit.RULESET_REFUSED);
    }

    @Test
    void rulesThatCompileAndSayWrongThingsAreFindings() throws IOException {
        Path rules = copyOfRules();
        Path units = rules.resolve("terms/units.csv");
        Files.writeString(units, Files.readString(units) + "glucose,furlong,,x\n");

        assertThat(run("rules", "check", rules.toString())).isEqualTo(Exit.DIFFERENCE);
        assertThat(text(err)).contains(units + ":");
        assertThat(text(out)).isEmpty();
        assertThat(run("replay", "--rules", rules.toString(), "x.json")).isEqualTo(Exit.RULESET_REFUSED);
    }

    @Test
    void aFolderWithoutRulesIsRefused() {
        assertThat(run("replay", "--rules", folder.toString(), "x.json")).isEqualTo(Exit.RULESET_REFUSED);
        assertThat(text(err)).startsWith(folder + ":0 is no rules folder");
    }

    @Test
    void aFileThatIsNotThereIsUnusableInput() {
        assertThat(run("replay", folder.resolve("no.json").toString())).isEqualTo(Exit.UNUSABLE);
        assertThat(text(err)).contains("no.json:");
        assertThat(text(out)).isEmpty();
    }

    private Path copyOfRules() throws IOException {
        for (Map.Entry<String, String> file : RulesFiles.bundled().texts().entrySet()) {
            Path copy = folder.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }
        return folder;
    }
}
