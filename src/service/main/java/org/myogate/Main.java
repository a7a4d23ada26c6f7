package org.myogate;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.myogate.doctor.Doctor;
import org.myogate.record.UnusableRecord;
import org.myogate.replay.Commands;
import org.myogate.ruleset.BadSettings;
import org.myogate.table.RulesetException;
import org.myogate.trust.BadTrust;
import org.myogate.viewer.signin.ViewerCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;

/** Starts Myogate: with a command word first the command line, otherwise the service. */
@SpringBootApplication
public class Main {

    private static final int SETTINGS_REFUSED = 2;
    private static final int RULESET_REFUSED = 3;

    public static void main(String[] args) {
        if (isCommand(args)) {
            System.exit(command(args));
        }
        try {
            SpringApplication.run(Main.class, args);
        } catch (RuntimeException e) {
            if (RefusedRuleset.in(e, BadSettings.class) != null
                    || RefusedRuleset.in(e, BadTrust.class) != null
                    || RefusedRuleset.in(e, UnusableRecord.class) != null
                    || RefusedRuleset.in(e, ConfigurationPropertiesBindException.class) != null) {
                System.exit(SETTINGS_REFUSED);
            }
            if (RefusedRuleset.in(e, RulesetException.class) != null) {
                System.exit(RULESET_REFUSED);
            }
            throw e;
        }
    }

    /** Settings of the service begin with two dashes; {@code --help} and {@code --version} are questions. */
    static boolean isCommand(String... args) {
        if (args.length == 0) {
            return false;
        }
        return !args[0].startsWith("--") || args[0].equals("--help") || args[0].equals("--version");
    }

    private static int command(String[] args) {
        try (PrintStream out = utf8(FileDescriptor.out);
                PrintStream err = utf8(FileDescriptor.err)) {
            return Commands.run(
                    args, out, err, new Doctor(DoctorSite::read, out, err), ViewerCommand.line(System.in, out, err));
        }
    }

    /** UTF-8 whatever the locale says; both streams are flushed when the command ends. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        boolean flushAtLineEnd = descriptor == FileDescriptor.err;
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), flushAtLineEnd, StandardCharsets.UTF_8);
    }
}
