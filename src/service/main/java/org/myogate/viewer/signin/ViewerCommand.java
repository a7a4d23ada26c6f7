package org.myogate.viewer.signin;

import java.io.InputStream;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code viewer}, which only holds others. */
@Command(name = "viewer", description = "Users of the web pages.", mixinStandardHelpOptions = true)
public final class ViewerCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ViewerCommand() {}

    /** With its subcommands. */
    public static CommandLine line(InputStream in, PrintStream out, PrintStream err) {
        return new CommandLine(new ViewerCommand()).addSubcommand(new PasswordCommand(in, out, err));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "viewer needs a command: password NAME");
    }
}
