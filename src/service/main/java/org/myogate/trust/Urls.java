package org.myogate.trust;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Addresses as a site writes them down. */
final class Urls {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Urls() {}

    /** An absolute http or https address with a host, without user and fragment; empty for anything else. */
    static Optional<URI> http(String text) {
        try {
            URI url = new URI(text);
            boolean http = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            boolean plain = url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null;
            return http && plain ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Names this machine by one of its three usual names; no name is looked up. */
    static boolean isLoopback(URI url) {
        return LOOPBACK.contains(url.getHost());
    }
}
