package org.myogate.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.util.function.Predicate;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Whether a person watches a stream; Java 17 itself can only tell for input and output together. */
final class Terminal {

    private Terminal() {}

    /** Whether standard error is a terminal. False, too, where nobody can tell. */
    static boolean isErrorWatched() {
        return tells(provider -> provider.isSystemStream(SystemStream.Error));
    }

    /**
     * Whether standard error is a terminal and standard output is not: results that scroll by show progress themselves.
     * False, too, where nobody can tell.
     */
    static boolean wantsProgress() {
        return tells(provider ->
                provider.isSystemStream(SystemStream.Error) && !provider.isSystemStream(SystemStream.Output));
    }

    private static boolean tells(Predicate<TerminalProvider> question) {
        try {
            return question.test(TerminalProvider.load("exec"));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** A bar on a stream that a person watches; it leaves its line when it is done. */
    static ProgressBarBuilder bar(PrintStream stream, String task, long steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(stream, Columns.WIDTH))
                .clearDisplayOnFinish();
    }
}
