package org.myogate.trust;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who has a good token, and everybody where nobody needs one. Whatever is not named as open is guarded, so that
 * an address that comes later is guarded before anybody thinks of it.
 */
final class TrustFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TrustFilter.class);

    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;
    private static final String SECONDS_TO_WAIT = "5";

    /** What a claim must look like to be quoted: nothing that could pass for another line or field. */
    private static final Pattern QUOTABLE = Pattern.compile("[!-<>-~]{1,80}");

    private final Predicate<HttpServletRequest> open;
    private final Addresses addresses;
    private final TokenCheck check;
    private final InstantSource clock;

    TrustFilter(Predicate<HttpServletRequest> open, Addresses addresses, TokenCheck check, InstantSource clock) {
        this.open = open;
        this.addresses = addresses;
        this.check = check;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open.test(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> authorization = Collections.list(request.getHeaders("Authorization"));
        Verdict verdict = check.check(authorization, addresses.target(request), clock.instant());
        if (verdict instanceof Verdict.Trusted trusted) {
            trusted.caller().sent(request);
            chain.doFilter(request, response);
        } else if (verdict instanceof Verdict.Refused refused) {
            refuse(refused, response);
        }
    }

    /** The page for errors writes a body that is the same for every reason. */
    private static void refuse(Verdict.Refused refused, HttpServletResponse response) throws IOException {
        int status = refused.reason().status();
        LOG.warn(
                "refused status={} reason={} iss={} tenant={} jti={}",
                status,
                refused.reason().word(),
                shown(refused.iss()),
                shown(refused.tenant()),
                shown(refused.jti()));
        if (status == UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (status == UNAVAILABLE) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
        }
        response.sendError(status);
    }

    private static String shown(@Nullable String claim) {
        if (claim == null) {
            return "-";
        }
        return QUOTABLE.matcher(claim).matches() ? claim : "?";
    }
}
