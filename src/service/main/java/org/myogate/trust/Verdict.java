package org.myogate.trust;

import org.jspecify.annotations.Nullable;

/** What came of looking at a token. */
sealed interface Verdict {

    /**
     * The request may go on.
     *
     * @param caller who sent it
     */
    record Trusted(Caller caller) implements Verdict {}

    /**
     * The request ends here. All of it may be logged (CDS Hooks best practice: issuer, tenant and jti, never the token).
     *
     * @param reason for the log alone
     * @param iss null unless it is one of our clients
     * @param tenant as the token claims, null when unknown
     * @param jti as the token claims, null when unknown
     */
    record Refused(
            Reason reason,
            @Nullable String iss,
            @Nullable String tenant,
            @Nullable String jti) implements Verdict {

        static Refused of(Reason reason) {
            return new Refused(reason, null, null, null);
        }
    }
}
