package org.myogate.hooks;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The folder {@code myogate.home} cannot serve; ends the start. */
final class UnusableHome extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableHome(Path home, String why, Exception cause) {
        super("myogate.home " + home.toAbsolutePath() + ": " + why, cause);
    }

    /** Says so in place of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<UnusableHome> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, UnusableHome cause) {
            return new FailureAnalysis(
                    String.valueOf(cause.getMessage()),
                    "Point myogate.home at a folder that this user may read and write.",
                    cause);
        }
    }
}
