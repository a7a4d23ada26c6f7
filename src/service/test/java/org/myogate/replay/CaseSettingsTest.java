package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subject P4 has a waist of 101 cm: raised in the European set (94), not in the US one (102). */
class CaseSettingsTest {

    private static final Path SUBJECT = Path.of("../../fhir-samples/subject-p4-man-of-70-in-si-units/bundle.json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aCaseIsToldWithItsOwnSettings() throws IOException {
        caseYaml("set:\n  waist.set: IDF_EUROPID\n");

        assertThat(criteriaMet()).isEqualTo(3);
    }

    @Test
    void withoutAnyItIsToldWithThoseOfTheRuleset() throws IOException {
        caseYaml("title: no settings\n");

        assertThat(criteriaMet()).isEqualTo(2);
    }

    @Test
    void theCommandLineWins() throws IOException {
        caseYaml("set:\n  waist.set: NHLBI_US\n");

        assertThat(criteriaMet("--set", "waist.set=IDF_EUROPID")).isEqualTo(3);
    }

    @Test
    void aSettingThatIsNoneIsNamedWithItsLine() throws IOException {
        caseYaml("title: odd\nset:\n  waist.sett: IDF_EUROPID\n");

        assertThat(run()).isEqualTo(Exit.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith(folder.resolve("case.yaml") + ":3 set: ")
                .contains("waist.sett");
    }

    @Test
    void settingsThatAreNoMappingAreNamedWithTheirLine() throws IOException {
        caseYaml("set: waist.set\n");

        assertThat(run()).isEqualTo(Exit.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(folder.resolve("case.yaml") + ":1 set: ");
    }

    private void caseYaml(String text) throws IOException {
        Files.copy(SUBJECT, folder.resolve("bundle.json"));
        Files.writeString(folder.resolve("case.yaml"), text + "asOf: \"2026-11-23\"\n");
    }

    private int criteriaMet(String... options) {
        assertThat(run(options)).isEqualTo(Exit.GOOD);
        JsonNode line = MAPPER.readTree(out.toByteArray());
        return line.at("/states/metabolic-syndrome/met").asInt();
    }

    private int run(String... options) {
        String[] args = new String[options.length + 4];
        args[0] = "replay";
        args[1] = "--format";
        args[2] = "json";
        args[3] = folder.toString();
        System.arraycopy(options, 0, args, 4, options.length);
        return Commands.run(
                args,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
    }
}
