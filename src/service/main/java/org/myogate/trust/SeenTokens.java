package org.myogate.trust;

import java.time.Instant;

/** Remembers which tokens were used (cds-hooks 89). */
public interface SeenTokens {

    /**
     * Whether a token is used for the first time; from then on it is not.
     *
     * @param iss issuer of the token; ids of two issuers have nothing to do with each other
     * @param jti id of the token
     * @param until from when on the token is refused for its age, so that its id may be forgotten
     * @throws StoreUnreachable when that cannot be told
     */
    boolean firstUse(String iss, String jti, Instant until);
}
