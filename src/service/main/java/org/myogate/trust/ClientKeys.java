package org.myogate.trust;

import com.nimbusds.jose.jwk.JWK;
import java.util.List;

/** The public keys of one client. */
sealed interface ClientKeys permits FixedKeys, FetchedKeys {

    /** Those with this {@code kid}: one in a sound set (cds-hooks 84), empty when none is known. */
    List<JWK> withId(String kid);

    /** Whether they could be had when they were last asked for. */
    boolean areReachable();
}
