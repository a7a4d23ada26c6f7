package org.myogate.replay;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.myogate.record.RecordKeys;
import org.myogate.record.UnusableRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Adds a key that makes the hashes of new rows. */
@Command(
        name = "rotate-key",
        description = {
            "Add a key for new rows and print its id. Older keys stay in record.keys and still find older rows.",
            "A service that runs takes the new key up at its next start."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class RecordRotateKeyCommand implements Callable<Integer> {

    @Mixin
    private RecordHome home = new RecordHome();

    private final Surroundings around;

    RecordRotateKeyCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Messages messages = new Messages(around.err());
        try {
            around.out().print(RecordKeys.rotate(home.folder()) + "\n");
            return Exit.GOOD;
        } catch (UnusableRecord e) {
            messages.say(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            messages.say("record.keys cannot be written: " + e.getClass().getSimpleName());
        }
        return Exit.UNUSABLE;
    }
}
