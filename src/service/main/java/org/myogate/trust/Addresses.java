package org.myogate.trust;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses of this service as its callers know them: what a token may have as {@code aud} (cds-hooks 79, 85). */
final class Addresses {

    private static final String FEEDBACK = "/feedback";

    private final @Nullable String base;

    private Addresses(@Nullable String base) {
        this.base = base;
    }

    /**
     * Takes the address that is configured.
     *
     * @param baseUrl as {@code https://cds.example.org/myogate}, null or blank for what each request names
     * @throws BadTrust when it is no such address
     */
    static Addresses below(@Nullable String baseUrl) {
        if (baseUrl == null || baseUrl.isBlank()) {
            return new Addresses(null);
        }
        String base = withoutSlash(baseUrl.strip());
        if (Urls.http(base).filter(url -> url.getRawQuery() == null).isEmpty()) {
            throw new BadTrust("myogate.base-url must be an address such as https://cds.example.org, not " + baseUrl);
        }
        return new Addresses(base);
    }

    /** Whether an address is configured, so that no caller can choose it with its Host header. */
    boolean isFixed() {
        return base != null;
    }

    /** What this request wants, and for which addresses its token may be made. */
    Target target(HttpServletRequest request) {
        return target(path(request), seen(request));
    }

    /** The same for a path, and for the address as the request names it. */
    Target target(String path, String seen) {
        String here = (base == null ? seen : base) + withoutSlash(path);
        return new Target(
                path,
                here.endsWith(FEEDBACK)
                        ? Set.of(here, here.substring(0, here.length() - FEEDBACK.length()))
                        : Set.of(here));
    }

    /**
     * The path within the application. Server and framework read escapes, dots and parameters in a path each in its own
     * way; none of our addresses has any, so a path that has is no path here.
     */
    static String path(HttpServletRequest request) {
        String raw = request.getRequestURI().substring(request.getContextPath().length());
        String read = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        return raw.equals(read) ? raw : "";
    }

    private static String seen(HttpServletRequest request) {
        try {
            URI here = new URI(request.getRequestURL().toString());
            return here.getScheme() + "://" + here.getRawAuthority() + request.getContextPath();
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** Typed by hand on the other side: one slash at the end makes no other address. */
    static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
