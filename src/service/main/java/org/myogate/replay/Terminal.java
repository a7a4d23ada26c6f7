package org.myogate.replay;

import java.io.IOException;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Whether a person watches a stream; Java 17 itself can only tell for input and output together. */
final class Terminal {

    private Terminal() {}

    /** False, too, where nobody can tell. */
    static boolean takesErrors() {
        try {
            return TerminalProvider.load("exec").isSystemStream(SystemStream.Error);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
