package org.myogate.hooks;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a fault of ours by type and place only: the message of an exception may quote a patient's data. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int CAUSES = 5;
    private static final int FRAMES = 30;

    private Faults() {}

    static void log(Throwable fault) {
        StringBuilder text = new StringBuilder("fault");
        Throwable cause = fault;
        for (int i = 0; cause != null && i < CAUSES; i++) {
            text.append(i == 0 ? " " : "\ncaused by ").append(cause.getClass().getName());
            text.append(frames(cause));
            cause = cause.getCause();
        }
        LOG.error("{}", text);
    }

    private static String frames(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining());
    }
}
