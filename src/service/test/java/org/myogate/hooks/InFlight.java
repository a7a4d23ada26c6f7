package org.myogate.hooks;

import jakarta.servlet.Filter;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/**
 * Requests of which the servers of this JVM have not let go yet: an answer may arrive before its line is logged and its
 * sample is counted, and a test must not take those of an earlier one for its own.
 */
final class InFlight {

    private static final AtomicInteger REQUESTS = new AtomicInteger();
    private static final int TRIES = 6000;

    private InFlight() {}

    /** Stands before all other filters of a server. */
    static FilterRegistrationBean<Filter> filter() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            REQUESTS.incrementAndGet();
            try {
                chain.doFilter(request, response);
            } finally {
                REQUESTS.decrementAndGet();
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    static void awaitNone() {
        try {
            for (int tries = 0; REQUESTS.get() > 0; tries++) {
                if (tries == TRIES) {
                    throw new AssertionError("requests do not end");
                }
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
