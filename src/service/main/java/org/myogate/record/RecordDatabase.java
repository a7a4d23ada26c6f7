package org.myogate.record;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the record lies.
 *
 * @param url JDBC address of a PostgreSQL database, null or blank for a file of our own in {@code home}
 * @param username of that database, null where the address says it
 * @param password of that database, null where none is needed
 * @param home folder of the file
 */
public record RecordDatabase(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        Path home) {

    private static final String FILE = "record";
    /** H2: another process has the file open. */
    private static final int IN_USE = 90020;

    private static final int CONNECTIONS = 8;
    /** How long PostgreSQL may be silent in the middle of an exchange. */
    private static final String SOCKET_TIMEOUT_SECONDS = "2";

    /** The file of our own in a home, without the ending that H2 adds. */
    public static Path file(Path home) {
        return home.toAbsolutePath().normalize().resolve(FILE);
    }

    /** Whether the file is open in another process. */
    public static boolean isInUse(SQLException failure) {
        return failure.getErrorCode() == IN_USE;
    }

    /** Whether it is a file of our own, that one process at a time can open. */
    public boolean isOwnFile() {
        return url == null || url.isBlank();
    }

    /**
     * Opens it and tries one connection.
     *
     * @param patience how long a caller waits for a connection
     * @throws UnusableRecord when it cannot be opened
     */
    public HikariDataSource open(Duration patience) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("record");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(patience.toMillis());
        config.setValidationTimeout(patience.toMillis());
        if (isOwnFile()) {
            config.setJdbcUrl(ownUrl());
            config.setUsername("sa");
            config.setPassword("");
        } else {
            config.setJdbcUrl(url);
            config.setUsername(username);
            config.setPassword(password);
            config.addDataSourceProperty("socketTimeout", SOCKET_TIMEOUT_SECONDS);
            config.addDataSourceProperty("connectTimeout", SOCKET_TIMEOUT_SECONDS);
        }
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw unusable(e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new UnusableRecord("spring.datasource.url is no address of a database that this jar can reach", e);
        }
    }

    /**
     * Each commit is written before it returns, so that it outlives the process. The lock is the operating system's: it
     * goes with the process and leaves nothing behind that the next start would stumble over. H2 keeps no log of its own, which
     * could quote a statement.
     */
    private String ownUrl() {
        String path = file(home).toString();
        if (path.contains(";")) {
            throw new UnusableRecord("myogate.home must not hold a semicolon", null);
        }
        return "jdbc:h2:file:" + path + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";WRITE_DELAY=0;FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    private UnusableRecord unusable(PoolInitializationException failure) {
        SQLException reason = sqlException(failure);
        if (isOwnFile()) {
            String where = "myogate.home " + home.toAbsolutePath() + ": ";
            return reason != null && isInUse(reason)
                    ? new UnusableRecord(
                            where + "another Myogate runs on this folder; give each its own, or one PostgreSQL to all"
                                    + " with spring.datasource.url",
                            failure)
                    : new UnusableRecord(where + "its record cannot be opened (" + code(reason) + ")", failure);
        }
        return new UnusableRecord(
                "the database of spring.datasource.url cannot be opened (" + code(reason) + ")", failure);
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private static String code(@Nullable SQLException reason) {
        return reason == null ? "no reason given" : "SQL state " + reason.getSQLState();
    }

    @Override
    public String toString() {
        return "RecordDatabase";
    }
}
