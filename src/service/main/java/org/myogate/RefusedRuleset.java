package org.myogate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.myogate.table.RulesetException;
import org.springframework.boot.SpringBootExceptionReporter;

/** Says on standard error what is wrong with the rules, a line for each mistake, in place of Spring's report. */
final class RefusedRuleset implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        RulesetException refused = in(failure);
        if (refused == null) {
            return false;
        }
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        refused.problems().forEach(err::println);
        return true;
    }

    /** The refusal among the causes of a failed start, null when it failed for another reason. */
    static @Nullable RulesetException in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RulesetException refused) {
                return refused;
            }
        }
        return null;
    }
}
