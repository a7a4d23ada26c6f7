package org.myogate.record;

import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.myogate.card.KeyedHash;

/** One secret: without it nobody can tell from a hash whom or what it is of. */
final class HashKey {

    private static final int BYTES = 32;
    private static final int ID_LENGTH = 8;

    private final KeyedHash key;
    private final String id;

    private HashKey(byte[] key) {
        this.key = new KeyedHash(key);
        this.id = DigestUtils.sha256Hex(key).substring(0, ID_LENGTH);
    }

    /** @throws IllegalArgumentException for what is not 32 bytes in hexadecimal */
    static HashKey of(String hex) {
        byte[] key = HexFormat.of().parseHex(hex);
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes");
        }
        return new HashKey(key);
    }

    /** Names the key in each row and tells nothing of it. */
    String id() {
        return id;
    }

    /** HMAC-SHA256 in hexadecimal of these words in this order. */
    String hash(String... words) {
        return HexFormat.of().formatHex(key.of(words));
    }

    /** SHA-256 in hexadecimal of these words in this order, without a key. */
    static String digest(String... words) {
        return DigestUtils.sha256Hex(KeyedHash.framed(words));
    }

    @Override
    public String toString() {
        return "HashKey[" + id + "]";
    }
}
