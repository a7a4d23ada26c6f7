package org.myogate.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names cards and suggestions: the same call gives the same ids, and nobody without the key can work one out from a hook
 * instance he has seen.
 */
public final class UuidKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES_MIN = 16;

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException for a key under 16 bytes */
    public UuidKey(byte[] key) {
        if (key.length < KEY_BYTES_MIN) {
            throw new IllegalArgumentException("a key has at least " + KEY_BYTES_MIN + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** A lower-case UUID of version 8 (RFC 9562: a hash of the owner's choice) for these words in this order. */
    String uuid(String... name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (String word : name) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal());
            long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "UuidKey";
    }
}
