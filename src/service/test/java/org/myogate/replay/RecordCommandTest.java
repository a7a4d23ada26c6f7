package org.myogate.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myogate.record.CardRecord;
import org.myogate.record.Client;
import org.myogate.record.OneCard;
import org.myogate.record.QuietSettings;
import org.myogate.record.RecordDatabase;
import org.myogate.record.RecordKeys;

class RecordCommandTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Client CLINIC = new Client("https://ehr.example.org", "north");

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        err.reset();
        List<String> line = new ArrayList<>(List.of("record"));
        line.addAll(List.of(words));
        line.addAll(List.of("--home", home.toString()));
        return Commands.run(line.toArray(String[]::new), new PrintStream(out), new PrintStream(err));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private HikariDataSource open() {
        return new RecordDatabase(null, null, null, home).open(PATIENCE);
    }

    /** A service ran here and showed one card each of two patients. */
    private void showTwo() {
        try (HikariDataSource database = open()) {
            Flyway.configure().dataSource(database).load().migrate();
            CardRecord record = new CardRecord(database, RecordKeys.in(home), new QuietSettings(30, 0), PATIENCE);
            for (String patient : List.of("1", "2")) {
                record.shown(
                        CLINIC,
                        OneCard.call("h" + patient, patient),
                        OneCard.answer("card-of-" + patient, "diet", "f", "DI-01"),
                        Instant.EPOCH);
            }
        }
    }

    @Test
    void forgetsOnePatientAndSaysHowMuchThatWas() {
        showTwo();

        assertThat(run("forget", "--patient", "1", "--issuer", CLINIC.issuer())).isEqualTo(Exit.GOOD);
        assertThat(text(out)).as("of another tenant").isEqualTo("deleted: 0 cards, 0 answers\n");
        assertThat(run("forget", "--patient", "Patient/1", "--issuer", CLINIC.issuer(), "--tenant", "north"))
                .isEqualTo(Exit.GOOD);
        assertThat(text(out)).isEqualTo("deleted: 1 cards, 0 answers\n");
        run("forget", "--patient", "1", "--issuer", CLINIC.issuer(), "--tenant", "north");
        assertThat(text(out)).isEqualTo("deleted: 0 cards, 0 answers\n");
    }

    @Test
    void printsTheKeysOfAPatientForAServiceThatRuns() throws IOException {
        showTwo();
        run("rotate-key");
        assertThat(text(out)).matches("[0-9a-f]{8}\n");

        assertThat(run("key", "--patient", "1", "--issuer", CLINIC.issuer(), "--tenant", "north"))
                .isEqualTo(Exit.GOOD);

        assertThat(text(out).lines().toList())
                .isEqualTo(RecordKeys.in(home).patientKeys(CLINIC, "1"))
                .hasSize(2);
        assertThat(Files.readAllLines(home.resolve(RecordKeys.FILE))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forget --patient 1", "key --patient 1", "rotate-key"})
    void refusesAHomeOnWhichNoServiceRan(String line) {
        assertThat(run(line.split(" "))).isEqualTo(Exit.UNUSABLE);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("holds no record.keys");
        assertThat(home.resolve(RecordKeys.FILE)).doesNotExist();
    }

    @Test
    void saysWhenThereIsNothingInTheHomeButKeys() throws IOException {
        Files.writeString(home.resolve(RecordKeys.FILE), "0".repeat(64) + "\n");

        assertThat(run("forget", "--patient", "1")).isEqualTo(Exit.UNUSABLE);
        assertThat(text(err)).contains("The record cannot be read").doesNotContain("Exception:");
    }

    @Test
    void namesItsCommandsWhenNoneIsGiven() {
        assertThat(Commands.run(new String[] {"record"}, new PrintStream(out), new PrintStream(err)))
                .isEqualTo(Exit.UNUSABLE);
        assertThat(text(err)).contains("record forget, record key or record rotate-key");
    }
}
