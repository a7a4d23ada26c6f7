package org.myogate.replay;

import java.io.PrintStream;

/** The commands that run without a server. */
public final class Commands {

    private static final int UNUSABLE_COMMAND_LINE = 2;

    private Commands() {}

    /**
     * Runs one command.
     *
     * @param out takes the result only
     * @param err takes everything else
     * @return the exit status
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        err.println("unknown command '" + args[0] + "'");
        return UNUSABLE_COMMAND_LINE;
    }
}
