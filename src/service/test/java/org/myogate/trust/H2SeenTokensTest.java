package org.myogate.trust;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class H2SeenTokensTest extends JdbcSeenTokensContract {

    private static final String URL = "jdbc:h2:mem:seen;MODE=PostgreSQL;DB_CLOSE_DELAY=-1";

    @Override
    DataSource database() {
        return at(URL);
    }

    private static DataSource at(String url) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        return database;
    }

    @Test
    void withoutItsDatabaseNothingIsNew() {
        JdbcClient gone = JdbcClient.create(at("jdbc:h2:mem:absent;IFEXISTS=TRUE"));
        SeenTokens store = new JdbcSeenTokens(gone, InstantSource.fixed(NOW));

        assertThatExceptionOfType(StoreUnreachable.class)
                .isThrownBy(() -> store.firstUse("a", "1", NOW.plusSeconds(60)))
                .withMessageNotContaining("jdbc");
    }
}
