package org.myogate.replay;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.myogate.intake.FileProblem;
import org.myogate.table.Problem;
import org.myogate.table.RulesetException;

/** What goes to standard error: one line each, as {@code FILE:LINE what}, so that an editor can jump there. */
final class Messages {

    private static final String OUR_CODE = "org.myogate.";
    private static final int CALLERS_SHOWN = 3;

    private final Consumer<String> lines;
    private Runnable beforeEach = () -> {};

    Messages(PrintStream err) {
        this(line -> {
            err.print(line + "\n");
            err.flush();
        });
    }

    /** @param lines takes each, without its end */
    Messages(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Runs before each message: a progress bar has to leave its line first. */
    void beforeEach(Runnable action) {
        beforeEach = action;
    }

    /** @param line from 1; 0 when the whole file is meant */
    void say(String file, int line, String what) {
        say(file + ":" + line + " " + what);
    }

    void say(FileProblem problem) {
        say(problem.file().toString(), problem.line(), problem.message());
    }

    void say(Problem problem) {
        say(problem.file(), problem.line(), problem.message());
    }

    /** Every problem of a rules folder that is looked at; the exit status says whether it compiles. */
    int refused(RulesetException refusal) {
        refusal.problems().forEach(this::say);
        return refusal.compiles() ? Exit.DIFFERENCE : Exit.RULESET_REFUSED;
    }

    void say(String what) {
        beforeEach.run();
        lines.accept(Plain.line(what));
    }

    /** A fault of ours: what broke and where in the code. The exception's own message may quote a patient: left out. */
    void fault(String file, Throwable fault) {
        String where = Arrays.stream(fault.getStackTrace())
                .map(StackTraceElement::toString)
                .filter(frame -> frame.contains(OUR_CODE))
                .limit(CALLERS_SHOWN)
                .collect(Collectors.joining(" < "));
        String what =
                "a fault of Myogate, not of the input: " + fault.getClass().getName();
        say(file, 0, where.isEmpty() ? what : what + " at " + where);
    }
}
