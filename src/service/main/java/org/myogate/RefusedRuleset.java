package org.myogate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.myogate.record.UnusableRecord;
import org.myogate.ruleset.BadSettings;
import org.myogate.table.RulesetException;
import org.myogate.trust.BadTrust;
import org.springframework.boot.SpringBootExceptionReporter;

/**
 * Says on standard error what is wrong with the rules, with the settings that were given for them, with who may call, or
 * with the place of the record, a line for each mistake, in place of Spring's report.
 */
final class RefusedRuleset implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        BadSettings settings = in(failure, BadSettings.class);
        BadTrust trust = in(failure, BadTrust.class);
        RulesetException refused = in(failure, RulesetException.class);
        UnusableRecord record = in(failure, UnusableRecord.class);
        if (settings != null) {
            err.println(settings.getMessage());
        } else if (trust != null) {
            err.println(trust.getMessage());
        } else if (record != null) {
            err.println(record.getMessage());
        } else if (refused != null) {
            refused.problems().forEach(err::println);
        }
        return settings != null || trust != null || record != null || refused != null;
    }

    /** Such a refusal among the causes of a failed start, null when it failed for another reason. */
    static <T extends Throwable> @Nullable T in(Throwable failure, Class<T> refusal) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (refusal.isInstance(cause)) {
                return refusal.cast(cause);
            }
        }
        return null;
    }
}
