package org.myogate.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work on whole tables: nobody waits for it at a bedside, so it may take longer than anything in a call. */
final class WholeTables {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final TransactionTemplate transaction;

    WholeTables(DataSource database) {
        template = new JdbcTemplate(database);
        template.setQueryTimeout(Math.toIntExact(LONGEST.toSeconds()));
        client = JdbcClient.create(template);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Does all of the work or none. */
    <T> T work(Function<JdbcClient, T> work) {
        ConnectionCallback<T> patiently = connection -> {
            int before = connection.getNetworkTimeout();
            setTimeout(connection, Math.toIntExact(LONGEST.toMillis()));
            try {
                return work.apply(client);
            } finally {
                setTimeout(connection, before);
            }
        };
        return Objects.requireNonNull(transaction.execute(status -> template.execute(patiently)));
    }

    private static void setTimeout(Connection connection, int milliseconds) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, milliseconds);
    }
}
