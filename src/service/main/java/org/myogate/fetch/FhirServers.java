package org.myogate.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The FHIR servers that a caller may name: without such a list anybody could have the service send requests anywhere
 * (CDS Hooks 22).
 *
 * @param bases their base addresses; one with {@code http} stands there on purpose
 * @param isLoopbackOpen whether any server on this machine may be named, too
 */
public record FhirServers(List<URI> bases, boolean isLoopbackOpen) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public FhirServers {
        bases = List.copyOf(bases);
    }

    /** @throws IllegalArgumentException when one of them is no address */
    public static FhirServers of(List<String> bases, boolean isLoopbackOpen) {
        return new FhirServers(bases.stream().map(URI::create).toList(), isLoopbackOpen);
    }

    boolean permits(URI server) {
        if (isLoopbackOpen && LOOPBACK.contains(host(server))) {
            return true;
        }
        return bases.stream()
                .anyMatch(base -> isSameOrigin(base, server) && path(base).equals(path(server)));
    }

    /** Scheme, host and port agree: a token may go there. */
    static boolean isSameOrigin(URI one, URI other) {
        return scheme(one).equals(scheme(other))
                && host(one).equals(host(other))
                && port(one) == port(other)
                && one.getUserInfo() == null
                && other.getUserInfo() == null;
    }

    private static String scheme(URI address) {
        return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    }

    private static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return scheme(address).equals("https") ? HTTPS : HTTP;
    }

    private static String path(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
