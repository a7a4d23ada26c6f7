package org.myogate.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myogate.card.Answer;
import org.myogate.card.CallContext;
import org.myogate.card.Quiet;
import org.myogate.record.CardRecord;
import org.myogate.record.Client;
import org.myogate.record.OneCard;
import org.myogate.record.QuietSettings;
import org.myogate.record.RecordDatabase;
import org.myogate.record.RecordKeys;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a call asks of the record and leaves in it. */
class CallRecordsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Optional<Client> KNOWN = Optional.of(new Client("i", "t"));

    @TempDir
    Path home;

    private static CallContext call(String hookInstance) {
        return OneCard.call(hookInstance, "1");
    }

    private static Answer answer(String uuid) {
        return OneCard.answer(uuid, "diet", "f", "DI-01");
    }

    @Test
    void repeatsAsTheRulesetSaysToCallersItKnows() {
        try (HikariDataSource database = new RecordDatabase(null, null, null, home).open(PATIENCE)) {
            Flyway.configure().dataSource(database).load().migrate();
            CallRecords records = records(database);
            records.of(KNOWN).shown(call("one"), answer("c1"));
            records.of(Optional.empty()).shown(call("two"), answer("c2"));

            assertThat(quiet(records, KNOWN, "90")).isPresent();
            assertThat(quiet(records, KNOWN, "0")).isEmpty();
            assertThat(quiet(records, KNOWN, "-1.5")).isEmpty();
            assertThat(quiet(records, Optional.empty(), "90")).isEmpty();
        }
    }

    private static Optional<Quiet.Before> quiet(CallRecords records, Optional<Client> client, String repeatDays) {
        return records.of(client)
                .quiet(call("three"), Map.of("repeat.days", repeatDays))
                .about("diet", "f");
    }

    private CallRecords records(HikariDataSource database) {
        return new CallRecords(
                new CardRecord(database, RecordKeys.in(home), new QuietSettings(30, 0), PATIENCE),
                () -> NOW,
                new RecordFaults(new SimpleMeterRegistry(), () -> NOW));
    }

    @Test
    void theSweepDeletesWhatWasKeptLongEnough() {
        try (HikariDataSource database = new RecordDatabase(null, null, null, home).open(PATIENCE)) {
            Flyway.configure().dataSource(database).load().migrate();
            records(database).of(KNOWN).shown(call("one"), answer("c1"));
            CardRecord record = new CardRecord(database, RecordKeys.in(home), new QuietSettings(30, 0), PATIENCE);
            RecordFaults faults = new RecordFaults(new SimpleMeterRegistry(), () -> NOW);
            Duration kept = Duration.ofDays(730);

            new Retention(record, kept, () -> NOW.plus(kept), faults).sweep();
            assertThat(rows(database)).isEqualTo(1);
            new Retention(record, kept, () -> NOW.plus(kept).plusSeconds(1), faults).sweep();
            assertThat(rows(database)).isZero();
        }
    }

    private static Integer rows(HikariDataSource database) {
        return new JdbcTemplate(database).queryForObject("select count(*) from shown_card", Integer.class);
    }

    @Test
    void aDeadDatabaseIsLoggedOnceAMinuteAndCountedEachTime() {
        HikariDataSource dead = new RecordDatabase(null, null, null, home).open(PATIENCE);
        dead.close();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        RecordFaults faults = new RecordFaults(meters, () -> NOW);
        CallRecords records = new CallRecords(
                new CardRecord(dead, RecordKeys.in(home), new QuietSettings(30, 0), PATIENCE), () -> NOW, faults);
        try (CapturedLog log = CapturedLog.alone()) {
            for (int i = 0; i < 3; i++) {
                Remembered call = records.of(KNOWN);
                assertThat(call.quiet(call("one"), Map.of()).about("diet", "f")).isEmpty();
                call.shown(call("one"), answer("c1"));
            }

            assertThat(log.text().lines().filter(line -> line.contains("cannot be reached")))
                    .hasSize(1);
        }
        assertThat(meters.counter("myogate.record.failures").count()).isEqualTo(6);
    }
}
