package org.myogate.trust;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the service may start as open as it is set up. */
public final class StartRule {

    private static final Logger LOG = LoggerFactory.getLogger(StartRule.class);

    private StartRule() {}

    /**
     * Lets pass what was said by name, and silence on loopback alone.
     *
     * @param address on which the service will listen, null for all
     * @throws BadTrust when others could call and nobody said how they prove who they are
     */
    public static void check(TrustSettings settings, @Nullable InetAddress address) {
        boolean loopback = address != null && address.isLoopbackAddress();
        if (settings.mode() == null && !settings.clients().isEmpty()) {
            throw new BadTrust(
                    "myogate.trust.clients is set and myogate.trust.mode is not; set it to jwt to ask them for"
                            + " tokens, or to off.");
        }
        if (settings.mode() == null && !loopback) {
            throw new BadTrust("server.address " + (address == null ? "(all)" : address.getHostAddress())
                    + " can be reached by others, and myogate.trust.mode is not set; set it to jwt and name"
                    + " myogate.trust.clients, or set it to off to let everybody call.");
        }
        if (settings.isOff() && !loopback) {
            LOG.warn("EVERYBODY WHO REACHES THIS ADDRESS MAY CALL: myogate.trust.mode is off");
        } else if (settings.isOff()) {
            LOG.info("whoever reaches this loopback address may call: myogate.trust.mode is off");
        }
    }
}
