package org.myogate.viewer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.myogate.viewer.signin.OwnPath;
import org.myogate.viewer.signin.SignIn;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every page: says what a browser may do with it, and lets nobody in who comes by another site. An
 * address that is not its own (a name that somebody points at it) is refused. Where users sign in, it asks for a session.
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

    /** Without a session. */
    private static final Pattern OPEN_PATH = Pattern.compile("/sign-in|/assets/[A-Za-z0-9.-]+");

    private static final Pattern OWN_NAME =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]|::1");
    static final Pattern OWN_PATH = Pattern.compile("/|/record(\\.csv)?|/sign-(in|out)|/(view|replay|assets)(/.*)?");
    private static final int SEE_OTHER = 303;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String REFUSED =
            "Pages are for this machine only: come by localhost, and send forms from these pages.";

    private static final String REFUSED_TO_OTHERS =
            "Come by the address in myogate.base-url or by localhost, and send forms from these pages.";
    private static final String PASSED = PageGuard.class.getName();

    private final Pages pages;
    private final Access access;

    PageGuard(Pages pages, Access access) {
        this.pages = pages;
        this.access = access;
    }

    /** Whether a request came by the guard: a path that reads one way here and another way further on must not open a page. */
    static boolean hasPassed(HttpServletRequest request) {
        return request.getAttribute(PASSED) != null;
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
        if (!isByOwnName(request) || (!isRead && !isFromOwnPage(request))) {
            refuse(response);
            return;
        }
        SignIn signIn = access.signIn();
        boolean isOpen = OPEN_PATH.matcher(request.getRequestURI()).matches();
        if (signIn != null && !isOpen && !signIn.isSignedIn(request)) {
            askToSignIn(request, response, isRead);
            return;
        }
        request.setAttribute(PASSED, true);
        chain.doFilter(request, response);
    }

    private boolean isByOwnName(HttpServletRequest request) {
        String name = String.valueOf(request.getServerName()).toLowerCase(Locale.ROOT);
        return OWN_NAME.matcher(name).matches() || access.isOwnHost(name);
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response, boolean isRead) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        String to = isRead ? OwnPath.of(asked) : OwnPath.pageOf(request.getRequestURI());
        String address = SignInPages.PATH + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        if (request.getHeader("HX-Request") != null) {
            // A page that is there already: it would put a form that is fetched here into its own middle.
            response.setHeader("HX-Redirect", address);
            response.setStatus(UNAUTHORIZED);
        } else {
            response.setHeader("Location", address);
            response.setStatus(SEE_OTHER);
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        byte[] page = pages.html(
                "problem", Map.of("status", FORBIDDEN, "text", access.signIn() == null ? REFUSED : REFUSED_TO_OTHERS));
        response.setStatus(FORBIDDEN);
        response.setContentType(Pages.HTML.toString());
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** What sends neither header is no browser, and nobody's cookie or network can be abused through it. */
    private boolean isFromOwnPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null || isOwn(origin, request.getHeader("Host"));
    }

    private boolean isOwn(String origin, @Nullable String host) {
        try {
            String authority = String.valueOf(URI.create(origin).getAuthority());
            return authority.equals(host) || access.isOwn(authority);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
