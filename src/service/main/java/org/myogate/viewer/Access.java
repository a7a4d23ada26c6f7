package org.myogate.viewer;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.myogate.viewer.signin.SignIn;

/**
 * Who may look, and under which address.
 *
 * @param signIn null where nobody has to sign in: the pages are then for this machine only
 * @param base the address of the service as others see it, null for none
 */
public record Access(@Nullable SignIn signIn, @Nullable URI base) {

    /** Whether the pages may be asked for by this authority, {@code host:port}, beside the names of this machine. */
    boolean isOwn(@Nullable String authority) {
        return signIn != null && base != null && base.getAuthority().equalsIgnoreCase(authority);
    }

    boolean isOwnHost(String host) {
        return signIn != null && base != null && host.equalsIgnoreCase(base.getHost());
    }
}
