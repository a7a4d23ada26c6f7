package org.myogate.card;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Names cards and suggestions: the same call gives the same ids, and nobody without the key can work one out from a hook
 * instance he has seen.
 */
public final class UuidKey {

    private static final int KEY_BYTES_MIN = 16;

    private final KeyedHash key;

    /** @throws IllegalArgumentException for a key under 16 bytes */
    public UuidKey(byte[] key) {
        if (key.length < KEY_BYTES_MIN) {
            throw new IllegalArgumentException("a key has at least " + KEY_BYTES_MIN + " bytes");
        }
        this.key = new KeyedHash(key);
    }

    /** A lower-case UUID of version 8 (RFC 9562: a hash of the owner's choice) for these words in this order. */
    String uuid(String... name) {
        ByteBuffer hash = ByteBuffer.wrap(key.of(name));
        long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    @Override
    public String toString() {
        return "UuidKey";
    }
}
