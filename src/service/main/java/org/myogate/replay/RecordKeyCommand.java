package org.myogate.replay;

import java.util.concurrent.Callable;
import org.myogate.record.RecordKeys;
import org.myogate.record.UnusableRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints under which keys the record holds a patient, for {@code DELETE /record/patients/KEY} of a running service. */
@Command(
        name = "key",
        description = "Print the keys under which a patient's rows may stand, one a line, the newest first.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class RecordKeyCommand implements Callable<Integer> {

    @Mixin
    private RecordHome home = new RecordHome();

    @Mixin
    private RecordPatient patient = new RecordPatient();

    private final Surroundings around;

    RecordKeyCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try {
            RecordKeys.existing(home.folder())
                    .patientKeys(patient.client(), patient.id())
                    .forEach(key -> around.out().print(key + "\n"));
            return Exit.GOOD;
        } catch (UnusableRecord e) {
            new Messages(around.err()).say(String.valueOf(e.getMessage()));
            return Exit.UNUSABLE;
        }
    }
}
