package org.myogate.replay;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups what can be done to the record of a service; asks for one of them when none is named. */
@Command(
        name = "record",
        description = "Work on the record of what was shown and answered.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class RecordCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Missing command: record forget, record key or record rotate-key");
    }

    /** With all its subcommands. */
    static CommandLine line(Surroundings around) {
        CommandLine record = new CommandLine(new RecordCommand());
        record.addSubcommand(new RecordForgetCommand(around));
        record.addSubcommand(new RecordKeyCommand(around));
        record.addSubcommand(new RecordRotateKeyCommand(around));
        return record;
    }
}
