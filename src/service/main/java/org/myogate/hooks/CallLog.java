package org.myogate.hooks;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes one line for each call, answered or refused; it stands before the guard, which refuses, too. */
@Component
@Order(TrustWiring.LOG_ORDER)
final class CallLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
    private static final String CALLS = "/cds-services/";
    private static final int FAULT = 500;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(CALLS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        int status = FAULT;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            write(request, status, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    private static void write(HttpServletRequest request, int status, long ms) {
        CallLine line = request.getAttribute(CallLine.ATTRIBUTE) instanceof CallLine known ? known : CallLine.NONE;
        LOG.info(
                "call hookInstance={} service={} status={} ms={} resources={} unusable={} cards={} silence={}",
                line.hookInstance(),
                service(request.getRequestURI()),
                status,
                ms,
                line.resources(),
                line.unusable(),
                line.cards(),
                line.silence());
    }

    /** A path that is no service of ours is not quoted: anything may stand in it. */
    private static String service(String path) {
        return CdsService.withId(path.substring(CALLS.length()))
                .map(CdsService::id)
                .orElse("-");
    }
}
