package org.myogate;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myogate.hooks.Settings;
import org.myogate.hooks.Settings.Pages.SignIn;
import org.myogate.ruleset.BadSettings;
import org.myogate.viewer.Access;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

/** Reads from the settings who may look at the pages; whatever would let in the wrong one ends the start. */
final class ViewerAccess {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private ViewerAccess() {}

    /** @throws BadSettings when pages are asked for where somebody else could see them */
    static boolean isOn(Settings settings, ServerProperties server) {
        Boolean asked = settings.viewer().enabled();
        if (hasSignIn(settings)) {
            return asked == null || asked;
        }
        boolean isPrivate = isLoopback(server) && settings.trust().isOff();
        if (Boolean.TRUE.equals(asked) && !isPrivate) {
            throw new BadSettings(
                    "myogate.viewer.enabled: pages show patients, so without myogate.viewer.sign-in=password"
                            + " they are served on a loopback address (server.address) with myogate.trust.mode off only");
        }
        return asked == null ? isPrivate : asked;
    }

    static boolean hasSignIn(Settings settings) {
        return settings.viewer().signIn() == SignIn.PASSWORD;
    }

    private static boolean isLoopback(ServerProperties server) {
        InetAddress address = server.getAddress();
        return address != null && address.isLoopbackAddress();
    }

    /**
     * Of pages that are on.
     *
     * @throws BadSettings naming the setting, or each mistake in the file of users
     */
    static Access of(Settings settings, ServerProperties server, InstantSource clock, MeterRegistry meters) {
        Path users = settings.viewer().usersFile();
        if (!hasSignIn(settings)) {
            if (users != null) {
                throw new BadSettings("myogate.viewer.users is set and myogate.viewer.sign-in is not password:"
                        + " nobody would be asked to sign in");
            }
            return new Access(null, null);
        }
        if (users == null) {
            throw new BadSettings("myogate.viewer.sign-in is password and myogate.viewer.users names no file;"
                    + " 'myogate viewer password NAME' prints a line for it");
        }
        URI base = base(settings);
        boolean isSecure = !isLoopback(server) || (base != null && "https".equals(base.getScheme()));
        return new Access(new org.myogate.viewer.signin.SignIn(users, isSecure, clock, meters), base);
    }

    /** @throws BadSettings when cards would link to what is not there, or is open to whoever sees the link */
    static void checkLinks(Settings settings, ServerProperties server) {
        boolean isAsked = settings.viewer().cardLinks();
        if (isAsked && !(isOn(settings, server) && hasSignIn(settings) && base(settings) != null)) {
            throw new BadSettings(
                    "myogate.viewer.card-links: a card links to a page that shows the patient, so it needs"
                            + " pages with myogate.viewer.sign-in=password, and their address in myogate.base-url");
        }
    }

    /** Pages stand at the root, and a password must not cross a network in the open. */
    private static @Nullable URI base(Settings settings) {
        String text = settings.baseUrl();
        if (text == null || text.isBlank()) {
            return null;
        }
        URI base = uri(text.strip());
        boolean isLocal = base != null && LOOPBACK.contains(String.valueOf(base.getHost()));
        boolean isSafe =
                base != null && ("https".equals(base.getScheme()) || ("http".equals(base.getScheme()) && isLocal));
        if (base == null || !isSafe || base.getHost() == null || base.getPath().length() > 1) {
            throw new BadSettings("myogate.base-url: with myogate.viewer.sign-in=password it is https://HOST or"
                    + " https://HOST:PORT without a path, or http:// for this machine alone");
        }
        return base;
    }

    private static @Nullable URI uri(String text) {
        try {
            URI base = new URI(text);
            boolean isPlain =
                    base.getRawQuery() == null && base.getRawFragment() == null && base.getRawUserInfo() == null;
            return isPlain ? base : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
