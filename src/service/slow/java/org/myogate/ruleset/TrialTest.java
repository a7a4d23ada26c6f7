package org.myogate.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.card.UuidKey;
import org.myogate.ruleset.LiveRuleset.Live;
import org.myogate.table.RulesFiles;

@Tag("slow")
class TrialTest {

    private static final Loading LOADING =
            new Loading(Map.of(), new UuidKey("a key of sixteen bytes".getBytes(StandardCharsets.US_ASCII)));
    private static final Path SAMPLES = Path.of("..", "..", "fhir-samples");

    @TempDir
    Path folder;

    private static Trial trial(Samples samples) {
        return new Trial(samples, ZoneOffset.UTC, InstantSource.system(), 1);
    }

    @Test
    void everyCaseOfTheProjectTravelsInTheJar() throws IOException {
        try (Stream<Path> cases = Files.list(SAMPLES)) {
            assertThat(Samples.bundled().all().stream().map(Sample::name))
                    .containsExactlyElementsOf(cases.filter(each -> Files.exists(each.resolve("case.yaml")))
                            .map(each -> each.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void theShippedRulesAnswerEverySampleAndAnEditTellsWhichRulesItMoves() throws IOException {
        Trial trial = trial(Samples.bundled());
        SiteFolder site = new SiteFolder(folder);
        Map<String, Spoken> before = trial.answers(LOADING.bundled());
        assertThat(before).hasSize(Samples.bundled().all().size());
        assertThat(Trial.differences(before, before))
                .isEqualTo("all " + before.size() + " samples are answered as before");

        site.edit("thresholds/insulin-resistance.csv", "homa.raised,>=,2.5,", "homa.raised,>=,4.5,");
        site.edit("ruleset.yaml", "homa.raised: 2.5", "homa.raised: 4.5");
        Live edited = LOADING.load(RulesFiles.of(site.rules()));

        assertThat(Trial.differences(before, trial.answers(edited)))
                .contains(" of " + before.size() + " samples are answered otherwise: ")
                .contains("HOMA");
    }
}
