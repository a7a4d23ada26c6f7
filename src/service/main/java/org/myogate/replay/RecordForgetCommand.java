package org.myogate.replay;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.myogate.record.CardRecord;
import org.myogate.record.Deleted;
import org.myogate.record.QuietSettings;
import org.myogate.record.RecordDatabase;
import org.myogate.record.RecordKeys;
import org.myogate.record.UnusableRecord;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes all that the record holds of one patient. */
@Command(
        name = "forget",
        description = {
            "Delete all that was kept of one patient, and print how much it was.",
            "The record in a file of its own belongs to the service while that runs; then use"
                    + " DELETE /record/patients/KEY, with the keys that 'record key' prints."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class RecordForgetCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final QuietSettings NO_MATTER = new QuietSettings(0, 0);

    @Mixin
    private RecordHome home = new RecordHome();

    @Mixin
    private RecordPatient patient = new RecordPatient();

    @Option(
            names = "--url",
            paramLabel = "JDBC",
            defaultValue = "${env:SPRING_DATASOURCE_URL:-}",
            description = "spring.datasource.url of the service (default: $SPRING_DATASOURCE_URL, else its own file)")
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:SPRING_DATASOURCE_USERNAME:-}",
            description = "of that database (default: $SPRING_DATASOURCE_USERNAME); its password is read from"
                    + " $SPRING_DATASOURCE_PASSWORD only")
    private @Nullable String user;

    private final Surroundings around;

    RecordForgetCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Messages messages = new Messages(around.err());
        try {
            RecordKeys keys = RecordKeys.existing(home.folder());
            Deleted deleted = forget(keys);
            around.out().print("deleted: " + deleted.shown() + " cards, " + deleted.answered() + " answers\n");
            return Exit.GOOD;
        } catch (UnusableRecord e) {
            messages.say(String.valueOf(e.getMessage()));
            messages.say(
                    "While its service runs: DELETE /record/patients/KEY, with each KEY that 'record key' prints.");
        } catch (DataAccessException | TransactionException e) {
            messages.say("The record cannot be read: " + e.getClass().getSimpleName() + ". No service ran on it yet?");
        }
        return Exit.UNUSABLE;
    }

    private Deleted forget(RecordKeys keys) {
        RecordDatabase database = new RecordDatabase(
                url,
                user == null || user.isEmpty() ? null : user,
                System.getenv("SPRING_DATASOURCE_PASSWORD"),
                home.folder());
        try (HikariDataSource open = database.open(PATIENCE)) {
            return new CardRecord(open, keys, NO_MATTER, PATIENCE).forget(patient.client(), patient.id());
        }
    }
}
