package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real files, the bundled rules, the whole way. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("../../fhir-samples");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everySampleIsAnsweredAsExpectedInTheOrderOfTheFoldersAndForTheMomentOfItsCase() throws IOException {
        int exit = replay("replay", "--format", "json", SAMPLES.toString());

        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exit).isEqualTo(Exit.GOOD);

        List<String> folders = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            JsonNode tree = MAPPER.readTree(line);
            assertThat(tree.get("asOf").asString())
                    .as(tree.get("file").asString())
                    .isEqualTo("2026-11-23");
            assertThat(tree.get("cards").isEmpty())
                    .as(tree.get("file").asString())
                    .isEqualTo(!tree.get("silence").isNull());
            folders.add(String.valueOf(
                    Path.of(tree.get("file").asString()).getParent().getFileName()));
        }
        assertThat(folders).isEqualTo(folders());
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        String sample = SAMPLES.resolve("full-set-in-conventional-units").toString();

        replay("replay", "--format", "json", sample);
        byte[] first = out.toByteArray();
        replay("replay", "run", "--format", "JSON", sample);

        assertThat(out.toByteArray()).isEqualTo(first).isNotEmpty();
    }

    @Test
    void theReportForPeopleIsTheDefaultAndFitsATerminal() {
        replay("replay", SAMPLES.resolve("blood-pressure-184-over-112").toString());

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains("Findings", "Indices", "States", "Gates", "Plan", "Answer")
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Columns.WIDTH));
    }

    @Test
    void aSettingOfTheCommandLineReachesTheRules() {
        String sample = SAMPLES.resolve("full-set-in-conventional-units").toString();

        // HOMA-IR of this patient is 4.80, the standard cut-off 2.5.
        replay("replay", "--format", "json", sample);
        assertThat(evidence()).contains("homa.raised");
        replay("replay", "--format", "json", "--set", "homa.raised=4.9", "--set", "waist.set=ASIAN", sample);
        assertThat(evidence()).contains("homa.clamp").doesNotContain("homa.raised");
    }

    private List<String> evidence() {
        JsonNode line = MAPPER.readTree(out.toByteArray());
        return line.at("/findings/insulin-resistance/evidence")
                .valueStream()
                .map(each -> each.path("cutoff").asString(""))
                .toList();
    }

    private static List<String> folders() throws IOException {
        try (Stream<Path> children = Files.list(SAMPLES)) {
            return children.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private int replay(String... args) {
        out.reset();
        err.reset();
        int exit = Commands.run(
                args,
                new PrintStream(out, false, StandardCharsets.ISO_8859_1),
                new PrintStream(err, false, StandardCharsets.ISO_8859_1));
        assertThat(exit).as(() -> err.toString(StandardCharsets.UTF_8)).isLessThan(Exit.UNUSABLE);
        return exit;
    }
}
