package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.intake.ReplayCase;
import org.myogate.snapshot.AsOf;

class MomentsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-25T18:00:00Z");
    private static final Moments MOMENTS = new Moments(null, TOKYO, NOW);

    @TempDir
    private Path folder;

    @Test
    void theCommandLineComesFirst() throws IOException {
        caseYaml("asOf: 2020-01-01");
        AsOf given = AsOf.parse("2026-11-23", TOKYO);

        AsOf moment = new Moments(given, TOKYO, NOW).of(replayCase("2021-01-01"));

        assertThat(moment).isEqualTo(given);
    }

    @Test
    void theRequestComesBeforeItsCase() throws IOException {
        caseYaml("asOf: 2020-01-01");

        assertThat(MOMENTS.of(replayCase("2021-01-01"))).isEqualTo(AsOf.parse("2021-01-01", TOKYO));
    }

    @Test
    void theCaseComesBeforeTheClock() throws IOException {
        caseYaml("title: old data\nasOf: 2020-01-01 # the day of the visit\n");

        // The last second of that day in Tokyo, nine hours before that of London.
        assertThat(MOMENTS.of(replayCase(null)).instant()).isEqualTo(Instant.parse("2020-01-01T14:59:59Z"));
    }

    @Test
    void withoutAnythingItIsNow() throws IOException {
        caseYaml("title: no moment");

        assertThat(MOMENTS.of(replayCase(null))).isEqualTo(new AsOf(NOW, TOKYO));
        assertThat(MOMENTS.of(Cases.of("b.json", "p1"))).isEqualTo(new AsOf(NOW, TOKYO));
    }

    @Test
    void aMomentNobodyCanReadIsNamedWithItsLine() throws IOException {
        caseYaml("title: odd\n\nasOf: last week\n");

        assertThatThrownBy(() -> MOMENTS.of(replayCase(null)))
                .isInstanceOfSatisfying(
                        BadCase.class,
                        bad -> assertThat(Cases.told(bad))
                                .startsWith(folder.resolve("case.yaml") + ":3 as-of 'last week' is neither"));
    }

    @Test
    void aCaseFileThatIsNoYamlIsNamedWithItsLine() throws IOException {
        caseYaml("title: odd\nasOf: [2026\n");

        assertThatThrownBy(() -> MOMENTS.of(replayCase(null)))
                .isInstanceOfSatisfying(
                        BadCase.class,
                        bad -> assertThat(Cases.told(bad)).startsWith(folder.resolve("case.yaml") + ":"));
    }

    @Test
    void aRequestWithAnOddMomentIsNotTakenForNow() {
        assertThatThrownBy(() -> MOMENTS.of(replayCase("2026-02-30"))).isInstanceOf(BadCase.class);
    }

    private void caseYaml(String text) throws IOException {
        Files.writeString(folder.resolve("case.yaml"), text);
    }

    private ReplayCase replayCase(@Nullable String asked) {
        return Cases.of(folder.resolve("request.json"), "p1", asked, folder);
    }
}
