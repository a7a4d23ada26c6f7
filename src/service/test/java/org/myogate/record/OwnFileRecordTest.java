package org.myogate.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record in a file of our own. */
class OwnFileRecordTest extends RecordContract {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    static Path folder;

    private static HikariDataSource database;

    @BeforeAll
    static void open() {
        database = at(folder).open(PATIENCE);
        Flyway.configure().dataSource(database).load().migrate();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static RecordDatabase at(Path home) {
        return new RecordDatabase(null, null, null, home);
    }

    @Override
    DataSource database() {
        return database;
    }

    @Test
    void opensAgainOnceItWasClosed(@TempDir Path other) {
        at(other).open(PATIENCE).close();

        try (HikariDataSource again = at(other).open(PATIENCE)) {
            assertThat(again.isRunning()).isTrue();
        }
    }

    @Test
    void saysThatADatabaseOfOthersCannotBeOpened() {
        RecordDatabase nowhere = new RecordDatabase("jdbc:postgresql://127.0.0.1:1/x", "dr-who", "tardis", folder);

        assertThatThrownBy(() -> nowhere.open(PATIENCE))
                .isInstanceOf(UnusableRecord.class)
                .hasMessageContaining("spring.datasource.url")
                .hasMessageNotContainingAny("dr-who", "tardis");
    }
}
