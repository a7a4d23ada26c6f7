package org.myogate.replay;

import java.io.PrintStream;
import org.myogate.table.Problem;

/** What goes to standard error: one line each, as {@code FILE:LINE what}, so that an editor can jump there. */
final class Messages {

    private static final int CALLERS_SHOWN = 3;

    private final PrintStream err;
    private Runnable beforeEach = () -> {};

    Messages(PrintStream err) {
        this.err = err;
    }

    /** Runs before each message: a progress bar has to leave its line first. */
    void beforeEach(Runnable action) {
        beforeEach = action;
    }

    /** @param line from 1; 0 when the whole file is meant */
    void say(String file, int line, String what) {
        say(file + ":" + line + " " + what);
    }

    void say(Problem problem) {
        say(problem.file(), problem.line(), problem.message());
    }

    void say(String what) {
        beforeEach.run();
        err.print(Plain.line(what) + "\n");
        err.flush();
    }

    /** A fault of ours: what broke and where in the code. The exception's own message may quote a patient: left out. */
    void fault(String file, Throwable fault) {
        StringBuilder what = new StringBuilder("a fault of Myogate, not of the input: ");
        what.append(fault.getClass().getName());
        StackTraceElement[] trace = fault.getStackTrace();
        for (int i = 0; i < Math.min(CALLERS_SHOWN, trace.length); i++) {
            what.append(i == 0 ? " at " : " < ").append(trace[i]);
        }
        say(file, 0, what.toString());
    }
}
