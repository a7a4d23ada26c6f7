package org.myogate.viewer;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names for what is kept: whoever was not told one cannot find it. */
final class Unguessable {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Unguessable() {}

    /** 32 hexadecimal digits. */
    static String name() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
