package org.myogate.viewer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every page: says what a browser may do with it, and lets nobody in who comes by another site. Pages are
 * served to the machine itself only, so an address that is not its own (a name that somebody points at it) is refused.
 */
final class PageGuard extends OncePerRequestFilter {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    private static final Pattern OWN_NAME =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]|::1");
    private static final Pattern OWN_PATH = Pattern.compile("/|/record(\\.csv)?|/(view|replay|assets)(/.*)?");
    private static final int FORBIDDEN = 403;
    private static final String REFUSED =
            "Pages are for this machine only: come by localhost, and send forms from these pages.";

    private final Pages pages;

    PageGuard(Pages pages) {
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !OWN_PATH.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String name = String.valueOf(request.getServerName()).toLowerCase(Locale.ROOT);
        if (!OWN_NAME.matcher(name).matches() || (!isRead && !isFromOwnPage(request))) {
            refuse(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletResponse response) throws IOException {
        byte[] page = pages.html("problem", Map.of("status", FORBIDDEN, "text", REFUSED));
        response.setStatus(FORBIDDEN);
        response.setContentType(Pages.HTML.toString());
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** What sends neither header is no browser, and nobody's cookie or network can be abused through it. */
    private static boolean isFromOwnPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null || isOwn(origin, request.getHeader("Host"));
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            return String.valueOf(URI.create(origin).getAuthority()).equals(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
