package org.myogate.trust;

import java.util.Locale;

/** Why a token does not let its bearer in. For the log; a caller learns the status only. */
enum Reason {
    NO_TOKEN(401),
    SEVERAL_TOKENS(401),
    MALFORMED(401),
    NO_TYPE_JWT(401),
    ALGORITHM(401),
    CRITICAL_HEADER(401),
    NO_KEY_ID(401),
    UNKNOWN_ISSUER(401),
    AUDIENCE(401),
    NO_EXP(401),
    EXPIRED(401),
    NO_IAT(401),
    IAT_IN_FUTURE(401),
    IAT_TOO_OLD(401),
    EXP_TOO_FAR(401),
    NOT_YET_VALID(401),
    NO_JTI(401),
    FOREIGN_JKU(401),
    KEYS_UNREACHABLE(401),
    UNKNOWN_KEY(401),
    KEY_MISMATCH(401),
    SIGNATURE(401),
    TENANT(403),
    PATH(403),
    REPLAYED(401),
    STORE_UNREACHABLE(503);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    /** The HTTP status that it becomes. */
    int status() {
        return status;
    }

    /** The one word of the log. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
