package org.myogate.replay;

import java.io.IOException;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Whether a person watches a stream; Java 17 itself can only tell for input and output together. */
final class Terminal {

    private Terminal() {}

    /** Whether standard error is a terminal. False, too, where nobody can tell. */
    static boolean isErrorWatched() {
        try {
            return TerminalProvider.load("exec").isSystemStream(SystemStream.Error);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /**
     * Whether standard error is a terminal and standard output is not: results that scroll by show progress themselves.
     * False, too, where nobody can tell.
     */
    static boolean wantsProgress() {
        try {
            TerminalProvider provider = TerminalProvider.load("exec");
            return provider.isSystemStream(SystemStream.Error) && !provider.isSystemStream(SystemStream.Output);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
