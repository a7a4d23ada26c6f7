package org.myogate.trust;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds the times of a token against the clock (cds-hooks 84, 89).
 *
 * @param skew how far the two clocks may differ
 * @param maxLife the longest from {@code iat} to {@code exp}
 * @param maxAge the longest since {@code iat}
 */
record TimeCheck(Duration skew, Duration maxLife, Duration maxAge) {

    /** What is wrong with its times, null for nothing. */
    @Nullable
    Reason fault(Token token, Instant now) {
        Instant exp = token.exp();
        Instant iat = token.iat();
        Instant nbf = token.nbf();
        if (exp == null) {
            return Reason.NO_EXP;
        }
        if (!now.isBefore(exp.plus(skew))) {
            return Reason.EXPIRED;
        }
        if (iat == null) {
            return Reason.NO_IAT;
        }
        if (iat.isAfter(now.plus(skew))) {
            return Reason.IAT_IN_FUTURE;
        }
        if (iat.isBefore(now.minus(maxAge).minus(skew))) {
            return Reason.IAT_TOO_OLD;
        }
        if (exp.isAfter(iat.plus(maxLife))) {
            return Reason.EXP_TOO_FAR;
        }
        return nbf != null && nbf.isAfter(now.plus(skew)) ? Reason.NOT_YET_VALID : null;
    }
}
