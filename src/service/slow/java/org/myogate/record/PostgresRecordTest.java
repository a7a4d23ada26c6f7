package org.myogate.record;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The record in PostgreSQL: the same migrations, the same contract. */
@Tag("slow")
class PostgresRecordTest extends RecordContract {

    private static EmbeddedPostgres server;
    private static HikariDataSource database;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        database = new RecordDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres", null, Path.of("."))
                .open(Duration.ofSeconds(5));
        Flyway.configure().dataSource(database).load().migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        server.close();
    }

    @Override
    DataSource database() {
        return database;
    }
}
