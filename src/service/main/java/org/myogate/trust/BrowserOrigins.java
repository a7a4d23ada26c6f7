package org.myogate.trust;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * The pages that may call from a browser (cds-hooks 92). Its filter comes before every other: a preflight carries no
 * token, and a page sees a refusal only when the refusal, too, names its origin.
 */
public final class BrowserOrigins {

    private static final int FORBIDDEN = 403;

    /** For how long a browser may remember a preflight: one for each call would double the way of every call. */
    private static final Duration PREFLIGHT = Duration.ofMinutes(10);

    private BrowserOrigins() {}

    /**
     * A filter that lets these pages call our services.
     *
     * @param origins as a browser sends them: {@code https://ehr.example.org}
     * @param path below which they may call
     * @throws BadTrust when one of them is no origin
     */
    public static CorsFilter filter(List<String> origins, String path) {
        origins.forEach(BrowserOrigins::check);
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "POST", "OPTIONS"));
        allowed.setAllowedHeaders(List.of("authorization", "content-type"));
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(PREFLIGHT);
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration(path + "/**", allowed);
        CorsFilter filter = new CorsFilter(source);
        filter.setCorsProcessor(new Processor());
        return filter;
    }

    private static void check(String origin) {
        boolean exact = Urls.http(origin).map(url -> origin.equals(origin(url))).orElse(false);
        if (!exact) {
            throw new BadTrust("myogate.cors.origins: " + origin
                    + " is no origin as a browser sends it; write scheme://host or scheme://host:port in small letters,"
                    + " one by one.");
        }
    }

    /** A browser leaves out the port that goes without saying. */
    private static String origin(URI url) {
        int usual = "https".equals(url.getScheme()) ? 443 : 80;
        String port = url.getPort() < 0 || url.getPort() == usual ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost().toLowerCase(Locale.ROOT) + port;
    }

    /** Refuses a foreign page by its status alone: the page of the service for errors writes the rest. */
    private static final class Processor extends DefaultCorsProcessor {

        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            if (response instanceof ServletServerHttpResponse servlet) {
                servlet.getServletResponse().sendError(FORBIDDEN);
            } else {
                super.rejectRequest(response);
            }
        }
    }
}
