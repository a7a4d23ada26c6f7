package org.myogate.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same SQL on every database. */
abstract class JdbcSeenTokensContract extends SeenTokensContract {

    /** One and the same database at every call. */
    abstract DataSource database();

    @Override
    SeenTokens store(InstantSource clock) {
        Flyway.configure().dataSource(database()).load().migrate();
        jdbc().sql("DELETE FROM seen_token").update();
        return new JdbcSeenTokens(jdbc(), clock);
    }

    @Override
    int size(SeenTokens store) {
        return jdbc().sql("SELECT COUNT(*) FROM seen_token")
                .query(Integer.class)
                .single();
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(database());
    }

    @Test
    void instancesOnOneDatabaseShareIt() {
        SeenTokens one = store(InstantSource.fixed(NOW));
        SeenTokens other = new JdbcSeenTokens(jdbc(), InstantSource.fixed(NOW));

        assertThat(one.firstUse("a", "1", NOW.plusSeconds(60))).isTrue();
        assertThat(other.firstUse("a", "1", NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void withoutItsTableNothingIsNew() {
        SeenTokens store = store(InstantSource.fixed(NOW));
        jdbc().sql("ALTER TABLE seen_token RENAME TO seen_token_gone").update();
        try {
            assertThatExceptionOfType(StoreUnreachable.class)
                    .isThrownBy(() -> store.firstUse("a", "1", NOW.plusSeconds(60)));
        } finally {
            jdbc().sql("ALTER TABLE seen_token_gone RENAME TO seen_token").update();
        }
    }
}
