package org.myogate.hooks;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes one line for each call, answered or refused, and counts it; it stands before the guard, which refuses, too. */
@Component
@Order(TrustWiring.LOG_ORDER)
final class CallLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
    private static final String CALLS = "/cds-services/";
    private static final String FEEDBACK = "feedback";
    private static final int FAULT = 500;

    /** Everything that is logged in the course of a call carries these two. */
    private static final String HOOK_INSTANCE = "hookInstance";
    /** Not {@code service}: that is the application itself in the Elastic Common Schema. */
    private static final String CDS_SERVICE = "cdsService";

    private final CallMetrics metrics;

    CallLog(CallMetrics metrics) {
        this.metrics = metrics;
    }

    /** Keeps what is known of a call, for its line and for all that is logged until then. */
    static void note(HttpServletRequest request, CallLine line) {
        request.setAttribute(CallLine.ATTRIBUTE, line);
        MDC.put(HOOK_INSTANCE, line.hookInstance());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(CALLS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        CalledPath called = CalledPath.of(request.getRequestURI().substring(CALLS.length()));
        int status = FAULT;
        MDC.put(CDS_SERVICE, called.service());
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            long nanos = System.nanoTime() - start;
            CallLine line = request.getAttribute(CallLine.ATTRIBUTE) instanceof CallLine known ? known : CallLine.NONE;
            metrics.count(called.hook(), status, line, nanos);
            long ms = TimeUnit.NANOSECONDS.toMillis(nanos);
            if (called.hook().equals(FEEDBACK)) {
                writeFeedback(called.service(), status, ms);
            } else {
                write(line, called.service(), status, ms);
            }
            MDC.remove(HOOK_INSTANCE);
            MDC.remove(CDS_SERVICE);
        }
    }

    private static void writeFeedback(String service, int status, long ms) {
        LOG.atInfo()
                .addKeyValue("status", status)
                .addKeyValue("ms", ms)
                .log("feedback service={} status={} ms={}", service, status, ms);
    }

    /** The same twice: as words for people, and as fields for whoever asked for JSON. */
    private static void write(CallLine line, String service, int status, long ms) {
        LOG.atInfo()
                .addKeyValue("status", status)
                .addKeyValue("ms", ms)
                .addKeyValue("resources", line.resources())
                .addKeyValue("unusable", line.unusable())
                .addKeyValue("cards", line.cards())
                .addKeyValue("silence", line.silence())
                .log(
                        "call hookInstance={} service={} status={} ms={} resources={} unusable={} cards={} silence={}",
                        line.hookInstance(),
                        service,
                        status,
                        ms,
                        line.resources(),
                        line.unusable(),
                        line.cards(),
                        line.silence());
    }
}
