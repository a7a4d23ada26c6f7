package org.myogate.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.myogate.record.RecordDatabase;

/**
 * Whether the database can be reached and has the tables it needs. Nothing is written.
 *
 * @param isServed the service that was asked for answers, and so may hold the file
 */
record DatabaseCheck(Site site, boolean isServed) implements Check {

    private static final String PLACE = "database";
    private static final int PATIENCE_SECONDS = 5;

    private static final String READ_ONLY = ";MODE=PostgreSQL;IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
    private static final String HISTORY =
            "select \"version\", \"success\" from \"flyway_schema_history\" order by \"installed_rank\" desc";

    @Override
    public List<Finding> findings() {
        String url = site.database().url();
        if (url != null && !url.isBlank()) {
            return List.of(look(url, shown(url)));
        }
        Path file = RecordDatabase.file(site.home());
        return List.of(
                Files.exists(file.resolveSibling(file.getFileName() + ".mv.db"))
                        ? look("jdbc:h2:file:" + file + READ_ONLY, file.toString())
                        : Finding.ok(PLACE, file + " is not there yet; the first start makes it"));
    }

    private Finding look(String url, String shown) {
        DriverManager.setLoginTimeout(PATIENCE_SECONDS);
        Site.Database database = site.database();
        try (Connection connection = DriverManager.getConnection(url, database.user(), database.password())) {
            return migrated(connection, shown);
        } catch (SQLException e) {
            if (RecordDatabase.isInUse(e)) {
                return isServed
                        ? Finding.ok(PLACE, shown + " is in use by the service")
                        : Finding.warn(PLACE, shown + " is in use by another process", "add --url of the service");
            }
            // The driver's own sentence may quote the address with its password.
            String advice = "see spring.datasource.url, username and password, and the way there";
            return Finding.fail(PLACE, shown + " cannot be opened (SQL state " + e.getSQLState() + ")", advice);
        }
    }

    private static Finding migrated(Connection connection, String shown) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(HISTORY)) {
            if (!rows.next()) {
                return Finding.warn(PLACE, shown + " has no tables yet", "the next start of the service makes them");
            }
            String version = rows.getString(1);
            return rows.getBoolean(2)
                    ? Finding.ok(PLACE, shown + " is at version " + version)
                    : Finding.fail(PLACE, shown + ": migration " + version + " failed", "see the log of the service");
        } catch (SQLException e) {
            return Finding.warn(PLACE, shown + " has no tables yet", "the next start of the service makes them");
        }
    }

    /** Without parameters and without a user in it: both may carry a password. */
    static String shown(String url) {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }
}
