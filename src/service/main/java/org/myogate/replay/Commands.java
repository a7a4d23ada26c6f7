package org.myogate.replay;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.myogate.table.RulesetException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands that run without a server. */
@Command(
        name = "myogate",
        description = "Decision support for skeletal-muscle insulin resistance. Without a command it serves CDS Hooks.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Commands {

    private Commands() {}

    /**
     * Runs one command. Results are UTF-8 whatever the streams' own encoding is.
     *
     * @param out takes the result only
     * @param err takes messages, each as {@code FILE:LINE what}
     * @param others commands of other entry points, as picocli takes them
     * @return 0 good, 1 a difference or finding, 2 unusable input or command line, 3 ruleset refused, 70 our own fault
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Object... others) {
        return run(args, new Surroundings(utf8(out), utf8(err), Terminal::wantsProgress, Clock.systemUTC()), others);
    }

    static int run(String[] args, Surroundings around, Object... others) {
        CommandLine line = commandLine(around, others);
        int exit = args.length == 0 ? usage(line) : line.execute(args);
        around.err().flush();
        // Once a stream has failed it says so for ever: a result that is lost must not look like a good one.
        return around.out().checkError() ? Exit.FAULT : exit;
    }

    private static CommandLine commandLine(Surroundings around, Object... others) {
        CommandLine replay = new CommandLine(new ReplayCommand(around));
        replay.addSubcommand("run", new ReplayCommand(around));
        replay.addSubcommand(new CompareCommand(around));
        replay.addSubcommand(new ExplainCommand(around));
        CommandLine rules = new CommandLine(new RulesCommand());
        rules.addSubcommand(new RulesCheckCommand(around));
        rules.addSubcommand(new RulesPinCommand(around));
        rules.addSubcommand(new RulesLiveCommand(around));
        rules.addSubcommand(new RulesHistoryCommand(around));
        rules.addSubcommand(new RulesRollbackCommand(around));
        Messages messages = new Messages(around.err());
        CommandLine all = new CommandLine(new Commands())
                .addSubcommand(replay)
                .addSubcommand(rules)
                .addSubcommand(RecordCommand.line(around));
        List.of(others).forEach(all::addSubcommand);
        return all.setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(Columns.WIDTH)
                .setOut(new PrintWriter(around.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(around.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((mistake, arguments) -> usage(mistake))
                .setExecutionExceptionHandler((fault, command, parsed) -> exit(fault, messages));
    }

    private static int usage(ParameterException mistake) {
        CommandLine line = mistake.getCommandLine();
        line.getErr().println(mistake.getMessage());
        UnmatchedArgumentException.printSuggestions(mistake, line.getErr());
        line.getErr().println("Try " + line.getCommandSpec().qualifiedName() + " --help");
        return Exit.UNUSABLE;
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return Exit.UNUSABLE;
    }

    private static int exit(Exception failure, Messages messages) {
        if (failure instanceof RulesetException refused) {
            refused.problems().forEach(messages::say);
            return Exit.RULESET_REFUSED;
        }
        messages.fault("myogate", failure);
        return Exit.FAULT;
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /** Reads the version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"myogate " + (version == null ? "(not packaged)" : version)};
        }
    }
}
