package org.myogate.hooks;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** All that the application logs between opening and closing, at the levels it really runs with. */
final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String PATTERN = "%-5level %logger : %msg%n%ex";

    private final Logger root;
    private final PatternLayout layout = new PatternLayout();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Semaphore calls = new Semaphore(0);

    /** The server must run: Spring Boot sets logging up anew when it starts. */
    static CapturedLog open() {
        return open(PATTERN);
    }

    /** @param pattern of a line, as Logback has it */
    static CapturedLog open(String pattern) {
        TestServer.port();
        InFlight.awaitNone();
        return new CapturedLog(pattern);
    }

    /** Of what runs without the server. */
    static CapturedLog alone() {
        return new CapturedLog(PATTERN);
    }

    private CapturedLog(String pattern) {
        root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        layout.setContext(root.getLoggerContext());
        layout.setPattern(pattern);
        layout.start();
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(layout.doLayout(event));
        if (event.getLoggerName().equals(CallLog.class.getName())) {
            calls.release();
        }
    }

    /** The text, once so many calls have left their line: an answer arrives before its line is written. */
    String after(int count) throws InterruptedException {
        if (!calls.tryAcquire(count, 1, TimeUnit.MINUTES)) {
            throw new AssertionError("fewer than " + count + " calls in " + lines);
        }
        return String.join("", lines);
    }

    /** The text so far. */
    String text() {
        return String.join("", lines);
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
